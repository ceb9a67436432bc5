// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import java.util.List;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
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
		fit.run();
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
			Card card = new Card(cards, look);
			look.label(card.control(), headline.name(), Swatch.MUTED);
			look.font(look.label(card.control(), headline.text(), Swatch.TEXT), SWT.BOLD, 1.6);
			hint(card.control(), headline.hint());
		}
	}

	private static void hint(Composite card, String hint) {
		card.setToolTipText(hint);
		for (Control child : card.getChildren())
			child.setToolTipText(hint);
	}

	private void split(Composite main) {
		RunSession session = context.session();
		session.analysis().facts().summary().ifPresent(summary -> {
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
			look.paragraph(main, "No rule found anything worth your attention in this recording.", Swatch.MUTED);
		for (Finding finding : findings)
			finding(main, finding);
	}

	private void finding(Composite main, Finding finding) {
		boolean opens = !finding.filter().equals(Filter.ALL);
		Card card = opens ? Card.opening(main, look) : new Card(main, look);
		Composite inside = card.control();
		GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 10).spacing(10, 4).applyTo(inside);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(inside);
		Label icon = look.label(inside, "", Swatch.TEXT);
		icon.setImage(icon(finding.severity()).imageFor(icon));
		fill(look.font(look.paragraph(inside, finding.title(), Swatch.TEXT), SWT.BOLD, 1.1), 1);
		beside(inside, finding.sentence(), Swatch.TEXT);
		if (!finding.advice().isEmpty())
			beside(inside, finding.advice(), Swatch.MUTED);
		if (!finding.figures().isEmpty())
			beside(inside, String.join("   \u00b7   ",
					finding.figures().stream().map(f -> f.name() + ' ' + f.value()).toList()), Swatch.MUTED);
		if (opens) {
			beside(inside, "Show these exits \u2192", Swatch.ACCENT);
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

	private void beside(Composite card, String text, Swatch colour) {
		look.label(card, "", Swatch.TEXT);
		fill(look.paragraph(card, text, colour), 1);
	}

	private void notices(Composite side) {
		List<Notice> notices = context.session().run().notices();
		if (notices.isEmpty())
			return;
		heading(side, "Notices");
		Card card = new Card(side, look);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 10).spacing(8, 6).applyTo(card.control());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(card.control());
		for (Notice notice : notices) {
			Label icon = look.label(card.control(), "", Swatch.TEXT);
			icon.setImage(icon(notice.severity()).imageFor(icon));
			GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(icon);
			fill(look.paragraph(card.control(), notice.message(), Swatch.TEXT), 1);
		}
	}

	private void provenance(Composite side) {
		Provenance provenance = context.session().run().provenance();
		heading(side, "Where it comes from");
		Card card = new Card(side, look);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 10).spacing(10, 4).applyTo(card.control());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(card.control());
		provenance.files().forEach(file -> fact(card.control(), "file", file.toString()));
		fact(card.control(), "importer", provenance.importer());
		fact(card.control(), "chosen since", provenance.importerReason());
		for (Map.Entry<String, String> fact : provenance.facts().entrySet())
			fact(card.control(), fact.getKey(), fact.getValue());
	}

	private void fact(Composite card, String name, String value) {
		Label label = look.label(card, name, Swatch.MUTED);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(label);
		Label text = look.paragraph(card, value, Swatch.TEXT);
		text.setToolTipText(value);
		fill(text, 1);
	}

	/// Says which pages are left out since the recording has nothing for them.
	private void leftOut(Composite side) {
		MissingPages.of(context.session()).ifPresent(sentence -> {
			heading(side, "What this recording cannot show");
			fill(look.paragraph(side, sentence, Swatch.MUTED), 1);
		});
	}

	private void heading(Composite parent, String text) {
		look.font(look.label(parent, text, Swatch.TEXT), SWT.BOLD, 1.2);
	}

	private static void fill(Control control, int span) {
		GridDataFactory.fillDefaults().grab(true, false).span(span, 1).hint(100, SWT.DEFAULT).applyTo(control);
	}
}
