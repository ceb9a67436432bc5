// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.canvas;

import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.trapline.ui.export.ExportDialog;
import org.trapline.ui.focus.MenuAction;
import org.trapline.ui.theme.Icon;

/// The context menu that every picture has.
final class PictureMenu {
	private PictureMenu() {
	}

	static void items(IMenuManager menu, PictureCanvas canvas) {
		menu.add(new Separator());
		menu.add(MenuAction.of("&Copy Picture", Icon.COPY, canvas::copy));
		if (!canvas.table().rows().isEmpty())
			menu.add(MenuAction.of("Copy &Figures", null, canvas::copyFigures));
		menu.add(MenuAction.of("&Export\u2026", Icon.EXPORT, () -> ExportDialog.export(canvas.control().getShell(),
				canvas.exportName(), canvas.exports())));
	}
}
