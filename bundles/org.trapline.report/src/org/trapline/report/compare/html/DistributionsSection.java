// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.compare.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trapline.analysis.compare.Against;
import org.trapline.analysis.compare.DistributionComparison;
import org.trapline.analysis.statistics.TestResult;
import org.trapline.chart.PicturePlan;
import org.trapline.measure.text.Quantities;
import org.trapline.report.figures.Differences;
import org.trapline.report.html.Html;
import org.trapline.report.html.HtmlSection;
import org.trapline.report.html.HtmlTable;

/// Distributions on both sides: charts, quantiles with intervals of their differences, tests, heaps.
final class DistributionsSection implements HtmlSection<ComparisonInput> {
	@Override
	public String id() {
		return "distributions";
	}

	@Override
	public String title() {
		return "Latency";
	}

	@Override
	public boolean hasContent(ComparisonInput input) {
		return input.any(a -> !a.distributions().isEmpty());
	}

	@Override
	public void write(ComparisonInput input, Html html) {
		html.halfPictures(input.pictures(PicturePlan.Section.LATENCY));
		for (Against against : input.comparison().against()) {
			if (!against.distributions().isEmpty())
				input.heading(against, html);
			for (DistributionComparison distribution : against.distributions())
				html.details(distribution.subject() + ": quantiles and tests",
						() -> write(input, against, distribution, html));
		}
	}

	private static void write(ComparisonInput input, Against against, DistributionComparison distribution, Html html) {
		distribution.notes().forEach(note -> html.element("p", note, "class", "notice"));
		HtmlTable table = HtmlTable.openCompared(html, "Quantile",
				List.of(input.base().label(), against.candidate().label(), "change", "difference", "from", "to"),
				List.of("", "", "", "", "lower end of the difference's interval", "upper end of it"));
		for (DistributionComparison.Quantile quantile : distribution.quantiles()) {
			List<HtmlTable.Figure> figures = new ArrayList<>();
			for (double value : new double[] {quantile.base(), quantile.candidate()})
				figures.add(new HtmlTable.Figure(Differences.value(value, distribution.unit()), value));
			double ratio = quantile.candidate() / quantile.base();
			figures.add(new HtmlTable.Figure(Differences.change(ratio), ratio));
			for (double value : new double[] {quantile.difference().value(), quantile.difference().low(),
					quantile.difference().high()})
				figures.add(new HtmlTable.Figure(Differences.value(value, distribution.unit()), value));
			table.row(Quantities.percent(quantile.share()), Optional.empty(), "", figures);
		}
		table.close();
		html.prose(Quantities.count(distribution.base().size()) + " values against "
				+ Quantities.count(distribution.candidate().size()) + ". " + heaps(input.base().label(),
						distribution, distribution.baseModes())
				+ heaps(against.candidate().label(), distribution, distribution.candidateModes()));
		distribution.location().ifPresent(t -> html.prose("Whether one side's values are larger: " + words(t)));
		distribution.shape().ifPresent(t -> html.prose("Whether the distributions differ anywhere: " + words(t)));
	}

	private static String heaps(String side, DistributionComparison distribution, List<Double> modes) {
		return modes.size() < 2 ? "" : side + " heaps up at " + modes.stream()
				.map(m -> distribution.unit().quantity(m).toString()).collect(Collectors.joining(" and ")) + ". ";
	}

	private static String words(TestResult test) {
		return test.test() + ", statistic " + Quantities.number(test.statistic()) + ", p " + Quantities.number(test.p())
				+ (Double.isNaN(test.effect()) ? "" : "; " + test.effectName() + ' ' + Quantities.number(test.effect()))
				+ ", without correction for several tests.";
	}
}
