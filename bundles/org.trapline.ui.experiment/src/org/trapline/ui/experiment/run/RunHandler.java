// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.file.ExperimentFile;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlProblem;

/// Runs the experiment that is selected or in the active editor, after asking how; or goes on with its results without asking,
/// by the command that ends in {@code resume}.
public final class RunHandler extends AbstractHandler {
	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		Shell shell = HandlerUtil.getActiveShellChecked(event);
		Optional<RunTarget> target = RunTarget.of(event);
		if (target.isEmpty() || !saved(target.get(), page))
			return null;
		boolean resume = event.getCommand().getId().endsWith(".resume");
		switch (target.get()) {
		case RunTarget.OfResults(Path folder) -> ExperimentStart.start(page, RunOrder.resuming(folder));
		case RunTarget.OfFile(Path file) -> {
			RunOrder first = before(page, file);
			if (resume)
				ExperimentStart.start(page, first.again());
			else
				ask(shell, first).ifPresent(order -> ExperimentStart.start(page, order));
		}
		}
		return null;
	}

	/// As it was run last in this session, else all of it.
	private static RunOrder before(IWorkbenchPage page, Path file) {
		ExperimentRuns runs = page.getWorkbenchWindow().getService(ExperimentRuns.class);
		return runs.all().stream().map(RunningExperiment::order).filter(order -> !order.earlier() && order.file().equals(file))
				.findFirst().orElseGet(() -> RunOrder.of(file));
	}

	/// Saves the editor of the file if the user changed it.
	private static boolean saved(RunTarget target, IWorkbenchPage page) {
		IEditorPart editor = target instanceof RunTarget.OfFile(Path file) ? RunTarget.editorOf(page, file).orElse(null) : null;
		return editor == null || !editor.isDirty() || page.saveEditor(editor, false) && !editor.isDirty();
	}

	/// Asks how; tells what is wrong with the file.
	private static Optional<RunOrder> ask(Shell shell, RunOrder first) {
		try {
			Experiment whole = ExperimentFile.read(first.file(), List.of(), Experiment.Form.FULL);
			Experiment shorter = ExperimentFile.read(first.file(), List.of(), Experiment.Form.SHORT);
			RunDialog dialog = new RunDialog(shell, whole, shorter, first);
			return dialog.open() == Window.OK ? Optional.of(dialog.order()) : Optional.empty();
		} catch (YamlException e) {
			MessageDialog.openError(shell, "Run Experiment",
					e.problems().stream().map(YamlProblem::message).collect(Collectors.joining("\n")));
		} catch (IOException e) {
			MessageDialog.openError(shell, "Run Experiment", first.file() + " could not be read: " + e.getMessage());
		}
		return Optional.empty();
	}
}
