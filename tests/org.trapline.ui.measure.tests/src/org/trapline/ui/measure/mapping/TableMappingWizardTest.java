// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.Score;
import org.trapline.trace.table.MappingFile;
import org.trapline.trace.table.TableKind;
import org.trapline.ui.measure.Workbench;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.pages.PageKind;

class TableMappingWizardTest {
	@TempDir
	Path directory = Path.of("");

	private final Workbench workbench = new Workbench();
	private final List<WizardDialog> dialogs = new java.util.ArrayList<>();

	@AfterEach
	void close() {
		dialogs.forEach(WizardDialog::close);
		workbench.closeEditors();
	}

	@Test
	void aTableThatNobodyKnowsIsOpenOnceItsColumnsAreSaid() throws IOException {
		Path table = Files.copy(Workbench.reference("memory-latency-a57-seattle.csv"), directory.resolve("a57.csv"));
		RunEditor editor = workbench.open(table);
		assertThat(editor.session()).isEmpty();
		assertThat(workbench.buttons()).contains("Map Columns\u2026");
		TableMappingWizard wizard = wizard(table);
		assertThat(wizard.page().result()).extracting(MeasuredLine::name).contains("ramlat, random, 4K pages");
		assertThat(wizard.canFinish()).isTrue();
		assertThat(wizard.performFinish()).isTrue();
		assertThat(directory.resolve("a57.csv.tlmap")).isRegularFile();
		editor.reload();
		workbench.until("the table is read", () -> !editor.opening());
		workbench.settle();
		assertThat(editor.pageKinds()).contains(PageKind.MEMORY);
		assertThat(workbench.session(editor).run().all(MemoryLoadLatency.class)).isNotEmpty()
				.allMatch(curve -> curve.points().size() > 10);
	}

	@Test
	void whatIsMissingIsSaidInWordsUntilItIsThere() throws IOException {
		Path table = Files.writeString(directory.resolve("t.csv"), "case,result\nboot,12.5\nfork,3.25\n");
		TableMappingWizard wizard = wizard(table);
		MappingPage page = wizard.page();
		page.kind(TableKind.MEMORY_LATENCY);
		workbench.settle();
		assertThat(page.getErrorMessage()).isEqualTo("Found no unit for value, expected a unit of time such as ns");
		assertThat(wizard.canFinish()).isFalse();
		assertThat(page.result()).isEmpty();
		page.kind(TableKind.SCORE);
		page.column(0, "Name");
		page.column(1, "Value");
		workbench.settle();
		assertThat(page.getErrorMessage()).isNull();
		assertThat(page.result()).extracting(MeasuredLine::name).containsExactly("boot", "fork");
		assertThat(wizard.canFinish()).isTrue();
	}

	@Test
	void theMappingThatIsKeptReadsAsItWasShown() throws Exception {
		Path table = Files.writeString(directory.resolve("t.csv"), "case,result\nboot,12.5\nfork,3.25\n");
		TableMappingWizard wizard = wizard(table);
		wizard.page().kind(TableKind.SCORE);
		wizard.page().column(0, "Name");
		wizard.page().column(1, "Value");
		workbench.settle();
		assertThat(wizard.performFinish()).isTrue();
		assertThat(MappingFile.read(MappingFile.of(table))).isEqualTo(wizard.page().mapping());
		RunEditor editor = workbench.open(table);
		assertThat(workbench.session(editor).run().all(Score.class)).extracting(Score::median).containsExactly(12.5, 3.25);
	}

	@Test
	void looksTheSameInBothThemes() throws IOException {
		Path table = Files.copy(Workbench.reference("memory-latency-a57-seattle.csv"), directory.resolve("a57.csv"));
		for (String theme : List.of(Workbench.LIGHT, Workbench.DARK)) {
			workbench.theme(theme);
			TableMappingWizard wizard = wizard(table);
			workbench.screenshot("mapping-" + (theme.equals(Workbench.LIGHT) ? "light" : "dark"));
			assertThat(wizard.page().result()).isNotEmpty();
			dialogs.removeLast().close();
		}
		workbench.theme(Workbench.LIGHT);
	}

	/// Opens the wizard and waits until it shows what it makes of the table.
	private TableMappingWizard wizard(Path table) {
		TableMappingWizard wizard = new TableMappingWizard(table);
		WizardDialog dialog = new WizardDialog(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		dialogs.add(dialog);
		workbench.until("the table is looked at", () -> wizard.page().mapping() != null);
		workbench.settle();
		return wizard;
	}
}
