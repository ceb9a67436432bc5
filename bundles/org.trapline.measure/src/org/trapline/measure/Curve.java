// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import java.util.List;

/// Values along something that was varied: a size, a number of processes.
public sealed interface Curve extends Measurement permits ContextSwitchLatency, MemoryLoadLatency, Bandwidth {

	/// What a curve's x stands for.
	enum Axis {
		/// Number of processes.
		PROCESSES,
		/// Bytes of a working set or of a buffer; 0 where the benchmark has none.
		BYTES
	}

	/// The benchmark, for instance {@code lat_ctx}.
	String method();

	/// What distinguishes it from other curves of its kind, for instance {@code lat_ctx 16 KiB, balanced}.
	String name();

	Axis axis();

	/// What the values are in.
	Unit unit();

	/// Which way is better.
	Better better();

	/// Sorted by x, each x once.
	List<Point> points();

	/// The same curve with other points.
	Curve withPoints(List<Point> points);
}
