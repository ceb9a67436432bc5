// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.core.commands.Command;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.file.ExperimentFile;
import org.trapline.kvm.cost.CostSet;
import org.trapline.ui.experiment.Workbench;
import org.trapline.ui.experiment.edit.ExperimentEditor;
import org.trapline.ui.measure.editor.RunEditor;

/// The wizard from a recording to an experiment.
class WhatIfWizardTest {
	private static final String TABLE = "exit-timing-ls2080.tsv";

	@TempDir
	private Path folder = Path.of("");

	private final Workbench workbench = new Workbench();

	@AfterEach
	void closeEditors() {
		workbench.closeEditors();
	}

	@Test
	void isOfferedWhereARunHasExits() {
		// without a window manager nobody activates the window when the dialog of another test has gone
		workbench.shell().forceActive();
		Command command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand("org.trapline.ui.experiment.whatIf");
		assertThat(command.isEnabled()).isFalse();
		workbench.open(Workbench.file("samples/" + TABLE), RunEditor.class);
		workbench.until("it is offered", command::isEnabled);
		workbench.open(Workbench.file("samples/kvm_stat.txt"), RunEditor.class);
		workbench.until("it is not offered", () -> !command.isEnabled());
	}

	@Test
	void fromATableOverACalibrationToAnExperimentInItsEditor() throws Exception {
		Path recording = Files.copy(Workbench.file("samples/" + TABLE), folder.resolve(TABLE));
		WhatIfWizard wizard = new WhatIfWizard(workbench.page().getWorkbenchWindow(), recording);
		WizardDialog dialog = open(wizard);
		assertThat(rows(dialog, 0)).anySatisfy(row -> assertThat(row).contains("board", "ls2080a", "told"))
				.anySatisfy(row -> assertThat(row).contains("interrupt controller", "GICv2", "follows"));
		workbench.screenshot(dialog.getShell(), "whatif-recognised-light");
		assertThat(wizard.canFinish()).isTrue();

		CalibratePage calibrate = (CalibratePage) wizard.getPages()[1];
		dialog.showPage(calibrate);
		calibrate.tickOnly(List.of("scan-vcpu", "host-interrupt"));
		calibrate.startOrCancel();
		assertThat(wizard.canFinish()).isFalse();
		workbench.until("the costs are fitted", () -> !calibrate.busy());
		assertThat(calibrate.getErrorMessage()).isNull();
		assertThat(rows(dialog, 0)).anySatisfy(row -> assertThat(row.getFirst()).isEqualTo("scan-vcpu"));
		assertThat(rows(dialog, 1)).anySatisfy(row -> assertThat(row).contains("DABT_IO_MEM_IPI", "mean, cycles", "fitted"))
				.anySatisfy(row -> assertThat(row).contains("TIMEINGUEST", "share of time", "predicted"));
		workbench.screenshot(dialog.getShell(), "whatif-calibrate-light");

		dialog.showPage(wizard.getPages()[2]);
		assertThat(rows(dialog, 0)).extracting(List::getFirst).contains("vhe", "direct-sgi", "lists");
		workbench.screenshot(dialog.getShell(), "whatif-changes-light");
		workbench.theme(Workbench.DARK);
		workbench.screenshot(dialog.getShell(), "whatif-changes-dark");
		workbench.theme(Workbench.LIGHT);

		assertThat(wizard.performFinish()).isTrue();
		dialog.close();
		workbench.settle();
		assertThat(workbench.page().getActiveEditor()).isInstanceOf(ExperimentEditor.class);
		Path file = folder.resolve("exit-timing-ls2080-whatif.experiment.yaml");
		Experiment experiment = ExperimentFile.read(file, List.of(), Experiment.Form.FULL);
		assertThat(experiment.axes().getFirst().values()).hasSizeGreaterThan(3);
		assertThat(experiment.setup().costs()).isEqualTo(CostSet.read(WhatIfSession.costsOf(file).toString(), List.of()));
		assertThat(experiment.setup().costs().costs().toString()).contains("calibrated from " + TABLE);
	}

	@Test
	void aRecordingWithoutExitsIsToldOnTheFirstPage() {
		WhatIfWizard wizard = new WhatIfWizard(workbench.page().getWorkbenchWindow(), Workbench.file("samples/kvm_stat.txt"));
		WizardDialog dialog = open(wizard);
		assertThat(wizard.getPages()[0].getErrorMessage()).contains("found no exits, expected an exit-timing table");
		assertThat(wizard.canFinish()).isFalse();
		dialog.close();
	}

	private WizardDialog open(WhatIfWizard wizard) {
		WizardDialog dialog = new WizardDialog(workbench.shell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		workbench.settle();
		return dialog;
	}

	/// The texts of the rows of a table that shows.
	private static List<List<String>> rows(WizardDialog dialog, int index) {
		List<Table> tables = new ArrayList<>();
		tables(dialog.getShell(), tables);
		Table table = tables.get(index);
		return IntStream.range(0, table.getItemCount()).mapToObj(row -> IntStream.range(0,
				table.getColumnCount()).mapToObj(column -> table.getItem(row).getText(column)).toList()).toList();
	}

	private static void tables(Control control, List<Table> found) {
		if (control instanceof Table table && table.isVisible())
			found.add(table);
		else if (control instanceof Composite composite)
			for (Control child : composite.getChildren())
				tables(child, found);
	}
}
