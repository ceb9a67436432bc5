// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.result;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.trapline.analysis.compare.Settings;
import org.trapline.experiment.work.ResultsFile;
import org.trapline.ui.measure.compare.ComparisonOpener;
import org.trapline.ui.measure.open.EditorInputs;
import org.trapline.ui.measure.open.RecordingOpener;

/// Opens results of experiments, and the runs in them.
public final class ResultsOpener {
	private final IWorkbenchPage page;

	public ResultsOpener(IWorkbenchPage page) {
		this.page = page;
	}

	/// Opens a folder of results; one that is open already is brought to the top.
	public void open(Path folder) {
		try {
			page.openEditor(EditorInputs.of(folder.resolve(ResultsFile.NAME)), ResultsEditor.ID, true,
					IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
		} catch (PartInitException e) {
			ILog.of(ResultsOpener.class).log(e.getStatus());
		}
	}

	/// Opens a point's folder in the run editor.
	public void openRun(Path folder) {
		new RecordingOpener(page).open(folder);
	}

	/// Sets runs side by side, the base first.
	///
	/// @param vcpu whose exits alone; empty for those of all
	public void compare(List<Path> runs, OptionalInt vcpu) {
		ComparisonOpener.open(page, runs, Settings.DEFAULT.withVcpu(vcpu));
	}
}
