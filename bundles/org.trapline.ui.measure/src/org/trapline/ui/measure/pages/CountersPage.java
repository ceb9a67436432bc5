// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import java.util.List;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.CounterFacts;
import org.trapline.analysis.GroupBy;
import org.trapline.chart.CounterPicture;
import org.trapline.chart.Swatch;
import org.trapline.ui.canvas.PictureCanvas;
import org.trapline.ui.table.SearchedTable;
import org.trapline.ui.table.TableSpec;
import org.trapline.ui.theme.Look;

/// The page of counters: a table, and the rates over time of those selected, where they were read more than once.
public final class CountersPage implements RunPage {
	private static final int DRAWN_AT_FIRST = 4;

	private final PageContext context;
	private final List<CounterFacts> counters;
	private @Nullable SearchedTable<CounterFacts> table;
	private @Nullable PictureCanvas canvas;

	CountersPage(PageContext context) {
		this.context = context;
		counters = context.session().analysis().facts().counters();
	}

	@Override
	public PageKind kind() {
		return PageKind.COUNTERS;
	}

	@Override
	public void create(Composite parent) {
		Look look = context.look();
		PageBody body = new PageBody(parent, look);
		SearchedTable<CounterFacts> rows;
		if (overTime().isEmpty()) {
			Label why = look.paragraph(body.page(), "Each counter was read once, so there is nothing to draw over time: "
					+ "perf stat -I or repeated kvm_stat readings would show how the rates change.", Swatch.MUTED);
			GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(why);
			rows = table(body.page());
			body.fill(rows.control());
		} else {
			SashForm halves = body.halves();
			PictureCanvas picture = context.canvas(halves, "counters");
			picture.figures(() -> List.of(FigureFiles.report(context.session().analysis(), GroupBy.REASON)));
			canvas = picture;
			rows = table(halves);
			halves.setWeights(45, 55);
			rows.table().onSelect(this::draw);
		}
		table = rows;
		rows.table().setRows(overTime().isEmpty() ? largestFirst() : counters);
		if (!overTime().isEmpty()) {
			List<CounterFacts> first = drawnAtFirst();
			rows.table().select(Set.copyOf(first.stream().map(CountersPage::key).toList()));
			draw(first);
		}
	}

	@Override
	public void setFocus() {
		if (table != null)
			table.table().setFocus();
	}

	private SearchedTable<CounterFacts> table(Composite parent) {
		return new SearchedTable<>(parent, new TableSpec<>(context.exportName("counters"), CounterColumns.of(counters),
				CountersPage::key, context.table("counters")), context.look());
	}

	private static List<String> key(CounterFacts counter) {
		return List.of(counter.series().event(), counter.series().scope());
	}

	private List<CounterFacts> largestFirst() {
		return counters.stream().sorted((a, b) -> Double.compare(b.total(), a.total())).toList();
	}

	/// The counters that have rates over time.
	private List<CounterFacts> overTime() {
		return counters.stream().filter(c -> c.ratePerSecond().isPresent() && c.series().points().size() > 1).toList();
	}

	/// KVM's counters that counted something; the first counter where there are none.
	private List<CounterFacts> drawnAtFirst() {
		List<CounterFacts> kvm = overTime().stream()
				.filter(c -> c.series().event().contains("kvm") && c.series().unit().isEmpty() && c.total() > 0)
				.limit(DRAWN_AT_FIRST).toList();
		return kvm.isEmpty() ? overTime().subList(0, 1) : kvm;
	}

	/// Draws the counters selected that have the unit of the first.
	private void draw(List<CounterFacts> selected) {
		PictureCanvas picture = canvas;
		if (picture == null || selected.isEmpty())
			return;
		String unit = selected.getFirst().series().unit();
		List<CounterFacts> alike = selected.stream().filter(c -> c.series().unit().equals(unit)).toList();
		picture.show((theme, _, _, _) -> CounterPicture.of("Counters over time", alike, theme));
	}
}
