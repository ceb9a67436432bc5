// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapline.experiment.file.Experiment;
import org.trapline.platform.board.BoardFile;
import org.trapline.ui.experiment.BundledWorkload;
import org.trapline.ui.experiment.FileKind;
import org.trapline.ui.experiment.Workbench;
import org.trapline.ui.experiment.edit.BoardEditor;
import org.trapline.ui.experiment.edit.ExperimentEditor;
import org.trapline.ui.experiment.edit.FileCheck;

/// What the wizards make can be run as it is.
class WizardsTest {
	@TempDir
	Path directory = Path.of("");

	private final Workbench workbench = new Workbench();

	@AfterEach
	void closeEditors() {
		workbench.theme(Workbench.LIGHT);
		workbench.closeEditors();
	}

	private WizardDialog open(NewFileWizard wizard) {
		wizard.init(PlatformUI.getWorkbench(), null);
		WizardDialog dialog = new WizardDialog(workbench.shell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		workbench.settle();
		return dialog;
	}

	/// Pictures for the guide, with a folder in them that is called the same every time.
	private void pictures(WizardDialog dialog, PlacePage page, String file, String name) throws IOException {
		Path folder = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir", ""), "experiments"));
		page.place(folder.resolve(file));
		workbench.screenshot(dialog.getShell(), name + "-light");
		workbench.theme(Workbench.DARK);
		workbench.screenshot(dialog.getShell(), name + "-dark");
		workbench.theme(Workbench.LIGHT);
		Files.delete(folder);
	}

	@Test
	void aQuestionBecomesAnExperiment() throws IOException {
		NewExperimentWizard wizard = new NewExperimentWizard();
		WizardDialog dialog = open(wizard);
		ExperimentPage page = wizard.experimentPage();
		page.ask("IPIs by controller", "How fast is an IPI?", "ls2080a", 10, List.of(Variation.CONTROLLER, Variation.SIDE));
		assertThat(page.file().orElseThrow().getFileName()).hasToString("ipis-by-controller.experiment.yaml");
		pictures(dialog, page, "ipi.experiment.yaml", "new-experiment");
		page.place(directory.resolve("ipi.experiment.yaml"));
		assertThat(wizard.performFinish()).isTrue();
		dialog.close();
		ExperimentEditor editor = (ExperimentEditor) Objects.requireNonNull(workbench.page().getActiveEditor());
		workbench.checked(editor);
		FileCheck check = editor.model().check().orElseThrow();
		assertThat(check.problems()).isEmpty();
		assertThat(check.points()).hasSize(6);
		assertThat(check.experiment().map(Experiment::question)).contains("How fast is an IPI?");
	}

	@Test
	void aFileThatExistsIsNotReplaced() throws IOException {
		Path file = Files.writeString(directory.resolve("ipi.experiment.yaml"), "mine");
		NewExperimentWizard wizard = new NewExperimentWizard();
		WizardDialog dialog = open(wizard);
		wizard.experimentPage().place(file);
		assertThat(wizard.experimentPage().getErrorMessage()).isEqualTo("ipi.experiment.yaml exists already in this folder.");
		assertThat(wizard.canFinish()).isFalse();
		dialog.close();
		assertThat(file).hasContent("mine");
	}

	@Test
	void aSampleIsCopiedWithItsPaths() throws IOException {
		List<SampleExperiment> samples = SampleExperiment.installed();
		assertThat(samples).hasSizeGreaterThanOrEqualTo(11);
		for (SampleExperiment sample : samples) {
			Path to = directory.resolve(sample.file().getFileName().toString());
			String text = sample.textAt(to);
			assertThat(FileCheck.of(FileKind.EXPERIMENT, to, text).problems()).as(sample.name()).isEmpty();
			assertThat(text.lines().count()).isEqualTo(Files.readString(sample.file()).lines().count());
		}
	}

	static IntStream workloads() {
		return IntStream.range(0, BundledWorkload.ALL.size());
	}

	@ParameterizedTest
	@MethodSource("workloads")
	void everyWorkloadIsToldOfInTheGuideAndMakesAnExperiment(int index) throws IOException {
		BundledWorkload workload = BundledWorkload.ALL.get(index);
		assertThat(Files.readString(Workbench.file("docs/workloads.md"))).contains("| `" + workload.name() + "` | ");
		Path file = directory.resolve("new.experiment.yaml");
		String image = BundledWorkload.imageFrom(file).orElseThrow();
		String text = new ExperimentTemplate("New", "", "ls2080a", image, workload, List.of()).text();
		assertThat(FileCheck.of(FileKind.EXPERIMENT, file, text).problems()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Variation.class)
	void everyVariationCanBeRun(Variation variation) {
		Path file = directory.resolve("new.experiment.yaml");
		String text = new ExperimentTemplate("New", "", "ls2080a", BundledWorkload.imageFrom(file).orElseThrow(),
				BundledWorkload.ALL.getFirst(), List.of(variation)).text();
		FileCheck check = FileCheck.of(FileKind.EXPERIMENT, file, text);
		assertThat(check.problems()).isEmpty();
		assertThat(check.points()).hasSizeGreaterThan(1);
	}

	@Test
	void aPresetBecomesABoard() throws IOException {
		NewBoardWizard wizard = new NewBoardWizard();
		WizardDialog dialog = open(wizard);
		wizard.presetPage().choose("seattle", "My Seattle");
		assertThat(wizard.presetPage().file().orElseThrow().getFileName()).hasToString("my-seattle.board.yaml");
		pictures(dialog, wizard.presetPage(), "my-seattle.board.yaml", "new-board");
		wizard.presetPage().place(directory.resolve("my.board.yaml"));
		assertThat(wizard.performFinish()).isTrue();
		dialog.close();
		BoardEditor editor = (BoardEditor) Objects.requireNonNull(workbench.page().getActiveEditor());
		workbench.checked(editor);
		BoardFile board = editor.model().check().flatMap(FileCheck::board).orElseThrow();
		assertThat(board.board().name()).isEqualTo("My Seattle");
		assertThat(editor.model().text()).startsWith("# AMD Seattle").contains("interconnect: {memory: 75}");
	}
}
