// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.ui.actions.ActionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapline.ui.experiment.FileKind;
import org.trapline.ui.experiment.Workbench;
import org.trapline.ui.experiment.yaml.ProblemMarks;
import org.trapline.ui.experiment.yaml.YamlPath;
import org.trapline.ui.theme.Look;
import org.trapline.ui.theme.WorkbenchTheme;

/// Forms and source edit one text.
class ExperimentEditorTest {
	private static final String TEXT = """
			# which tick is best?
			trapline: experiment/1
			name: Ticks   # short
			board: virt
			host: {tick: 250} # as the board's
			vms:
			  - {vcpus: 2, memory: 64M} # small
			workload:
			  image: workloads
			  arguments: workload=control iterations=${n}
			parameters: {n: 10}
			vary:
			  - {key: side, values: [native, guest]}
			  # more on request
			  - {key: host.tick, values: [0, 100, 250]}
			measure:
			  - {name: score, score: control}
			expect:
			  - guest/native of score > 0.5
			""";

	@TempDir
	Path directory = Path.of("");

	private final Workbench workbench = new Workbench();

	static Stream<Path> samples() throws IOException {
		try (Stream<Path> files = Files.walk(Workbench.file("samples/experiments"))) {
			return files.filter(file -> file.toString().endsWith(".experiment.yaml")).sorted().toList().stream();
		}
	}

	@AfterEach
	void closeEditors() {
		workbench.theme(Workbench.LIGHT);
		workbench.closeEditors();
	}

	private ExperimentEditor edit() throws IOException {
		Path file = directory.resolve("ticks.experiment.yaml");
		Files.copy(Workbench.file("guests/workloads/workloads"), directory.resolve("workloads"));
		Files.writeString(file, TEXT);
		return workbench.edit(file, ExperimentEditor.class);
	}

	private static SetupPage setup(ExperimentEditor editor) {
		return (SetupPage) editor.forms().getFirst();
	}

	private VaryPage vary(ExperimentEditor editor) {
		editor.turnTo("What to Vary");
		workbench.settle();
		return (VaryPage) editor.forms().get(1);
	}

	private void run(ExperimentEditor editor, ActionFactory action) {
		workbench.settle();
		IAction wanted = editor.source().getAction(action.getId());
		assertThat(wanted.isEnabled()).as(action.getId()).isTrue();
		wanted.run();
		editor.model().tell();
	}

	@ParameterizedTest
	@MethodSource("samples")
	void samplesOpenWithoutAProblemAndAllPagesShow(Path sample) throws IOException {
		ExperimentEditor editor = workbench.edit(sample, ExperimentEditor.class);
		assertThat(editor.told()).isEmpty();
		assertThat(editor.model().check().orElseThrow().points()).isNotEmpty();
		for (String page : List.of("What to Vary", "Measures", "Source", "Experiment"))
			editor.turnTo(page);
		workbench.settle();
		assertThat(editor.isDirty()).as("to look changes nothing").isFalse();
		assertThat(editor.model().text()).isEqualTo(Files.readString(sample));
	}

	@Test
	void anEntryChangesItsOwnCharactersAndNoOther() throws IOException {
		ExperimentEditor editor = edit();
		setup(editor).field(YamlPath.of("host", "tick")).orElseThrow().enter("1000");
		assertThat(editor.model().text()).isEqualTo(TEXT.replace("tick: 250}", "tick: 1000}"));
		assertThat(editor.isDirty()).isTrue();
		setup(editor).field(YamlPath.of("question")).orElseThrow().enter("Which tick?");
		assertThat(editor.model().text()).isEqualTo(TEXT.replace("tick: 250}", "tick: 1000}")
				.replace("# short\n", "# short\nquestion: Which tick?\n"));
		setup(editor).field(YamlPath.of("question")).orElseThrow().enter("");
		editor.doSave(new NullProgressMonitor());
		assertThat(editor.isDirty()).isFalse();
		assertThat(Files.readString(directory.resolve("ticks.experiment.yaml")))
				.isEqualTo(TEXT.replace("tick: 250}", "tick: 1000}"));
	}

	@Test
	void undoGoesAcrossPages() throws IOException {
		ExperimentEditor editor = edit();
		setup(editor).field(YamlPath.of("name")).orElseThrow().enter("Tick rates");
		VaryPage vary = vary(editor);
		Objects.requireNonNull(vary.axes()).select(1);
		Objects.requireNonNull(vary.axis()).enter("0, 500");
		assertThat(editor.model().text()).contains("values: [0, 500]").contains("name: Tick rates");
		run(editor, ActionFactory.UNDO);
		assertThat(editor.model().text()).contains("values: [0, 100, 250]").contains("name: Tick rates");
		editor.turnTo("Source");
		run(editor, ActionFactory.UNDO);
		assertThat(editor.model().text()).isEqualTo(TEXT);
		run(editor, ActionFactory.REDO);
		editor.turnTo("Experiment");
		assertThat(setup(editor).field(YamlPath.of("name")).orElseThrow().value()).isEqualTo("Tick rates");
	}

	@Test
	void pointsAreCountedAndListed() throws IOException {
		ExperimentEditor editor = edit();
		VaryPage vary = vary(editor);
		assertThat(Objects.requireNonNull(vary.points()).sum()).isEqualTo("6 points: 2 side \u00D7 3 tick.");
		Objects.requireNonNull(vary.axes()).select(1);
		Objects.requireNonNull(vary.axis()).turn(YamlPath.of("vary").item(1), AxisForm.Kind.RANGE);
		workbench.checked(editor);
		assertThat(editor.model().text()).contains("{key: host.tick, from: 1, to: 4, times: 2}");
		assertThat(Objects.requireNonNull(vary.points()).sum()).isEqualTo("6 points: 2 side \u00D7 3 tick.");
		Objects.requireNonNull(vary.axes()).remove();
		workbench.checked(editor);
		assertThat(Objects.requireNonNull(vary.points()).sum()).isEqualTo("2 points: 2 side.");
		assertThat(editor.model().text()).contains("# more on request");
	}

	@Test
	void aProblemIsToldAtItsLineAndInTheForm() throws IOException {
		ExperimentEditor editor = edit();
		setup(editor).field(YamlPath.of("host", "tick")).orElseThrow().enter("5000");
		workbench.checked(editor);
		assertThat(editor.told().orElseThrow())
				.startsWith("Line 5, host.tick: found \"5000\", expected a whole number from 0 to 1000");
		assertThat(marks(editor)).singleElement().satisfies(mark -> {
			assertThat(mark.text()).contains("expected a whole number from 0 to 1000");
			assertThat(mark.line()).isEqualTo(5);
			assertThat(mark.marked()).isEqualTo("tick: 5000");
		});
		editor.turnTo("Source");
		workbench.screenshots("experiment-problem-source");
		setup(editor).field(YamlPath.of("host", "tick")).orElseThrow().enter("100");
		workbench.checked(editor);
		assertThat(editor.told()).isEmpty();
		assertThat(marks(editor)).isEmpty();
	}

	@Test
	void aValueIsCheckedWhileItIsTypedAndTheFileStaysAsItIs() throws IOException {
		ExperimentEditor editor = edit();
		FormContext context = new FormContext(editor.model(), new Look(new WorkbenchTheme()), _ -> { });
		YamlPath tick = YamlPath.of("host", "tick");
		List<FileCheck> checks = new ArrayList<>();
		editor.model().preview(edits -> edits.setValue(tick, "5000"), checks::add);
		workbench.until("it is checked", () -> !checks.isEmpty());
		assertThat(context.problems(checks.getFirst(), tick)).singleElement()
				.satisfies(problem -> assertThat(problem.message()).contains("expected a whole number from 0 to 1000"));
		editor.model().preview(edits -> edits.setValue(tick, "500"), checks::add);
		workbench.until("it is checked again", () -> checks.size() == 2);
		assertThat(checks.getLast().problems()).isEmpty();
		assertThat(editor.model().text()).isEqualTo(TEXT);
		assertThat(editor.isDirty()).isFalse();
	}

	@Test
	void whatIsWrongWithAFileThatIsNamedIsToldWhereItIsNamed() throws IOException {
		Files.copy(Workbench.file("guests/workloads/workloads"), directory.resolve("workloads"));
		Files.writeString(directory.resolve("my.costs.yaml"), "trapline: costs/1\nname: mine\nsteps: {}\n");
		FileCheck check = FileCheck.of(FileKind.EXPERIMENT, directory.resolve("ticks.experiment.yaml"),
				TEXT.replace("tick: 250}", "tick: 250, costs: my.costs.yaml}"));
		assertThat(check.problems()).isNotEmpty().allSatisfy(problem -> {
			assertThat(problem.key()).isEqualTo("host.costs");
			assertThat(problem.line()).isZero();
			assertThat(problem.found()).startsWith("my.costs.yaml line ");
		});
	}

	@Test
	void brokenYamlIsToldAndStaysEditable() throws IOException {
		ExperimentEditor editor = edit();
		editor.source().document().orElseThrow().set(TEXT.replace("vary:", "vary: ]"));
		workbench.checked(editor);
		assertThat(editor.told().orElseThrow()).startsWith("Line 12: ");
		assertThat(setup(editor).field(YamlPath.of("name")).orElseThrow().value()).as("the form keeps what it showed")
				.isEqualTo("Ticks");
		assertThat(setup(editor).named(YamlPath.of("parameters")).rows().table().getItemCount()).isEqualTo(1);
		editor.source().document().orElseThrow().set(TEXT);
		workbench.checked(editor);
		assertThat(editor.told()).isEmpty();
	}

	@Test
	void settingsAreSetByTheirKeys() throws IOException {
		ExperimentEditor editor = edit();
		setup(editor).named(YamlPath.of("set")).set("board.gic.version", "3");
		setup(editor).named(YamlPath.of("parameters")).set("n", "20");
		workbench.checked(editor);
		assertThat(editor.told()).isEmpty();
		assertThat(editor.model().text()).isEqualTo(TEXT.replace("{n: 10}\n", "{n: 20}\nset: {board.gic.version: 3}\n"));
		assertThat(editor.model().check().orElseThrow().experiment().orElseThrow().settings().getFirst().path())
				.isEqualTo("board.gic.version");
	}

	@Test
	void keysThatCanBeVariedAreOfferedByAnyPartOfTheirName() throws IOException {
		ExperimentEditor editor = edit();
		FormContext context = new FormContext(editor.model(), new Look(new WorkbenchTheme()), _ -> { });
		List<String> keys = context.words(YamlPath.of("vary").item(0).key("key"));
		assertThat(keys).contains("parameters.n", "host.tick", "board.gic.version");
		assertThat(KeyProposals.matching(keys, "gic.ver", editor.model().schema())).singleElement().satisfies(proposal -> {
			assertThat(proposal.getContent()).isEqualTo("board.gic.version");
			assertThat(proposal.getDescription()).contains("2 or 3");
		});
	}

	@Test
	void revertTakesBackWhatWasNotSaved() throws IOException {
		ExperimentEditor editor = edit();
		setup(editor).field(YamlPath.of("name")).orElseThrow().enter("Other");
		editor.source().doRevertToSaved();
		editor.model().tell();
		assertThat(editor.model().text()).isEqualTo(TEXT);
		assertThat(editor.isDirty()).isFalse();
		assertThat(setup(editor).field(YamlPath.of("name")).orElseThrow().value()).isEqualTo("Ticks");
	}

	/// A mark in the source.
	private record Mark(String text, int line, String marked) {
	}

	private static List<Mark> marks(ExperimentEditor editor) {
		List<Mark> marks = new ArrayList<>();
		IAnnotationModel model = editor.source().viewer().getAnnotationModel();
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
			Annotation annotation = all.next();
			Position position = model.getPosition(annotation);
			String before = editor.model().text().substring(0, position.getOffset());
			if (annotation.getType().equals(ProblemMarks.ERROR))
				marks.add(new Mark(annotation.getText(), (int) before.lines().count(),
						editor.model().text().substring(position.getOffset(), position.getOffset() + position.getLength())));
		}
		return marks;
	}

	@Test
	void screenshots() throws IOException {
		ExperimentEditor editor = workbench.edit(
				Workbench.file("samples/experiments/context-switch/context-switch.experiment.yaml"), ExperimentEditor.class);
		for (String theme : List.of(Workbench.LIGHT, Workbench.DARK)) {
			workbench.theme(theme);
			String ending = theme.equals(Workbench.LIGHT) ? "-light" : "-dark";
			editor.turnTo("Experiment");
			workbench.screenshot("experiment-setup" + ending);
			vary(editor);
			workbench.screenshot("experiment-vary" + ending);
			editor.turnTo("Measures");
			workbench.screenshot("experiment-measures" + ending);
		}
	}
}
