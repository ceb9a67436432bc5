// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trapline.trace.ImportException;
import org.trapline.trace.binary.FieldReader;

/// How a guest's times become its host's: option TIME_SHIFT of the guest's file.
///
/// @param peer trace id of the host's file
/// @param interpolate whether the offset changes linearly between samples
/// @param cpus the samples of each of the guest's CPUs, in order of time, no two of the same time
record TimeShift(long peer, boolean interpolate, List<List<Sample>> cpus) {
	private static final int INTERPOLATE = 1;
	private static final int MOST_CPUS = 1 << 12;
	private static final int MOST_SAMPLES = 1 << 20;
	private static final int MOST_FRACTION = 63;

	/// One measurement of the clocks' distance.
	///
	/// @param time the guest's, of its clock
	/// @param offset to be added to the guest's scaled time
	/// @param scaling ratio of the clocks, a fixed-point number
	/// @param fraction how many of its bits are behind the point
	record Sample(long time, long offset, long scaling, int fraction) {
		private static final Sample NO_SHIFT = new Sample(0, 0, 1, 0);
	}

	TimeShift {
		cpus = cpus.stream().map(List::copyOf).toList();
	}

	static TimeShift read(FieldReader in) throws ImportException, IOException {
		long peer = in.i64("the host's trace id");
		long flags = in.u32("the time shift's flags");
		int count = in.count("CPUs with a time shift", MOST_CPUS, 4);
		long[][][] columns = new long[count][][];
		for (int cpu = 0; cpu < count; cpu++) {
			int samples = in.count("samples of the time shift", MOST_SAMPLES, 3 * 8);
			columns[cpu] = new long[][] { longs(in, samples), longs(in, samples), longs(in, samples),
					new long[samples] };
		}
		// files of trace-cmd before 3.0 end here
		if (in.remaining() > 0)
			for (long[][] c : columns)
				c[3] = longs(in, c[3].length);
		List<List<Sample>> cpus = new ArrayList<>();
		for (long[][] c : columns)
			cpus.add(samples(c));
		return new TimeShift(peer, (flags & INTERPOLATE) != 0, cpus);
	}

	/// The host's time of an event of the guest, as {@code trace-cmd report} computes it.
	///
	/// @param cpu the guest's
	/// @param time of the guest's clock
	long apply(int cpu, long time) {
		if (cpu < 0 || cpu >= cpus.size() || cpus.get(cpu).isEmpty())
			return time;
		List<Sample> samples = cpus.get(cpu);
		if (samples.size() == 1)
			return time + samples.getFirst().offset;
		int i = Math.min(lastBefore(samples, time), samples.size() - 2);
		Sample from = samples.get(i);
		long offset = from.offset;
		if (interpolate) {
			Sample to = samples.get(i + 1);
			long span = to.time - from.time;
			offset += ((time - from.time) * (to.offset - from.offset) + span / 2) / span;
		}
		return scale(time, from) + offset;
	}

	/// Index of the last sample at or before a time; 0 where there is none.
	private static int lastBefore(List<Sample> samples, long time) {
		int low = 0;
		int high = samples.size() - 1;
		while (low < high) {
			int middle = low + high + 1 >>> 1;
			if (Long.compareUnsigned(samples.get(middle).time, time) <= 0)
				low = middle;
			else
				high = middle - 1;
		}
		return low;
	}

	/// time * scaling >> fraction, in 128 bits.
	private static long scale(long time, Sample sample) {
		long low = time * sample.scaling;
		if (sample.fraction == 0)
			return low;
		return Math.unsignedMultiplyHigh(time, sample.scaling) << 64 - sample.fraction | low >>> sample.fraction;
	}

	private static List<Sample> samples(long[][] columns) {
		List<Sample> samples = new ArrayList<>();
		for (int i = 0; i < columns[0].length; i++)
			samples.add(new Sample(columns[0][i], columns[1][i], columns[2][i],
					Math.clamp(columns[3][i], 0, MOST_FRACTION)));
		samples.sort(Comparator.comparing(Sample::time, Long::compareUnsigned));
		List<Sample> distinct = new ArrayList<>();
		Sample last = Sample.NO_SHIFT;
		for (Sample sample : samples) {
			if (distinct.isEmpty() || sample.time != last.time)
				distinct.add(sample);
			last = sample;
		}
		return distinct;
	}

	private static long[] longs(FieldReader in, int count) throws ImportException, IOException {
		long[] values = new long[count];
		for (int i = 0; i < count; i++)
			values[i] = in.i64("a sample of the time shift");
		return values;
	}
}
