// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.open;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/// The items of File Open Recent: the recordings, those that are gone marked, and the way to forget them.
public final class RecentFilesMenu extends CompoundContributionItem {
	/// Numbers that one key reaches.
	private static final int KEYS = 9;

	@Override
	protected IContributionItem[] getContributionItems() {
		List<Path> files = new RecentFiles().all();
		if (files.isEmpty())
			return new IContributionItem[] { nothing() };
		List<IContributionItem> items = new ArrayList<>();
		for (Path file : files)
			items.add(open(file, items.size() + 1));
		items.add(new Separator());
		items.add(command("org.trapline.ui.measure.recent.clear", "&Clear List", Map.of()));
		return items.toArray(IContributionItem[]::new);
	}

	private static IContributionItem open(Path file, int number) {
		String key = number <= KEYS ? "&" + number + " " : "";
		String gone = Files.exists(file) ? "" : " (missing)";
		String name = String.valueOf(file.getFileName()).replace("&", "&&");
		String folder = String.valueOf(file.getParent()).replace("&", "&&");
		return command(OpenHandler.COMMAND, key + name + gone + " \u2013 " + folder,
				Map.of(OpenHandler.FILE, file.toString()));
	}

	private static IContributionItem command(String id, String label, Map<String, String> parameters) {
		CommandContributionItemParameter item = new CommandContributionItemParameter(PlatformUI.getWorkbench(), null,
				id, SWT.PUSH);
		item.label = label;
		item.parameters = parameters;
		return new CommandContributionItem(item);
	}

	private static IContributionItem nothing() {
		Action none = new Action("Nothing was opened yet") {
			// says so, and does nothing
		};
		none.setEnabled(false);
		return new ActionContributionItem(none);
	}
}
