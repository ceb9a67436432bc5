// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trapline.measure.Notice;
import org.trapline.trace.exits.HypervisorEvents;

/// What the recorder says that it lost or held back.
final class LostEvents {
	/// CPUs above so many count as not known.
	private static final int MOST_CPUS = 1 << 13;
	/// Flags of AUX records: PERF_AUX_FLAG_* of include/uapi/linux/perf_event.h.
	private static final long AUX_TRUNCATED = 1;
	private static final long AUX_PARTIAL = 4;

	private final HypervisorEvents hypervisor;
	private long[] lastOfCpu = new long[64];
	private long first = Long.MAX_VALUE;
	private long latest;
	private long lost;
	private long places;
	private long lostSamples;
	private long throttled;
	private long auxTruncated;

	LostEvents(HypervisorEvents hypervisor) {
		this.hypervisor = hypervisor;
	}

	/// Takes the time and CPU of a record that was not lost.
	void seen(long time, int cpu) {
		if (time < first)
			first = time;
		if (time > latest)
			latest = time;
		if (cpu >= 0 && cpu < MOST_CPUS) {
			if (cpu >= lastOfCpu.length)
				lastOfCpu = Arrays.copyOf(lastOfCpu, Math.max(cpu + 1, lastOfCpu.length * 2));
			lastOfCpu[cpu] = time;
		}
	}

	/// Takes LOST: a buffer had no room.
	///
	/// @param time when there was room again
	/// @param cpu whose buffer; -1 if not known
	void lost(long time, int cpu, long count) {
		lost += count;
		places++;
		hypervisor.lost(time, since(cpu), cpu, count);
	}

	/// Takes LOST_SAMPLES.
	///
	/// @param time 0 for one that perf wrote at the end, which has an event's losses of the whole recording and repeats
	///             what LOST records told, but for those that no record came after
	void lostSamples(long time, int cpu, long count) {
		if (time > 0)
			lost(time, cpu, count);
		else
			lostSamples += count;
	}

	void throttled() {
		throttled++;
	}

	void aux(long flags) {
		if ((flags & (AUX_TRUNCATED | AUX_PARTIAL)) != 0)
			auxTruncated++;
	}

	/// Takes the recording's end.
	void finish() {
		if (lostSamples > lost && latest > 0) {
			places++;
			hypervisor.lost(latest, latest, -1, lostSamples - lost);
			lost = lostSamples;
		}
	}

	/// What there is to say of it.
	///
	/// @param told whether the exits' notices tell how many events were lost
	List<Notice> notices(boolean told) {
		List<Notice> notices = new ArrayList<>();
		long all = Math.max(lost, lostSamples);
		if (all > 0 && !told)
			notices.add(Notice.warning("events that the recorder lost: " + all + "; places where it did: " + places));
		if (throttled > 0)
			notices.add(Notice.warning("times that the kernel throttled sampling, as interrupts came too fast, so that samples"
					+ " are missing: " + throttled));
		if (auxTruncated > 0)
			notices.add(Notice.info("stretches of hardware trace (AUX) that were truncated: " + auxTruncated));
		return notices;
	}

	private long since(int cpu) {
		long last = cpu >= 0 && cpu < lastOfCpu.length ? lastOfCpu[cpu] : 0;
		return last != 0 ? last : Math.min(first, latest);
	}
}
