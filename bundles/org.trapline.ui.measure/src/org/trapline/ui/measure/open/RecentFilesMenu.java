// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.open;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/// The items of File Open Recent.
public final class RecentFilesMenu extends CompoundContributionItem {
	@Override
	protected IContributionItem[] getContributionItems() {
		List<IContributionItem> items = new ArrayList<>();
		int number = 0;
		for (Path file : new RecentFiles().all()) {
			CommandContributionItemParameter item = new CommandContributionItemParameter(PlatformUI.getWorkbench(),
					null, "org.trapline.ui.measure.open", SWT.PUSH);
			item.label = "&" + ++number + " " + file.getFileName() + " \u2013 " + file.getParent();
			item.parameters = Map.of("org.trapline.ui.measure.open.file", file.toString());
			items.add(new CommandContributionItem(item));
		}
		return items.toArray(IContributionItem[]::new);
	}
}
