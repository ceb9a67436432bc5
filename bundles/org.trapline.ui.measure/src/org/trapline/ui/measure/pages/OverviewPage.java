// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.Filter;
import org.trapline.analysis.Finding;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.Headline;
import org.trapline.chart.Picture;
import org.trapline.chart.ChartTheme;
import org.trapline.chart.Swatch;
import org.trapline.chart.TimeSplitPicture;
import org.trapline.measure.Notice;
import org.trapline.measure.Provenance;
import org.trapline.ui.canvas.PictureCanvas;
import org.trapline.ui.measure.run.RunSession;
import org.trapline.ui.theme.Card;
import org.trapline.ui.theme.Icon;
import org.trapline.ui.theme.Look;
import org.trapline.ui.theme.TextBlock;

/// The first page of a run: its headline figures, what was found in it, and where it comes from.
public final class OverviewPage implements RunPage {
	private static final int SIDE_WIDTH = 380;

	private final PageContext context;
	private final Look look;
	private @Nullable ScrolledComposite scroll;

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
		ScrolledComposite area = look.paint(new ScrolledComposite(parent, SWT.V_SCROLL), Swatch.BACKGROUND, Swatch.TEXT);
		scroll = area;
		area.setExpandHorizontal(true);
		area.setExpandVertical(true);
		Composite page = look.composite(area);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 12).spacing(16, 12).applyTo(page);
		headlines(page);
		Composite main = column(page);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(main);
		split(main);
		findings(main);
		Composite side = column(page);
		GridDataFactory.fillDefaults().hint(SIDE_WIDTH, SWT.DEFAULT).applyTo(side);
		notices(side);
		provenance(side);
		leftOut(side);
		area.setContent(page);
		Runnable fit = () -> area.setMinHeight(page.computeSize(area.getClientArea().width, SWT.DEFAULT).y);
		area.addListener(SWT.Resize, _ -> fit.run());
	}

	@Override
	public void setFocus() {
		if (scroll != null)
			scroll.setFocus();
	}

	private Composite column(Composite parent) {
		Composite column = look.composite(parent);
		GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(column);
		return column;
	}

	private void headlines(Composite page) {
		Composite cards = look.composite(page);
		RowLayoutFactory.fillDefaults().wrap(true).pack(false).spacing(8).applyTo(cards);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(cards);
		for (Headline headline : context.session().analysis().headlines()) {
			TextBlock text = block(cards);
			text.line(headline.name(), Swatch.MUTED).title(headline.text(), 1.6);
			text.setToolTipText(headline.hint());
		}
	}

	/// Text in a card of its own.
	private TextBlock block(Composite parent) {
		return fill(new TextBlock(new Card(parent, look).control(), look));
	}

	private void split(Composite main) {
		RunSession session = context.session();
		session.analysis().facts().summary().filter(_ -> session.trace().isPresent()).ifPresent(summary -> {
			int bars = summary.by(GroupBy.VCPU).rows().size() + 1;
			picture(main, "Where the time went", "time", TimeSplitPicture.heightFor(bars),
					theme -> TimeSplitPicture.of(summary.by(GroupBy.VCPU), theme));
		});
		if (!session.analysis().facts().timings().isEmpty())
			picture(main, "Where the time went", "time",
					TimeSplitPicture.heightFor(session.analysis().facts().timings().size()),
					theme -> TimeSplitPicture.of(session.analysis().facts().timings(), theme));
	}

	private void picture(Composite parent, String title, String name, int height,
			java.util.function.Function<ChartTheme, Picture> picture) {
		heading(parent, title);
		PictureCanvas canvas = context.canvas(parent, name);
		canvas.show((theme, _, _, _) -> picture.apply(theme));
		GridDataFactory.fillDefaults().grab(true, false).hint(200, height).applyTo(canvas.control());
	}

	private void findings(Composite main) {
		List<Finding> findings = context.session().analysis().findings();
		heading(main, findings.isEmpty() ? "Nothing stands out" : "What stands out");
		if (findings.isEmpty())
			fill(new TextBlock(main, look)).line("No rule found anything worth your attention in this recording.",
					Swatch.MUTED);
		for (Finding finding : findings)
			finding(main, finding);
	}

	private void finding(Composite main, Finding finding) {
		boolean opens = !finding.filter().equals(Filter.ALL);
		Card card = opens ? Card.opening(main, look) : new Card(main, look);
		fill(card.control());
		TextBlock text = fill(new TextBlock(card.control(), look));
		text.title(icon(finding.severity()), finding.title(), Swatch.TEXT).line(finding.sentence(), Swatch.TEXT);
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

	private static Icon icon(Finding.Severity severity) {
		return switch (severity) {
		case IMPORTANT -> Icon.IMPORTANT;
		case NOTABLE -> Icon.NOTABLE;
		case INFO -> Icon.INFO;
		};
	}

	private static Icon icon(Notice.Severity severity) {
		return switch (severity) {
		case PARTIAL -> Icon.PARTIAL;
		case WARNING -> Icon.NOTABLE;
		case INFO -> Icon.INFO;
		};
	}

	/// Selects the exits that a finding speaks of and turns to them.
	private void show(Finding finding) {
		context.session().selection().set(finding.filter());
		context.turnTo().accept(PageKind.EXITS);
	}

	private void notices(Composite side) {
		List<Notice> notices = context.session().run().notices();
		if (notices.isEmpty())
			return;
		heading(side, "Notices");
		TextBlock text = sideBlock(side);
		for (Notice notice : notices)
			text.line(icon(notice.severity()), notice.message());
	}

	private void provenance(Composite side) {
		Provenance provenance = context.session().run().provenance();
		heading(side, "Where it comes from");
		TextBlock text = sideBlock(side);
		provenance.files().forEach(file -> text.fact("file", file.toString()));
		text.fact("importer", provenance.importer()).fact("chosen since", provenance.importerReason());
		provenance.facts().forEach(text::fact);
	}

	private TextBlock sideBlock(Composite side) {
		TextBlock text = block(side);
		fill(text.getParent());
		return text;
	}

	/// Says which pages are left out since the recording has nothing for them.
	private void leftOut(Composite side) {
		MissingPages.of(context.session()).ifPresent(sentence -> {
			heading(side, "What this recording cannot show");
			fill(new TextBlock(side, look)).line(sentence, Swatch.MUTED);
		});
	}

	private void heading(Composite parent, String text) {
		look.font(look.label(parent, text, Swatch.TEXT), SWT.BOLD, 1.2);
	}

	private static <C extends Control> C fill(C control) {
		GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
		return control;
	}
}
