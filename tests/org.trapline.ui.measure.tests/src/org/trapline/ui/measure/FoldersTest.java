// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.measure.Condition;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.Run;
import org.trapline.measure.Score;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.open.RecordingOpener;
import org.trapline.ui.measure.open.RunRequest;
import org.trapline.ui.measure.pages.PageKind;
import org.trapline.ui.table.RowTable;
import org.trapline.trace.runs.RunPlan;

class FoldersTest {
	@TempDir
	Path directory = Path.of("");

	private final Workbench workbench = new Workbench();

	@AfterEach
	void closeEditors() {
		workbench.closeEditors();
	}

	@Test
	void aFolderOfFilesIsOneRun() throws IOException {
		Path folder = Files.createDirectory(directory.resolve("native"));
		Files.copy(Workbench.trace("bench/bench-l1-native.txt"), folder.resolve("lmbench.txt"));
		Files.copy(Workbench.trace("bench/cyclictest-l1-full.txt"), folder.resolve("cyclictest.txt"));
		Run run = workbench.session(workbench.open(folder)).run();
		assertThat(run.label()).isEqualTo("native");
		assertThat(run.provenance().files()).hasSize(2);
		assertThat(run.first(Score.class)).isPresent();
		assertThat(run.all(LatencyDistribution.class)).hasSizeGreaterThan(2);
		assertThat(run.conditions().value(Condition.SIDE)).isEqualTo("native");
	}

	@Test
	void severalFilesTogetherAreOneRun() {
		RunEditor editor = together();
		assertThat(workbench.session(editor).run().provenance().files()).hasSize(2);
		assertThat(editor.pageKinds()).contains(PageKind.SCORES, PageKind.DISTRIBUTIONS);
	}

	@Test
	void severalFilesTogetherAreOpenAgainInTheNextSession() {
		RunEditor editor = together();
		IPersistableElement kept = editor.getEditorInput().getPersistable();
		XMLMemento memento = XMLMemento.createWriteRoot("input");
		kept.saveState(memento);
		IElementFactory factory = PlatformUI.getWorkbench().getElementFactory(kept.getFactoryId());
		assertThat(factory).isNotNull();
		IEditorInput restored = (IEditorInput) factory.createElement(memento);
		assertThat(restored).isEqualTo(editor.getEditorInput());
	}

	@Test
	void aFolderOfFoldersIsASetOfRunsEachOfWhichOpens() throws IOException {
		Path root = set();
		RunEditor editor = workbench.open(root);
		assertThat(editor.session()).isEmpty();
		RowTable<RunPlan> table = runs(editor);
		assertThat(table.visibleRows()).extracting(RunPlan::label).containsExactly("guest", "native");
		table.select(java.util.Set.of(root.resolve("guest")));
		table.control().notifyListeners(org.eclipse.swt.SWT.DefaultSelection, new org.eclipse.swt.widgets.Event());
		RunEditor opened = (RunEditor) workbench.page().getActiveEditor();
		workbench.until("the guest's run is open", () -> !opened.opening());
		workbench.settle();
		assertThat(opened).isNotSameAs(editor);
		Run run = workbench.session(opened).run();
		assertThat(run.label()).isEqualTo("guest");
		assertThat(run.conditions().value(Condition.SIDE)).isEqualTo("guest");
		assertThat(run.conditions().value(Condition.BOARD)).as("told by the outer run.yaml").isEqualTo("desk machine");
	}

	@Test
	void aRunOfASetIsCalledWhatItsRunFileSays() throws IOException {
		Path root = set();
		Files.writeString(root.resolve("guest/run.yaml"), "trapline: run/1\nlabel: 2 vCPUs under kvmtool\n");
		assertThat(runs(workbench.open(root)).visibleRows()).extracting(RunPlan::label)
				.containsExactly("2 vCPUs under kvmtool", "native");
	}

	@Test
	void aFolderWithoutARecordingSaysWhatWasFound() throws IOException {
		Files.writeString(directory.resolve("notes.txt"), "Buy milk\n");
		RunEditor editor = workbench.open(directory);
		assertThat(editor.session()).isEmpty();
		assertThat(workbench.texts()).anyMatch(t -> t.contains("no recording in it: notes.txt"));
	}

	/// A folder with a run of the host and one of a guest.
	private Path set() throws IOException {
		Path root = Files.createDirectory(directory.resolve("desk"));
		Files.writeString(root.resolve("run.yaml"), "trapline: run/1\nconditions:\n  board: desk machine\n");
		Files.copy(Workbench.trace("bench/bench-l1-native.txt"),
				Files.createDirectory(root.resolve("native")).resolve("bench.txt"));
		Files.copy(Workbench.trace("bench/bench-l2-kvmguest.txt"),
				Files.createDirectory(root.resolve("guest")).resolve("bench.txt"));
		return root;
	}

	private RunEditor together() {
		new RecordingOpener(workbench.page()).open(RunRequest.together(List.of(
				Workbench.trace("bench/bench-l1-native.txt"), Workbench.trace("bench/cyclictest-l1-full.txt"))));
		RunEditor editor = (RunEditor) workbench.page().getActiveEditor();
		workbench.until("the files are read", () -> !editor.opening());
		workbench.settle();
		return editor;
	}

	@SuppressWarnings("unchecked")
	private RowTable<RunPlan> runs(RunEditor editor) {
		assertThat(editor.opening()).isFalse();
		return Workbench.tables(workbench.shell()).stream().map(t -> (RowTable<RunPlan>) t).findFirst().orElseThrow();
	}
}
