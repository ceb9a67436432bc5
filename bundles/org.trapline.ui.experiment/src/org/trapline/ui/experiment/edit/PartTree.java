// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.trapline.chart.Swatch;
import org.trapline.platform.board.BoardFile;
import org.trapline.platform.board.Key;
import org.trapline.ui.experiment.yaml.YamlPath;
import org.trapline.ui.theme.Icon;
import org.trapline.ui.theme.Look;

/// The parts of a board as a tree; kinds of clusters can be added and removed.
final class PartTree {
	private static final YamlPath CLUSTERS = YamlPath.of("clusters");

	private final FormContext context;
	private final Composite frame;
	private final Tree tree;
	private List<YamlPath> shown = List.of();

	/// @param chosen told the part that the user chooses
	PartTree(Composite parent, FormContext context, Consumer<YamlPath> chosen) {
		this.context = context;
		Look look = context.look();
		frame = look.composite(parent);
		GridLayoutFactory.fillDefaults().margins(10, 10).spacing(0, 4).applyTo(frame);
		tree = look.paint(new Tree(frame, SWT.BORDER | SWT.SINGLE), Swatch.BACKGROUND, Swatch.TEXT);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tree);
		tree.addListener(SWT.Selection, e -> chosen.accept((YamlPath) e.item.getData()));
		tree.addListener(SWT.DefaultSelection, e -> context.reveal().accept((YamlPath) e.item.getData()));
		ToolBar bar = look.bar(frame);
		look.button(bar, Icon.ADD, "Add a kind of cluster", this::add);
		look.button(bar, Icon.REMOVE, "Remove the kind of cluster chosen", this::remove);
	}

	/// Shows the parts of a board.
	void show(Optional<BoardFile> board) {
		List<YamlPath> paths = new ArrayList<>(List.of(YamlPath.ROOT));
		board.ifPresent(of -> collect(YamlPath.ROOT, of.keys(), paths));
		if (paths.equals(shown))
			return;
		Optional<YamlPath> selected = selected();
		shown = paths;
		tree.removeAll();
		TreeItem root = item(new TreeItem(tree, SWT.NONE), "Board", YamlPath.ROOT);
		board.ifPresent(of -> fill(root, YamlPath.ROOT, of.keys()));
		root.setExpanded(true);
		for (TreeItem item : root.getItems())
			item.setExpanded(item.getData().toString().equals("clusters[0]"));
		select(selected.orElse(YamlPath.ROOT));
	}

	private static void collect(YamlPath path, List<Key> keys, List<YamlPath> paths) {
		for (Key key : keys)
			if (key instanceof Key.Part part)
				for (int i = 0; i < Math.max(1, part.items().size()); i++) {
					YamlPath at = part.kind() == Key.Kind.LIST ? path.key(part.name()).item(i) : path.key(part.name());
					paths.add(at);
					if (i < part.items().size())
						collect(at, part.items().get(i), paths);
				}
	}

	private static void fill(TreeItem in, YamlPath path, List<Key> keys) {
		for (Key key : keys)
			if (key instanceof Key.Part part)
				for (int i = 0; i < Math.max(1, part.items().size()); i++) {
					boolean list = part.kind() == Key.Kind.LIST;
					YamlPath at = list ? path.key(part.name()).item(i) : path.key(part.name());
					TreeItem item = item(new TreeItem(in, SWT.NONE), list ? part.name() + '[' + i + ']' : part.name(), at);
					if (i < part.items().size())
						fill(item, at, part.items().get(i));
				}
	}

	private static TreeItem item(TreeItem item, String text, YamlPath path) {
		Look.leaveOut(item);
		item.setText(text);
		item.setData(path);
		return item;
	}

	/// The part chosen.
	Optional<YamlPath> selected() {
		return tree.getSelectionCount() == 0 ? Optional.empty() : Optional.of((YamlPath) tree.getSelection()[0].getData());
	}

	/// Chooses a part.
	void select(YamlPath path) {
		if (selected().filter(path::equals).isPresent())
			return;
		for (TreeItem item : tree.getItems())
			find(item, path).ifPresent(found -> {
				tree.setSelection(found);
				tree.showSelection();
			});
	}

	private static Optional<TreeItem> find(TreeItem item, YamlPath path) {
		if (path.equals(item.getData()))
			return Optional.of(item);
		for (TreeItem child : item.getItems()) {
			Optional<TreeItem> found = find(child, path);
			if (found.isPresent())
				return found;
		}
		return Optional.empty();
	}

	private void add() {
		context.model().change(edits -> edits.add(CLUSTERS, "{cores: 1}"));
	}

	private void remove() {
		selected().filter(path -> path.within(CLUSTERS) && path.steps().size() > 1)
				.map(path -> new YamlPath(path.steps().subList(0, 2)))
				.filter(path -> context.model().yaml().flatMap(yaml -> yaml.find(path)).isPresent())
				.ifPresent(path -> context.model().change(edits -> edits.remove(path)));
	}

	void setFocus() {
		tree.setFocus();
	}
}
