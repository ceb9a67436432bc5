// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.Filter;
import org.trapline.analysis.Finding;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.Headline;
import org.trapline.analysis.RunAnalysis;
import org.trapline.chart.ChartTheme;
import org.trapline.chart.Picture;
import org.trapline.chart.Swatch;
import org.trapline.chart.TimeSplitPicture;
import org.trapline.ui.canvas.PictureCanvas;
import org.trapline.ui.measure.pages.bench.BenchmarkSummary;
import org.trapline.ui.theme.Card;
import org.trapline.ui.theme.Look;
import org.trapline.ui.theme.TextBlock;

/// The first page of a run: headline figures, what was found, and where the run comes from.
public final class OverviewPage implements RunPage {
	private static final int SIDE_WIDTH = 380;
	/// Longer names are broken into lines.
	private static final int WIDEST_CARD = 216;

	private final PageContext context;
	private final Look look;
	private @Nullable Controls controls;

	/// @param cards for headline figures
	/// @param main for pictures and findings
	private record Controls(ScrolledComposite scroll, Composite page, Composite cards, Composite main) {
		/// Makes the page as high as it has to be for its width.
		void fit() {
			page.layout(true, true);
			scroll.setMinHeight(page.computeSize(scroll.getClientArea().width, SWT.DEFAULT).y);
		}
	}

	OverviewPage(PageContext context) {
		this.context = context;
		look = context.look();
	}

	@Override
	public PageKind kind() {
		return PageKind.OVERVIEW;
	}

	@Override
	public void create(Composite parent) {
		ScrolledComposite scroll = look.paint(new ScrolledComposite(parent, SWT.V_SCROLL), Swatch.BACKGROUND,
				Swatch.TEXT);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		Composite page = look.composite(scroll);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 12).spacing(16, 12).applyTo(page);
		Composite cards = look.composite(page);
		RowLayoutFactory.fillDefaults().wrap(true).pack(false).spacing(8).applyTo(cards);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(cards);
		Composite main = column(page);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(main);
		Composite side = column(page);
		GridDataFactory.fillDefaults().hint(SIDE_WIDTH, SWT.DEFAULT).applyTo(side);
		ConditionsBrief conditions = new ConditionsBrief(side, context);
		RecordingFacts.fill(side, context.session(), look);
		scroll.setContent(page);
		Controls made = new Controls(scroll, page, cards, main);
		WhenShown shown = new WhenShown(parent);
		Runnable end = context.session().analyses().onValue(a -> shown.run(() -> show(made, a)));
		Runnable noConditions = context.session().notes().onChange(() -> shown.run(() -> {
			conditions.show();
			made.fit();
		}));
		page.addDisposeListener(_ -> {
			end.run();
			noConditions.run();
		});
		scroll.addListener(SWT.Resize, _ -> made.fit());
		controls = made;
	}

	@Override
	public void setFocus() {
		if (controls != null)
			controls.scroll.setFocus();
	}

	private void show(Controls to, RunAnalysis analysis) {
		for (Composite area : new Composite[] { to.cards, to.main })
			for (Control old : area.getChildren())
				old.dispose();
		analysis.headlines().forEach(headline -> headline(to.cards, headline));
		timeSplit(to.main, analysis);
		List<BenchmarkSummary> measured = BenchmarkSummary.of(context.session().run());
		if (!measured.isEmpty())
			measured(to.main, measured);
		if (measured.isEmpty() || !analysis.findings().isEmpty())
			findings(to.main, analysis);
		if (controls != null)
			to.fit();
	}

	private Composite column(Composite parent) {
		Composite column = look.composite(parent);
		GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(column);
		return column;
	}

	private void headline(Composite cards, Headline headline) {
		Composite card = new Card(cards, look).control();
		TextBlock text = fill(new TextBlock(card, look));
		text.line(headline.name(), Swatch.MUTED).title(headline.text(), 1.6);
		card.setLayoutData(new RowData(Math.min(card.computeSize(SWT.DEFAULT, SWT.DEFAULT).x, WIDEST_CARD), SWT.DEFAULT));
		text.setToolTipText(headline.hint());
	}

	private void timeSplit(Composite main, RunAnalysis analysis) {
		if (context.session().trace().isPresent())
			analysis.facts().summary().ifPresent(summary -> picture(main, analysis,
					TimeSplitPicture.heightFor(summary.by(GroupBy.VCPU).rows().size() + 1),
					theme -> TimeSplitPicture.of(summary.by(GroupBy.VCPU), theme)));
		if (!analysis.facts().timings().isEmpty())
			picture(main, analysis, TimeSplitPicture.heightFor(analysis.facts().timings().size()),
					theme -> TimeSplitPicture.of(analysis.facts().timings(), theme));
	}

	private void picture(Composite main, RunAnalysis analysis, int height, Function<ChartTheme, Picture> picture) {
		look.heading(main, "Where the time went");
		PictureCanvas canvas = context.canvas(main, "time");
		canvas.show((theme, _, _, _) -> picture.apply(theme));
		canvas.figures(() -> List.of(FigureFiles.report(analysis, GroupBy.VCPU)));
		GridDataFactory.fillDefaults().grab(true, false).hint(200, height).applyTo(canvas.control());
	}

	/// Cards that lead to the pages of what benchmarks measured.
	private void measured(Composite main, List<BenchmarkSummary> lines) {
		look.heading(main, "What was measured");
		for (BenchmarkSummary line : lines) {
			Card card = Card.opening(main, look);
			fill(card.control());
			TextBlock text = fill(new TextBlock(card.control(), look));
			text.title(line.page().icon(), line.page().title(), Swatch.TEXT).line(line.text(), Swatch.TEXT);
			if (!line.doubt().isEmpty())
				text.line(line.doubt(), Swatch.NOTABLE);
			card.onOpen(() -> context.turnTo().accept(line.page()));
		}
	}

	private void findings(Composite main, RunAnalysis analysis) {
		boolean filtered = !context.session().selection().filter().equals(Filter.ALL);
		look.heading(main, analysis.findings().isEmpty() ? "Nothing stands out" : "What stands out");
		if (filtered)
			fill(new TextBlock(main, look)).line("Among the exits that pass the filter.", Swatch.MUTED);
		if (analysis.findings().isEmpty())
			fill(new TextBlock(main, look)).line("No rule found anything worth your attention.", Swatch.MUTED);
		for (Finding finding : analysis.findings())
			finding(main, finding);
	}

	private void finding(Composite main, Finding finding) {
		boolean opens = !finding.filter().equals(Filter.ALL);
		Card card = opens ? Card.opening(main, look) : new Card(main, look);
		fill(card.control());
		TextBlock text = fill(new TextBlock(card.control(), look));
		text.title(Severities.icon(finding.severity()), finding.title(), Swatch.TEXT).line(finding.sentence(),
				Swatch.TEXT);
		if (!finding.advice().isEmpty())
			text.line(finding.advice(), Swatch.MUTED);
		if (!finding.figures().isEmpty())
			text.line(String.join("   \u00b7   ",
					finding.figures().stream().map(f -> f.name() + ' ' + f.value()).toList()), Swatch.MUTED);
		if (opens) {
			text.line("Show these exits \u2192", Swatch.ACCENT);
			card.onOpen(() -> show(finding));
		}
	}

	/// Selects the exits that a finding speaks of and turns to them.
	private void show(Finding finding) {
		context.session().selection().set(finding.filter());
		context.turnTo().accept(PageKind.EXITS);
	}

	private static <C extends Control> C fill(C control) {
		GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
		return control;
	}
}
