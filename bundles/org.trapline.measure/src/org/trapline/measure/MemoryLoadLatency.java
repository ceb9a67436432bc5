// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import java.util.Comparator;
import java.util.List;
import org.trapline.measure.text.Quantities;

/// How long a load takes, by the size of the memory it goes round in: lmbench's {@code lat_mem_rd}, tinymembench, ramlat.
///
/// Values are nanoseconds a load. Curves of different methods do not compare: tinymembench tells the time above that of
/// a hit in L1, ramlat's columns chase with different widths of pointer.
///
/// @param method the benchmark, and which of its columns, for instance {@code lat_mem_rd}, {@code ramlat 1x64}
/// @param pattern the order of the loads
/// @param stride bytes from load to load; 0 where there is none or it is not told
/// @param pages size of the pages, for instance {@code 4K} or {@code huge}; empty where it is not told
/// @param points by bytes of the working set
public record MemoryLoadLatency(String method, Pattern pattern, long stride, String pages, List<Point> points)
		implements Curve {

	/// In which order memory is loaded.
	public enum Pattern {
		/// Each load a stride further: prefetchers help.
		LINEAR("linear"),
		/// In an order that defeats prefetchers and TLBs (lat_mem_rd -t).
		RANDOM("random");

		private final String words;

		Pattern(String words) {
			this.words = words;
		}

		@Override
		public String toString() {
			return words;
		}
	}

	public MemoryLoadLatency {
		points = points.stream().sorted(Comparator.comparingDouble(Point::x)).toList();
	}

	@Override
	public String name() {
		return method + ", " + pattern + (stride > 0 ? ", stride " + Quantities.bytes(stride) : "")
				+ (pages.isEmpty() ? "" : ", " + pages + " pages");
	}

	@Override
	public Axis axis() {
		return Axis.BYTES;
	}

	@Override
	public Unit unit() {
		return Unit.NANOSECONDS;
	}

	@Override
	public Better better() {
		return Better.LOWER;
	}

	@Override
	public MemoryLoadLatency withPoints(List<Point> newPoints) {
		return new MemoryLoadLatency(method, pattern, stride, pages, newPoints);
	}
}
