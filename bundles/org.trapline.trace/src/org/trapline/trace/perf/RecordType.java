// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

/// Numbers of the record types: enum perf_event_type of include/uapi/linux/perf_event.h, and from 64 on those that perf
/// adds (enum perf_user_event_type of tools/lib/perf/include/perf/event.h).
final class RecordType {
	/// Length of struct perf_event_header: type (4), misc (2), size of the whole record (2).
	static final int HEADER_BYTES = 8;
	/// Longest record, since its size has 16 bits.
	static final int MOST_BYTES = 1 << 16;

	static final int LOST = 2;
	static final int COMM = 3;
	static final int THROTTLE = 5;
	static final int FORK = 7;
	static final int READ = 8;
	static final int SAMPLE = 9;
	static final int AUX = 11;
	static final int LOST_SAMPLES = 13;
	static final int SWITCH = 14;
	static final int SWITCH_CPU_WIDE = 15;

	/// The first of those that perf adds. They carry no time and are handled where they stand.
	static final int FIRST_OF_PERF = 64;
	static final int ATTR = 64;
	static final int TRACING_DATA = 66;
	static final int FINISHED_ROUND = 68;
	static final int ID_INDEX = 69;
	static final int AUXTRACE = 71;
	static final int THREAD_MAP = 73;
	static final int STAT_CONFIG = 75;
	static final int STAT = 76;
	static final int STAT_ROUND = 77;
	static final int EVENT_UPDATE = 78;
	static final int FEATURE = 80;
	static final int COMPRESSED = 81;
	static final int COMPRESSED2 = 83;

	private RecordType() {
	}
}
