// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.compare.Against;
import org.trapline.analysis.compare.Comparison;
import org.trapline.analysis.compare.Delta;
import org.trapline.analysis.compare.Verdict;
import org.trapline.chart.Swatch;
import org.trapline.measure.Notice;
import org.trapline.report.figures.CompareWords;
import org.trapline.report.figures.Differences;
import org.trapline.ui.measure.pages.WhenShown;
import org.trapline.ui.theme.Card;
import org.trapline.ui.theme.Look;
import org.trapline.ui.theme.TextBlock;

/// The answer: whether the candidate is worse than the base, where, by how much, how sure that is, and what was not
/// compared.
final class SummaryPage implements ComparisonPage {
	private static final int MOST_CARDS = 12;

	private final ComparisonContext context;
	private final Look look;
	private @Nullable ScrolledComposite scroll;
	private @Nullable Composite page;

	SummaryPage(ComparisonContext context) {
		this.context = context;
		look = context.look();
	}

	@Override
	public ComparisonPageKind kind() {
		return ComparisonPageKind.SUMMARY;
	}

	@Override
	public void create(Composite parent) {
		ScrolledComposite made = look.paint(new ScrolledComposite(parent, SWT.V_SCROLL), Swatch.BACKGROUND, Swatch.TEXT);
		made.setExpandHorizontal(true);
		made.setExpandVertical(true);
		Composite content = look.composite(made);
		GridLayoutFactory.fillDefaults().margins(16, 12).spacing(0, 10).applyTo(content);
		made.setContent(content);
		scroll = made;
		page = content;
		made.addListener(SWT.Resize, _ -> fit());
		WhenShown shown = new WhenShown(parent);
		Runnable end = context.session().onChange(() -> shown.run(this::show));
		content.addDisposeListener(_ -> end.run());
		show();
	}

	@Override
	public void setFocus() {
		if (scroll != null)
			scroll.setFocus();
	}

	private void fit() {
		if (scroll == null || page == null || scroll.isDisposed())
			return;
		page.layout(true, true);
		scroll.setMinHeight(page.computeSize(scroll.getClientArea().width, SWT.DEFAULT).y);
	}

	private void show() {
		Composite to = page;
		if (to == null || context.session().busy() || context.session().comparison().isEmpty())
			return;
		for (Control old : to.getChildren())
			old.dispose();
		Comparison comparison = context.session().comparison().get();
		context.session().against().ifPresent(against -> fill(to, comparison, against));
		fit();
	}

	private void fill(Composite to, Comparison comparison, Against against) {
		counts(to, against);
		for (String sentence : against.summary())
			block(to).line(sentence, Swatch.TEXT);
		changed(to, against, Verdict.WORSE, "What got worse");
		changed(to, against, Verdict.BETTER, "What got better");
		notices(to, "Read this with care", comparison.notices().stream()
				.filter(n -> n.severity() != Notice.Severity.INFO).map(Notice::message).toList(), Swatch.NOTABLE);
		notices(to, "Not compared", against.notCompared(), Swatch.MUTED);
		notices(to, "Notes", CompareWords.notes(against), Swatch.MUTED);
		notices(to, "How it was compared", comparison.notices().stream()
				.filter(n -> n.severity() == Notice.Severity.INFO).map(Notice::message).toList(), Swatch.MUTED);
	}

	private void counts(Composite to, Against against) {
		Composite cards = look.composite(to);
		RowLayoutFactory.fillDefaults().wrap(true).pack(false).spacing(8).applyTo(cards);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(cards);
		for (Verdict verdict : Verdict.values()) {
			Card card = Card.opening(cards, look);
			TextBlock text = block(card.control());
			text.line(verdict.words(), Swatch.of(verdict)).title(Long.toString(against.count(verdict)), 1.6);
			card.onOpen(() -> context.turnTo().accept(ComparisonPageKind.DIFFERENCES));
		}
	}

	private void changed(Composite to, Against against, Verdict verdict, String heading) {
		List<Delta> deltas = CompareWords.with(against, verdict);
		if (deltas.isEmpty())
			return;
		look.heading(to, heading);
		for (Delta delta : deltas.subList(0, Math.min(MOST_CARDS, deltas.size()))) {
			Card card = Card.opening(to, look);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(card.control());
			block(card.control()).line(Differences.what(delta) + ": " + Differences.change(delta.ratio().value()),
					Swatch.of(verdict)).line(delta.judgement().reason(), Swatch.TEXT);
			card.onOpen(() -> context.turnTo().accept(ComparisonPageKind.DIFFERENCES));
		}
		if (deltas.size() > MOST_CARDS)
			block(to).line((deltas.size() - MOST_CARDS) + " more are listed under Differences.", Swatch.MUTED);
	}

	private void notices(Composite to, String heading, List<String> sentences, Swatch colour) {
		if (sentences.isEmpty())
			return;
		look.heading(to, heading);
		for (String sentence : sentences)
			block(to).line(sentence, colour);
	}

	private TextBlock block(Composite to) {
		TextBlock block = new TextBlock(to, look);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(block);
		return block;
	}
}
