// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.BasicStroke;
import java.util.List;
import org.trapline.analysis.compare.Against;
import org.trapline.analysis.compare.Comparison;
import org.trapline.analysis.compare.Side;

/// Whose measurements a picture shows: one run's, or the base and the candidates of a comparison, the base first.
///
/// Each side has a colour and a kind of line, the same in every picture.
///
/// @param labels one for each side
public record Sides(List<String> labels) {
	/// A single run, which needs no name.
	public static final Sides ONE = new Sides(List.of(""));

	private static final float[][] DASHES = { { 5, 3 }, {}, { 1.5f, 2.5f }, { 7, 2.5f, 1.5f, 2.5f }, { 10, 3 } };
	private static final float WIDTH = 1.8f;

	public Sides {
		labels = List.copyOf(labels);
		if (labels.isEmpty())
			throw new IllegalArgumentException("no side");
	}

	/// All sides of a comparison.
	public static Sides of(Comparison comparison) {
		return new Sides(comparison.sides().stream().map(Side::label).toList());
	}

	/// The base and one candidate.
	public static Sides of(Comparison comparison, Against against) {
		return new Sides(List.of(comparison.base().label(), against.candidate().label()));
	}

	public int count() {
		return labels.size();
	}

	/// Whether there is something to compare.
	public boolean compared() {
		return labels.size() > 1;
	}

	public String label(int side) {
		return labels.get(side);
	}

	/// The id under which a view hides a side.
	public static String id(int side) {
		return "side:" + side;
	}

	/// The colour of a side where nothing else has one.
	public Swatch colour(int side) {
		return switch (side) {
		case 0 -> compared() ? Swatch.BASE : Swatch.SERIES_1;
		case 1 -> Swatch.CANDIDATE;
		default -> Swatch.series(side);
		};
	}

	/// The line of a side: dashed for the base, solid for the first candidate and for a single run.
	BasicStroke stroke(int side) {
		float[] dashes = DASHES[compared() ? side % DASHES.length : 1];
		return dashes.length == 0 ? new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
				: new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
	}

	/// Whether points of a side are drawn hollow.
	boolean hollow(int side) {
		return compared() && side == 0;
	}
}
