// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.trapline.trace.ImportException;
import org.trapline.trace.binary.FieldReader;

/// The clock that a recording's times are of.
final class RecordedClock {
	private static final int NONE = -1;

	private int id = NONE;
	private long resolution;
	private Optional<Instant> reference = Optional.empty();

	/// Takes what an event was opened with.
	void see(EventAttr attr) {
		if (attr.ownClock())
			id = attr.clock();
	}

	/// @param nanoseconds from one value to the next
	void resolution(long nanoseconds) {
		resolution = nanoseconds;
	}

	/// Reads the feature CLOCK_DATA: the same moment by this clock and by the calendar, taken when the recording began.
	void readReference(FieldReader in) throws ImportException, IOException {
		in.skip("the version of the clock data", 4);
		id = (int) in.u32("the clock's id");
		long calendar = in.i64("the calendar time");
		try {
			reference = Optional.of(Instant.ofEpochSecond(0, calendar));
		} catch (DateTimeException _) {
			reference = Optional.empty();
		}
	}

	/// When the recording began, if it says so.
	Optional<Instant> recordedOn() {
		return reference;
	}

	/// Which clock, in words.
	String description() {
		String name = switch (id) {
		case NONE -> "perf's default (sched_clock of the host)";
		case 0 -> "CLOCK_REALTIME";
		case 1 -> "CLOCK_MONOTONIC";
		case 4 -> "CLOCK_MONOTONIC_RAW";
		case 7 -> "CLOCK_BOOTTIME";
		case 11 -> "CLOCK_TAI";
		default -> "clock " + id;
		};
		return resolution > 0 ? name + ", resolution " + resolution + " ns" : name;
	}
}
