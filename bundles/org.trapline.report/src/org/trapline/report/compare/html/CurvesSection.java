// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.compare.html;

import java.util.List;
import java.util.Optional;
import org.trapline.analysis.compare.Against;
import org.trapline.analysis.compare.CurveComparison;
import org.trapline.chart.PicturePlan;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.Curve;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.report.figures.CurveTable;
import org.trapline.report.figures.Differences;
import org.trapline.report.html.Html;
import org.trapline.report.html.HtmlSection;
import org.trapline.report.html.HtmlTable;

/// Curves of one kind on both sides: charts, then the percentage at each point and on each plateau.
final class CurvesSection implements HtmlSection<ComparisonInput> {
	private final String id;
	private final PicturePlan.Section section;

	/// @param section a section of curves
	CurvesSection(String id, PicturePlan.Section section) {
		this.id = id;
		this.section = section;
	}

	@Override
	public String id() {
		return id;
	}

	@Override
	public String title() {
		return section.title();
	}

	@Override
	public boolean hasContent(ComparisonInput input) {
		return input.any(a -> a.curves().stream().anyMatch(this::isOurs));
	}

	@Override
	public void write(ComparisonInput input, Html html) {
		html.pictures(input.pictures(section));
		for (Against against : input.comparison().against()) {
			List<CurveComparison> curves = against.curves().stream().filter(this::isOurs).toList();
			if (!curves.isEmpty())
				input.heading(against, html);
			for (CurveComparison curve : curves)
				html.details(curve.base().name() + ": every point", () -> write(input, against, curve, html));
		}
	}

	private boolean isOurs(CurveComparison curve) {
		PicturePlan.Section its = switch (curve.base()) {
		case ContextSwitchLatency _ -> PicturePlan.Section.CONTEXT_SWITCH;
		case MemoryLoadLatency _ -> PicturePlan.Section.MEMORY_LOAD;
		case Bandwidth _ -> PicturePlan.Section.BANDWIDTH;
		};
		return its == section;
	}

	private static void write(ComparisonInput input, Against against, CurveComparison compared, Html html) {
		Curve base = compared.base();
		compared.notes().forEach(note -> html.element("p", note, "class", "notice"));
		List<String> titles = List.of(input.base().label(), against.candidate().label(),
				against.candidate().role().word() + '/' + input.base().role().word(), "difference");
		List<String> hints = List.of("median", "median", "the second as a share of the first", "the second less the first");
		if (!compared.plateaus().isEmpty()) {
			HtmlTable plateaus = HtmlTable.openCompared(html, "Plateau", titles, hints);
			for (CurveComparison.Plateau plateau : compared.plateaus())
				plateaus.row(plateau.name() + ", " + CurveTable.x(base, plateau.fromX()) + " to "
						+ CurveTable.x(base, plateau.toX()), Optional.empty(), "",
						figures(base, plateau.delta().base(), plateau.delta().candidate()));
			plateaus.close();
		}
		HtmlTable table = HtmlTable.openCompared(html, base.axis() == Curve.Axis.BYTES ? "Size" : "Processes", titles, hints);
		for (CurveComparison.At at : compared.points())
			table.row(CurveTable.x(base, at.x()) + (at.interpolated() ? " (interpolated)" : ""), Optional.empty(),
					at.interpolated() ? "rest" : "", figures(base, at.base(), at.candidate()));
		table.close();
	}

	private static List<HtmlTable.Figure> figures(Curve curve, double base, double candidate) {
		return List.of(new HtmlTable.Figure(Differences.value(base, curve.unit()), base),
				new HtmlTable.Figure(Differences.value(candidate, curve.unit()), candidate),
				new HtmlTable.Figure(Differences.share(candidate / base), candidate / base),
				new HtmlTable.Figure(Differences.value(candidate - base, curve.unit()), candidate - base));
	}
}
