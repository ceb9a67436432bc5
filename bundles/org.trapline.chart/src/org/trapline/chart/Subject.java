// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import org.trapline.analysis.GroupBy;

/// What a part of a picture stands for, so that it can be selected.
public sealed interface Subject {
	/// Nothing that can be selected.
	Subject NOTHING = new Nothing();

	/// Nothing that can be selected, for instance what was summed up under {@code others}.
	record Nothing() implements Subject {
	}

	/// A row of a breakdown.
	///
	/// @param id as in {@link org.trapline.analysis.ExitBreakdown.Row}
	record Group(GroupBy by, String key, long id) implements Subject {
	}

	/// A row of an exit-timing table.
	///
	/// @param table which of the run's tables
	/// @param type the row's type
	record TimingRow(String table, String type) implements Subject {
	}

	/// A range of time.
	///
	/// @param from first nanosecond of the recording's clock
	/// @param to first nanosecond after it
	record Times(long from, long to) implements Subject {
	}

	/// A range of latencies: {@code from <= x < to}, in nanoseconds.
	record Latencies(double from, double to) implements Subject {
	}

	/// A series of a picture: what an entry of its legend shows and hides.
	///
	/// @param id as in {@link ChartView#hidden}
	record Series(String id) implements Subject {
	}

	/// A quantity compared.
	///
	/// @param subject as in {@link org.trapline.analysis.compare.Delta}
	/// @param quantity as in {@link org.trapline.analysis.compare.Delta}; empty for all of the subject
	record Compared(String subject, String quantity) implements Subject {
	}

	/// A moment of a vCPU.
	///
	/// @param vcpu index into {@link org.trapline.measure.ExitTrace#vcpus()}
	/// @param from first nanosecond of the state, or of the pixel's column where there are several states
	/// @param to first nanosecond after it
	/// @param row the exit in the trace that the state belongs to; -1 where there are several
	record Lane(int vcpu, long from, long to, long row) implements Subject {
	}
}
