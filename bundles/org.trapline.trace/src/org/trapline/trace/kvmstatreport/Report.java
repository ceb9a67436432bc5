// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.kvmstatreport;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.trapline.measure.ExitTiming;

/// One table that perf printed.
///
/// @param line where it begins
/// @param stamp when it was printed, of {@code live}
/// @param vm what was looked at, for instance a process id; empty for all
/// @param vcpu empty for all
/// @param event what the first column lists, for instance {@code VM-EXIT}
/// @param unit of the times
/// @param rows in the report's order
record Report(long line, Optional<LocalTime> stamp, String vm, String vcpu, String event, ExitTiming.TimeUnit unit,
		List<Row> rows) {

	/// One exit's row.
	///
	/// @param relativeError standard deviation of the mean over the mean; NaN where there is none
	record Row(String type, long count, double min, double max, double mean, double relativeError) {

		/// perf prints the standard deviation of the mean (stddev_stats of tools/perf/util/stat.c), which is the square
		/// root of the count smaller than the deviation of one exit. For a single exit it prints 0 for want of any.
		double deviation() {
			return count < 2 ? Double.NaN : relativeError * mean * Math.sqrt(count);
		}

		double sum() {
			return count * mean;
		}

		ExitTiming.Row timing() {
			return new ExitTiming.Row(type, count, min, max, mean, sum(), deviation());
		}
	}

	Report {
		rows = List.copyOf(rows);
	}

	/// Whether perf left out the smallest times: perf 6.1 and before print 0.00 for all of them with {@code --vcpu}.
	boolean minLost() {
		return !vcpu.isEmpty() && !rows.isEmpty() && rows.stream().allMatch(row -> row.min() == 0);
	}

	/// The same without smallest times.
	Report withoutMin() {
		return new Report(line, stamp, vm, vcpu, event, unit, rows.stream().map(row -> new Row(row.type(), row.count(),
				Double.NaN, row.max(), row.mean(), row.relativeError())).toList());
	}

	/// Whether another report lists the same, in whatever order.
	boolean sameAs(Report other) {
		return vm.equals(other.vm) && vcpu.equals(other.vcpu) && event.equals(other.event) && unit == other.unit
				&& rows.size() == other.rows.size() && rows.containsAll(other.rows);
	}
}
