// SPDX-License-Identifier: EPL-2.0
package org.trapline.rcp.welcome;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.trapline.chart.Swatch;
import org.trapline.ui.measure.open.RecentFiles;
import org.trapline.ui.theme.Icon;
import org.trapline.ui.theme.Look;

/// The recordings opened last, those that are gone marked; it follows the list.
final class RecentList {
	private static final int MOST = 8;
	/// Names of a folder that there is room for.
	private static final int NAMES = 2;

	private final RecentFiles recent = new RecentFiles();
	private final Look look;
	private final Consumer<Path> open;
	private final Runnable changed;
	private final Composite content;

	/// @param open told which one is to be opened
	/// @param changed told after the list's size has changed
	RecentList(Composite parent, Look look, Consumer<Path> open, Runnable changed) {
		this.look = look;
		this.open = open;
		this.changed = changed;
		content = look.composite(parent);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(content);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(content);
		recent.follow(content, this::refill);
		fill();
	}

	private void refill() {
		for (Control child : content.getChildren())
			child.dispose();
		fill();
		changed.run();
	}

	private void fill() {
		List<Path> files = recent.all();
		if (files.isEmpty()) {
			look.label(content, "Nothing was opened yet.", Swatch.MUTED);
			return;
		}
		files.stream().limit(MOST).forEach(this::line);
		look.link(content, "<a>Clear the list</a>", recent::clear);
	}

	private void line(Path file) {
		boolean there = Files.exists(file);
		Composite line = look.composite(content);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		Label icon = look.label(line, "", Swatch.TEXT);
		icon.setImage((there ? Icon.RUN : Icon.PARTIAL).imageFor(icon));
		Link name = look.link(line, "<a>" + String.valueOf(file.getFileName()).replace("&", "&&") + "</a>",
				() -> open.accept(file));
		name.setToolTipText(file.toString());
		Label folder = look.label(line, (there ? "" : "missing: ") + folder(file),
				there ? Swatch.MUTED : Swatch.NOTABLE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT)
				.applyTo(folder);
		folder.setToolTipText(file.toString());
		look.button(look.bar(line), Icon.REMOVE, "Remove from the list", () -> recent.remove(file));
	}

	/// The end of a file's folder, which tells more than its begin.
	private static String folder(Path file) {
		Path folder = file.getParent();
		int names = folder == null ? 0 : folder.getNameCount();
		if (folder == null || names <= NAMES)
			return String.valueOf(folder);
		return "\u2026/" + folder.subpath(names - NAMES, names);
	}
}
