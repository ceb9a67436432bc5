// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.open;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/// The question what several files that were chosen at once are: one run, a run each, or runs to be compared.
final class SeveralFiles {
	private static final int TOGETHER = 0;
	private static final int EACH = 1;
	private static final int COMPARED = 2;

	private SeveralFiles() {
	}

	/// Opens the files, after asking where there are several.
	static void open(Shell shell, RecordingOpener opener, List<Path> files) {
		if (files.size() < 2) {
			opener.open(files);
			return;
		}
		int answer = MessageDialog.open(MessageDialog.QUESTION, shell, "Open " + files.size() + " Files",
				"Are these one run, such as the outputs of several benchmarks on one board, or a run each?", 0,
				"&One Run", "A Run &Each", "&Compare", "Cancel");
		if (answer == TOGETHER)
			opener.open(RunRequest.together(files));
		else if (answer == EACH)
			opener.open(files);
		else if (answer == COMPARED)
			opener.compare(files);
	}
}
