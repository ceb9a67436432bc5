// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.result;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.file.Selection;
import org.trapline.experiment.result.Results;
import org.trapline.ui.focus.MenuAction;
import org.trapline.ui.theme.Icon;

/// What can be done with points that are selected: opening their runs, and comparing them with one another, their base and
/// the board's recording.
///
/// @param context of the page
/// @param selected the points, in the order shown
record PointActions(ResultsContext context, Supplier<List<Results.Row>> selected) {
	private static final String OPEN = "Open the runs of the selected points (Enter)";

	/// Adds a button for each.
	void buttons(Composite tools, ToolBar bar) {
		context.look().button(bar, Icon.OPEN, OPEN, this::open);
		context.look().button(bar, Icon.COMPARE, "Compare the selected points", this::compare);
		if (board().isPresent())
			button(tools, "Compare With &Board", "Sets the selected points, or the first, beside the board's recording", this::withBoard);
		if (hasBase())
			button(tools, "Compare With Ba&se", "Sets the selected points, or the first, beside their base", this::withBase);
	}

	private void button(Composite tools, String text, String tooltip, Runnable work) {
		Button button = context.look().plain(new Button(tools, SWT.PUSH));
		button.setText(text);
		button.setToolTipText(tooltip);
		button.addListener(SWT.Selection, _ -> work.run());
	}

	/// Adds an item of the context menu for each.
	void menu(IMenuManager menu) {
		menu.add(MenuAction.of("&Open Runs", Icon.OPEN, this::open));
		menu.add(MenuAction.of("Com&pare", Icon.COMPARE, this::compare));
		if (board().isPresent())
			menu.add(MenuAction.of("Compare With &Board", Icon.COMPARE, this::withBoard));
		if (hasBase())
			menu.add(MenuAction.of("Compare With Ba&se", Icon.COMPARE, this::withBase));
	}

	private Optional<OpenedResults> opened() {
		return context.session().opened();
	}

	private Optional<Path> board() {
		return opened().map(o -> o.results().experiment()).flatMap(Experiment::board);
	}

	private boolean hasBase() {
		return opened().filter(o -> !o.results().experiment().base().equals(Selection.ALL)).isPresent();
	}

	/// Those that are selected; where none is, the first that has results.
	private List<Results.Row> rows() {
		List<Results.Row> rows = selected.get();
		return !rows.isEmpty() ? rows : opened().map(o -> o.results().rows()).orElse(List.of()).stream()
				.filter(row -> !row.runs().isEmpty()).limit(1).toList();
	}

	void open() {
		rows().forEach(row -> row.runs().forEach(context.opener()::openRun));
	}

	void compare() {
		compare(List.of(), rows(), OptionalInt.empty());
	}

	/// Sets points beside the board's recording, by the exits of the vCPU that the experiment measures if it is one.
	void withBoard() {
		OptionalInt vcpu = opened().map(o -> o.results().experiment().exitsOf()).orElse(OptionalInt.empty());
		board().ifPresent(board -> compare(List.of(board), rows(), vcpu));
	}

	/// Sets points beside their bases.
	void withBase() {
		Set<Path> bases = new LinkedHashSet<>();
		opened().ifPresent(o -> rows().forEach(row -> o.results().partner(row, o.results().experiment().base())
				.ifPresent(base -> bases.addAll(base.runs()))));
		compare(List.copyOf(bases), rows(), OptionalInt.empty());
	}

	private void compare(List<Path> first, List<Results.Row> rows, OptionalInt vcpu) {
		Set<Path> runs = new LinkedHashSet<>(first);
		rows.forEach(row -> runs.addAll(row.runs()));
		if (!runs.isEmpty())
			context.opener().compare(new ArrayList<>(runs), vcpu);
	}
}
