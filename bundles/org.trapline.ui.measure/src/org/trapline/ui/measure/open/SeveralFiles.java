// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importers;
import org.trapline.trace.Recording;
import org.trapline.trace.runs.RunSource;
import org.trapline.ui.operation.Operation;
import org.trapline.ui.operation.OperationRunner;
import org.trapline.ui.operation.Outcome;

/// The question what several files that were chosen at once are: one run, a run each, or runs to be compared.
///
/// It is asked only where they may be one: recordings of events have a time each, and folders are runs, unless they are a
/// host's traces and its guests'.
final class SeveralFiles {
	private static final int TOGETHER = 0;
	private static final int EACH = 1;
	private static final int COMPARED = 2;

	private SeveralFiles() {
	}

	/// Opens the files, after asking where they may be one run.
	static void open(Shell shell, RecordingOpener opener, List<Path> files) {
		if (files.size() < 2) {
			opener.open(files);
			return;
		}
		Operation<Boolean> look = Operation.of("Looking at " + files.size() + " files", _ -> mayBeOne(files));
		new OperationRunner(shell.getDisplay()::asyncExec).start(look, OperationRunner.Visibility.PASSING, outcome -> {
			if (shell.isDisposed())
				return;
			if (outcome instanceof Outcome.Done<Boolean>(Boolean one) && one)
				ask(shell, opener, files);
			else
				opener.open(files);
		});
	}

	/// Whether all of them are known, and none is a folder or a recording of events; or one is a host's, the others its guests'.
	private static boolean mayBeOne(List<Path> files) throws IOException {
		if (files.stream().allMatch(Files::isDirectory))
			return hostAndGuests(files);
		Importers importers = Importers.installed();
		for (Path file : files)
			try (Recording recording = Recording.glance(file)) {
				if (recording.directory() || importers.judge(recording).stream().findFirst()
						.filter(judgement -> !judgement.importer().events()).isEmpty())
					return false;
			} catch (ImportException _) {
				return false;
			}
		return true;
	}

	private static boolean hostAndGuests(List<Path> folders) throws IOException {
		try {
			return !RunSource.installed().together(folders).guests().isEmpty();
		} catch (ImportException _) {
			return false;
		}
	}

	private static void ask(Shell shell, RecordingOpener opener, List<Path> files) {
		int answer = MessageDialog.open(MessageDialog.QUESTION, shell, "Open " + files.size() + " Files",
				"Are these one run, such as the outputs of several benchmarks on one board or a host's and its guest's traces,"
						+ " or a run each?", 0,
				"&One Run", "A Run &Each", "&Compare", "Cancel");
		if (answer == TOGETHER)
			opener.open(RunRequest.together(files));
		else if (answer == EACH)
			opener.open(files);
		else if (answer == COMPARED)
			opener.compare(files);
	}
}
