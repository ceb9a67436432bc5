// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import java.util.Comparator;
import java.util.List;
import org.trapline.measure.text.Quantities;

/// How long a context switch takes, by the number of processes in the ring: lmbench's {@code lat_ctx}.
///
/// Values are microseconds without the overhead of passing the token and touching the data, which lat_ctx subtracts.
///
/// @param method the benchmark, for instance {@code lat_ctx}
/// @param placement where the processes run
/// @param bytes working set of each process; 0 for none
/// @param points by number of processes
public record ContextSwitchLatency(String method, Placement placement, long bytes, List<Point> points)
		implements Curve {

	/// Where the processes of a benchmark run: lmbench's LMBENCH_SCHED (lib_sched.c).
	public enum Placement {
		/// Not told.
		UNKNOWN("placement not told"),
		/// Wherever the scheduler puts them.
		DEFAULT("scheduler's placement"),
		/// All on one CPU.
		SINGLE("single"),
		/// Copies spread over the CPUs, the children of each on its CPU.
		BALANCED("balanced"),
		/// As {@link #BALANCED}, with copies spread as far apart as possible.
		BALANCED_SPREAD("balanced spread"),
		/// Each process on a CPU of its own.
		UNIQUE("unique"),
		/// As {@link #UNIQUE}, with processes spread as far apart as possible.
		UNIQUE_SPREAD("unique spread"),
		/// As the user listed the CPUs.
		CUSTOM("custom");

		private final String words;

		Placement(String words) {
			this.words = words;
		}

		@Override
		public String toString() {
			return words;
		}
	}

	public ContextSwitchLatency {
		points = points.stream().sorted(Comparator.comparingDouble(Point::x)).toList();
	}

	@Override
	public String name() {
		return method + ' ' + Quantities.bytes(bytes) + ", " + placement;
	}

	@Override
	public Axis axis() {
		return Axis.PROCESSES;
	}

	@Override
	public Unit unit() {
		return Unit.MICROSECONDS;
	}

	@Override
	public Better better() {
		return Better.LOWER;
	}

	@Override
	public ContextSwitchLatency withPoints(List<Point> newPoints) {
		return new ContextSwitchLatency(method, placement, bytes, newPoints);
	}
}
