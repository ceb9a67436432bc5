// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.html;

import java.util.List;
import java.util.Optional;
import org.trapline.chart.PicturePlan;
import org.trapline.measure.Curve;
import org.trapline.measure.Point;
import org.trapline.measure.text.Quantities;
import org.trapline.report.figures.CurveTable;
import org.trapline.report.figures.Measured;

/// Curves of one kind: charts, then every point in a table to be unfolded.
final class CurveSection implements HtmlSection<HtmlInput> {
	private static final HtmlTable.Figure NONE = new HtmlTable.Figure(new Quantities.Quantity(Quantities.UNKNOWN, ""),
			Double.NaN);

	private final PicturePlan.Section section;
	private final CurveTable.Kind kind;

	/// @param section a section of curves
	CurveSection(PicturePlan.Section section) {
		this.section = section;
		this.kind = CurveTable.KINDS.stream().filter(k -> k.title().equals(section.title())).findFirst().orElseThrow();
	}

	@Override
	public String id() {
		return kind.id();
	}

	@Override
	public String title() {
		return kind.title();
	}

	@Override
	public boolean hasContent(HtmlInput input) {
		return input.run().all(kind.type()).stream().anyMatch(c -> !c.points().isEmpty());
	}

	@Override
	public void write(HtmlInput input, Html html) {
		html.pictures(input.pictures(section));
		List<? extends Curve> singles = CurveTable.singles(input.run(), kind);
		if (!singles.isEmpty()) {
			HtmlTable table = HtmlTable.open(html, "Benchmark", List.of("median", "values"),
					List.of("median of the values", "how many times it was measured, and where the values lie"));
			for (Curve curve : singles) {
				Point point = curve.points().getFirst();
				table.row(curve.name() + (point.x() > 0 ? ", " + CurveTable.x(curve, point.x()) : ""), Optional.empty(), "",
						List.of(figure(curve, point), new HtmlTable.Figure(
								new Quantities.Quantity(Measured.spread(point.values(), curve.unit()), ""),
								point.values().size())));
			}
			table.close();
		}
		for (CurveTable all : CurveTable.of(input.run(), kind))
			html.details(all.title() + ": every point, medians of repeats", () -> write(all, html));
	}

	private static void write(CurveTable all, Html html) {
		List<String> names = all.curves().stream().map(CurveTable::name).toList();
		HtmlTable table = HtmlTable.open(html, all.axisTitle(), names, all.curves().stream().map(Curve::name).toList());
		for (double x : all.xs())
			table.row(CurveTable.x(all.curves().getFirst(), x), Optional.empty(), "", all.curves().stream()
					.map(c -> CurveTable.at(c, x).map(p -> figure(c, p)).orElse(NONE)).toList());
		table.close();
	}

	private static HtmlTable.Figure figure(Curve curve, Point point) {
		return new HtmlTable.Figure(curve.unit().quantity(point.median()), point.median());
	}
}
