// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.model.ITimeEvent;
import org.trapline.chart.Swatch;
import org.trapline.measure.text.Quantities;

/// What a row shows in a window.
public sealed interface RowContent {
	RowContent NOTHING = new States(List.of());

	/// Single states, in order of time; a gap is time of which the recording tells nothing.
	record States(List<StateEvent> events) implements RowContent {
		public States {
			events = List.copyOf(events);
		}
	}

	/// Shares by column of equal width.
	///
	/// What the shares of a column leave of 1 is time of which the recording tells nothing.
	///
	/// @param from begin of the first column, in nanoseconds since the recording's begin
	/// @param to end of the last one
	/// @param layers what the shares are of, the lowest first
	/// @param shares by layer and column, 0 to 1
	record Columns(long from, long to, List<Layer> layers, float[][] shares) implements RowContent {
		public Columns {
			layers = List.copyOf(layers);
		}

		/// How many columns there are.
		public int count() {
			return shares.length == 0 ? 0 : shares[0].length;
		}

		/// Begin of a column.
		public long start(int column) {
			return from + Math.round((double) column * (to - from) / count());
		}

		Iterator<ITimeEvent> events(Row row) {
			return IntStream.range(0, count()).<ITimeEvent>mapToObj(column -> event(row, column)).iterator();
		}

		private StateEvent event(Row row, int column) {
			List<Integer> present = new ArrayList<>();
			for (int l = 0; l < shares.length; l++)
				if (shares[l][column] > 0)
					present.add(l);
			present.sort(Comparator.comparingDouble((Integer l) -> -shares[l][column]));
			return new StateEvent(row, start(column), start(column + 1),
					present.isEmpty() ? Swatch.BACKGROUND : layers.get(present.getFirst()).swatch(),
					present.stream().map(l -> layers.get(l).label() + ' ' + Quantities.percent(shares[l][column])).toList());
		}
	}

	/// What a share is of.
	record Layer(Swatch swatch, String label) {
	}

	/// Those of states in order of time of which something lies in a window.
	static List<StateEvent> inside(List<StateEvent> events, long from, long to) {
		int first = 0;
		int last = events.size();
		// the first one that ends after the window's begin
		for (int high = last; first < high;) {
			int middle = (first + high) >>> 1;
			if (events.get(middle).end() <= from)
				first = middle + 1;
			else
				high = middle;
		}
		int low = first;
		while (low < last) {
			int middle = (low + last) >>> 1;
			if (events.get(middle).getTime() <= to)
				low = middle + 1;
			else
				last = middle;
		}
		return events.subList(first, last);
	}
}
