// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/// Opens new comparisons.
public final class ComparisonOpener {
	private ComparisonOpener() {
	}

	/// Compares files and folders: repeats and roles are recognised.
	///
	/// @param runs none for a comparison to which runs will be added
	public static void open(IWorkbenchPage page, List<Path> runs) {
		try {
			page.openEditor(new NewComparison(runs), ComparisonEditor.ID);
		} catch (PartInitException e) {
			ILog.of(ComparisonOpener.class).log(e.getStatus());
		}
	}
}
