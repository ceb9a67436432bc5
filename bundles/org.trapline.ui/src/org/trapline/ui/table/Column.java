// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.table;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.eclipse.swt.graphics.RGB;
import org.jspecify.annotations.Nullable;

/// A column of a {@link RowTable}.
///
/// @param id stable name, under which its width is remembered, and its head in exported files: with a unit where it has one
/// @param title head of the column
/// @param tooltip what the column holds, in a sentence; empty where the title says it all
/// @param width first width in points
/// @param numeric whether it holds figures: aligned at the right, largest first when sorted
/// @param shown whether it is there until the user says otherwise
/// @param text what a cell shows
/// @param exported what a cell is in an exported file: figures without grouping and unit
/// @param order how rows are sorted by it
/// @param bar share of the cell to fill with a bar, 0 to 1; null for no bars
/// @param swatch colour of a small square before the text, for rows that have one in charts; null for none
/// @param <R> what a row is
public record Column<R>(String id, String title, String tooltip, int width, boolean numeric, boolean shown,
		Function<R, String> text, Function<R, String> exported, Comparator<R> order,
		@Nullable ToDoubleFunction<R> bar, @Nullable Function<R, @Nullable RGB> swatch) {

	/// A column of words.
	public static <R> Column<R> words(String id, String title, int width, Function<R, String> text) {
		return new Column<>(id, title, "", width, false, true, text, text,
				Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER), null, null);
	}

	/// A column of figures.
	///
	/// @param value the figure; NaN where there is none
	/// @param text how it is shown
	public static <R> Column<R> figures(String id, String title, int width, ToDoubleFunction<R> value,
			Function<R, String> text) {
		return new Column<>(id, title, "", width, true, true, text, row -> plain(value.applyAsDouble(row)),
				Comparator.comparingDouble(row -> sortable(value.applyAsDouble(row))), null, null);
	}

	public Column<R> withTooltip(String newTooltip) {
		return new Column<>(id, title, newTooltip, width, numeric, shown, text, exported, order, bar, swatch);
	}

	public Column<R> withBar(ToDoubleFunction<R> share) {
		return new Column<>(id, title, tooltip, width, numeric, shown, text, exported, order, share, swatch);
	}

	public Column<R> withSwatch(Function<R, @Nullable RGB> colour) {
		return new Column<>(id, title, tooltip, width, numeric, shown, text, exported, order, bar, colour);
	}

	public Column<R> withOrder(Comparator<R> newOrder) {
		return new Column<>(id, title, tooltip, width, numeric, shown, text, exported, newOrder, bar, swatch);
	}

	/// The column, there only when the user asks for it.
	public Column<R> hidden() {
		return new Column<>(id, title, tooltip, width, numeric, false, text, exported, order, bar, swatch);
	}

	/// A figure as programs read it; empty for NaN.
	public static String plain(double value) {
		if (Double.isNaN(value))
			return "";
		return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value)
				: Double.toString(value);
	}

	/// NaN below all figures, so that cells without one come last when the largest comes first.
	private static double sortable(double value) {
		return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
	}
}
