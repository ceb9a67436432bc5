// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.measure.Condition;
import org.trapline.ui.measure.conditions.ConditionsPage;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.pages.PageKind;

class ConditionsPageTest {
	@TempDir
	Path directory = Path.of("");

	private final Workbench workbench = new Workbench();
	private Path log = Path.of("");

	@BeforeEach
	void copyALog() throws IOException {
		log = Files.copy(Workbench.trace("bench/bench-l1-native.txt"), directory.resolve("board.txt"));
	}

	@AfterEach
	void closeEditors() {
		workbench.closeEditors();
	}

	@Test
	void whatIsEnteredIsSavedBesideTheRecordingAndReadAgain() throws IOException {
		RunEditor editor = workbench.open(log);
		ConditionsPage page = turnToConditions(editor);
		assertThat(editor.isDirty()).isFalse();
		page.enter(Condition.CLOCK, "1.8 GHz");
		page.enter(Condition.GOVERNOR, "performance");
		page.addOther("cooling", "fan at full speed");
		assertThat(editor.isDirty()).isTrue();
		editor.doSave(new NullProgressMonitor());
		assertThat(editor.isDirty()).isFalse();
		assertThat(directory.resolve("board.txt.run.yaml")).content().contains("clock: 1.8 GHz", "governor: performance",
				"cooling: fan at full speed");
		workbench.closeEditors();

		RunEditor again = workbench.open(log);
		ConditionsPage shown = turnToConditions(again);
		assertThat(shown.shown(Condition.CLOCK)).isEqualTo("1.8 GHz");
		assertThat(workbench.session(again).conditions().clockHertz()).hasValue(1.8e9);
		assertThat(workbench.session(again).conditions().others()).containsKey("cooling");
		assertThat(again.isDirty()).isFalse();
	}

	@Test
	void aConditionOfTheRunFileCanBeTakenBackAndTheRestOfTheFileStays() throws IOException {
		Path file = Files.writeString(directory.resolve("board.txt.run.yaml"), """
				# taken on a Tuesday
				trapline: run/1
				conditions:
				  clock: 1.8 GHz
				  board: LS2080A-RDB
				""");
		RunEditor editor = workbench.open(log);
		ConditionsPage page = turnToConditions(editor);
		assertThat(page.shown(Condition.BOARD)).isEqualTo("LS2080A-RDB");
		page.enter(Condition.CLOCK, "");
		editor.doSave(new NullProgressMonitor());
		assertThat(file).content().startsWith("# taken on a Tuesday").contains("board: LS2080A-RDB")
				.doesNotContain("clock");
	}

	@Test
	void aRunFileThatIsNotRightIsNotOverwritten() throws IOException {
		Path file = Files.writeString(directory.resolve("board.txt.run.yaml"), "trapline: run/1\nconditons:\n  a: b\n");
		RunEditor editor = workbench.open(log);
		workbench.session(editor).notes().change("Change",
				workbench.session(editor).notes().now().named("another name"));
		assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> workbench.session(editor).saveNotes()))
				.isInstanceOf(IOException.class).hasMessageContaining("conditons");
		assertThat(file).content().contains("conditons");
		workbench.session(editor).notes().undo();
	}

	@Test
	void changesCanBeUndoneAndDoneAgain() throws CommandException {
		RunEditor editor = workbench.open(log);
		ConditionsPage page = turnToConditions(editor);
		page.enter(Condition.BOARD, "LS2080A");
		page.enter(Condition.MEMORY, "16 GiB");
		assertThat(workbench.session(editor).notes().undoes()).contains("Change of Memory");
		command(IWorkbenchCommandConstants.EDIT_UNDO);
		assertThat(page.shown(Condition.MEMORY)).isEmpty();
		assertThat(page.shown(Condition.BOARD)).isEqualTo("LS2080A");
		command(IWorkbenchCommandConstants.EDIT_UNDO);
		assertThat(editor.isDirty()).isFalse();
		command(IWorkbenchCommandConstants.EDIT_REDO);
		assertThat(page.shown(Condition.BOARD)).isEqualTo("LS2080A");
		workbench.session(editor).notes().undo();
	}

	@Test
	void theOverviewTellsHowManyAreUnknown() {
		RunEditor editor = workbench.open(log);
		int unknown = workbench.session(editor).conditions().unknown().size();
		assertThat(workbench.texts()).anyMatch(t -> t.contains(unknown + " of " + Condition.values().length));
		ConditionsPage page = turnToConditions(editor);
		Condition first = workbench.session(editor).conditions().unknown().getFirst();
		page.enter(first, "something");
		editor.turnTo(PageKind.OVERVIEW);
		workbench.settle();
		assertThat(workbench.texts()).anyMatch(t -> t.contains(unknown - 1 + " of " + Condition.values().length));
		workbench.session(editor).notes().undo();
	}

	@Test
	void theNameIsSavedAsLabel() throws IOException {
		RunEditor editor = workbench.open(log);
		workbench.session(editor).notes().change("Change of Name",
				workbench.session(editor).notes().now().named("LS2080, native"));
		editor.doSave(new NullProgressMonitor());
		editor.reload();
		workbench.until("it is read anew", () -> !editor.opening());
		workbench.settle();
		assertThat(workbench.session(editor).run().label()).isEqualTo("LS2080, native");
	}

	private ConditionsPage turnToConditions(RunEditor editor) {
		workbench.session(editor);
		editor.turnTo(PageKind.CONDITIONS);
		workbench.settle();
		Optional<org.trapline.ui.measure.pages.RunPage> page = editor.activePage();
		assertThat(page).containsInstanceOf(ConditionsPage.class);
		return (ConditionsPage) page.orElseThrow();
	}

	private void command(String id) throws CommandException {
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null);
		workbench.settle();
	}
}
