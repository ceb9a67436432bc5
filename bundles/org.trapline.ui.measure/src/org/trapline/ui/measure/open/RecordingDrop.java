// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.open;

import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;

/// Opens the files that are dropped on the editor area.
public final class RecordingDrop extends DropTargetAdapter {
	private final IWorkbenchWindow window;

	public RecordingDrop(IWorkbenchWindow window) {
		this.window = window;
	}

	@Override
	public void dragEnter(DropTargetEvent event) {
		event.detail = FileTransfer.getInstance().isSupportedType(event.currentDataType)
				&& (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY : DND.DROP_NONE;
	}

	@Override
	public void dragOperationChanged(DropTargetEvent event) {
		dragEnter(event);
	}

	@Override
	public void drop(DropTargetEvent event) {
		IWorkbenchPage page = window.getActivePage();
		if (page != null && event.data instanceof String[] files)
			window.getShell().getDisplay().asyncExec(() -> SeveralFiles.open(window.getShell(),
					new RecordingOpener(page), Arrays.stream(files).map(Path::of).toList()));
	}
}
