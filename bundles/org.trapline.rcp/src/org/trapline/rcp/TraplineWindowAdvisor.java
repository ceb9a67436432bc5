// SPDX-License-Identifier: EPL-2.0

package org.trapline.rcp;

import java.util.List;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.trapline.ui.measure.open.RecordingDrop;

/** Trapline's window: its size, title and bars. */
final class TraplineWindowAdvisor extends WorkbenchWindowAdvisor {
	/**
	 * What the platform's bundles would add to menus and tool bar: Open File, which Trapline has itself, the list of
	 * key bindings, and what belongs to text editors.
	 */
	private static final List<String> UNUSED = List.of("org.eclipse.ui.actionSet.openFiles",
			"org.eclipse.ui.actionSet.keyBindings", "org.eclipse.ui.edit.text.actionSet.annotationNavigation",
			"org.eclipse.ui.edit.text.actionSet.navigation", "org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo");

	TraplineWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		super(configurer);
	}

	@Override
	public void preWindowOpen() {
		IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
		configurer.setInitialSize(new Point(1280, 820));
		configurer.setTitle("Trapline");
		configurer.setShowCoolBar(true);
		configurer.setShowStatusLine(true);
		configurer.setShowProgressIndicator(true);
	}

	@Override
	public void postWindowOpen() {
		takeDrops();
		IWorkbenchPage page = getWindowConfigurer().getWindow().getActivePage();
		if (page != null) {
			UNUSED.forEach(page::hideActionSet);
			page.addPartListener(new WindowTitle(getWindowConfigurer(), page));
		}
	}

	/** Files may be dropped anywhere on the window, but where a view takes them itself. */
	private void takeDrops() {
		IWorkbenchWindow window = getWindowConfigurer().getWindow();
		DropTarget target = new DropTarget(window.getShell(), DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_DEFAULT);
		target.setTransfer(FileTransfer.getInstance());
		target.addDropListener(new RecordingDrop(window));
	}

	@Override
	public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
		return new TraplineActions(configurer);
	}
}
