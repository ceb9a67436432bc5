// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.guest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitCursor;
import org.trapline.measure.ExitCursor.Row;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.measure.Vcpu;
import org.trapline.trace.guest.GuestCounts.Place;

/// Finds how far a guest's clock is from its host's by what must be: a guest's events happen while the host has their vCPU in
/// the guest.
///
/// A correlation of events with guest time, in steps of some microseconds, tells where to look; there, the offset at which
/// the most events lie in guest time is found exactly. It is a range, whose middle is taken: as wide as the time between a
/// kvm_entry and the guest's first event, or its last event and kvm_exit, at the closest. The clocks are taken to run at the
/// same rate.
public final class ClockSearch {
	/// Offsets and times that the correlation tells apart, at the most.
	private static final int MOST_STEPS = 1 << 19;
	private static final long LEAST_STEP = 1000;
	/// Peaks of the correlation that are looked at.
	private static final int PEAKS = 3;
	/// How far around a peak, in steps.
	private static final int AROUND = 2;
	/// With fewer events an offset proves nothing.
	private static final int LEAST_EVENTS = 64;
	/// Logarithm of how much likelier the events' places are by the offset found than by chance: far more than offsets are
	/// tried, as events that come together are not independent.
	private static final double LEAST_EVIDENCE = 50;

	private final ExitTrace host;
	private final Map<Integer, Vcpu> vcpus;
	private final EventSample sample;

	/// An offset.
	///
	/// @param offset to be added to the guest's times, in nanoseconds
	/// @param within how far it may be off by the same events
	/// @param inside share of the events in guest time, of those at times that the host tells about
	public record Found(long offset, long within, double inside) {
	}

	/// @param vcpus the VM's, by the guest's numbers of its CPUs
	/// @param sample the guest's events
	public ClockSearch(ExitTrace host, Map<Integer, Vcpu> vcpus, EventSample sample) {
		this.host = host;
		this.vcpus = Map.copyOf(vcpus);
		this.sample = sample;
	}

	/// The share of the events in guest time with an offset, of those at times that the host tells about; NaN for none.
	public double inside(long offset) {
		GuestTimes times = new GuestTimes(host, vcpus);
		int inside = 0;
		int known = 0;
		for (int i = 0; i < sample.size(); i++) {
			Place place = times.at(sample.cpu(i), sample.time(i) + offset);
			if (place != Place.UNKNOWN)
				known++;
			if (place == Place.GUEST)
				inside++;
		}
		return known < LEAST_EVENTS ? Double.NaN : (double) inside / known;
	}

	/// Searches from one offset to another.
	///
	/// @return empty if none is much likelier than chance
	public Optional<Found> find(long from, long to, Progress progress) {
		if (sample.size() < LEAST_EVENTS || to < from)
			return Optional.empty();
		long first = sample.time(0);
		long span = sample.time(sample.size() - 1) - first;
		long step = Math.max(LEAST_STEP, (span + to - from) / (MOST_STEPS - 2) + 1);
		Correlation correlation = new Correlation((int) ((span + to - from) / step) + 2);
		double chance = 0;
		for (Map.Entry<Integer, Vcpu> vcpu : vcpus.entrySet()) {
			progress.checkCancelled();
			long[] times = sample.times(vcpu.getKey());
			if (times.length == 0)
				continue;
			double[] events = new double[correlation.size()];
			for (long time : times)
				events[(int) ((time - first) / step)]++;
			double[] guest = new double[correlation.size()];
			chance += times.length * guestTime(vcpu.getValue(), first + from, step, guest);
			correlation.add(events, guest);
		}
		double[] lags = correlation.lags();
		Found best = null;
		for (int k : peaks(lags, (int) ((to - from) / step))) {
			progress.checkCancelled();
			Found found = exact(from + (k - AROUND) * step, from + (k + AROUND) * step);
			if (best == null || found.inside > best.inside)
				best = found;
		}
		return best != null && evidence(best.inside, chance / sample.size()) >= LEAST_EVIDENCE ? Optional.of(best)
				: Optional.empty();
	}

	private double evidence(double inside, double chance) {
		double p = Math.clamp(chance, 1e-6, 1 - 1e-6);
		double s = Math.clamp(inside, 1e-6, 1 - 1e-6);
		return s <= p ? 0 : sample.size() * (s * Math.log(s / p) + (1 - s) * Math.log((1 - s) / (1 - p)));
	}

	/// Sets how much of each step a vCPU was in the guest, less what it was in the mean; 0 where the host does not tell.
	///
	/// @return the mean
	private double guestTime(Vcpu vcpu, long start, long step, double[] guest) {
		double[] known = new double[guest.length];
		ExitCursor exits = new ExitCursor(host, vcpu.index());
		for (Row row = exits.next(); row != null; row = exits.next()) {
			long entered = row.has(ExitBlocks.NO_GUEST_TIME) ? row.time() : row.time() - row.guestBefore();
			spread(guest, entered - start, row.time() - start, step);
			spread(known, entered - start, row.end() - start, step);
		}
		double all = Arrays.stream(known).sum();
		double mean = all == 0 ? 0 : Arrays.stream(guest).sum() / all;
		for (int i = 0; i < guest.length; i++)
			guest[i] -= mean * known[i];
		return mean;
	}

	private static void spread(double[] bins, long from, long to, long step) {
		long end = Math.min(to, step * bins.length);
		for (long at = Math.max(0, from); at < end;) {
			int bin = (int) (at / step);
			long next = Math.min(end, (bin + 1) * step);
			bins[bin] += (double) (next - at) / step;
			at = next;
		}
	}

	/// The lags with the highest values, none close to another.
	private static List<Integer> peaks(double[] lags, int last) {
		List<Integer> peaks = new ArrayList<>();
		while (peaks.size() < PEAKS) {
			int best = -1;
			for (int k = 0; k <= last; k++) {
				int lag = k;
				if ((best < 0 || lags[k] > lags[best]) && peaks.stream().noneMatch(p -> Math.abs(p - lag) <= AROUND))
					best = k;
			}
			if (best < 0)
				break;
			peaks.add(best);
		}
		return peaks;
	}

	/// The middle of the offsets at which the most events lie in guest time.
	private Found exact(long from, long to) {
		LongStream.Builder begins = LongStream.builder();
		LongStream.Builder ends = LongStream.builder();
		vcpus.forEach((cpu, vcpu) -> offsets(vcpu, sample.times(cpu), from, to, begins, ends));
		long[] in = begins.build().sorted().toArray();
		long[] out = ends.build().sorted().toArray();
		int most = 0;
		long begin = from;
		long end = to;
		for (int i = 0, gone = 0; i < in.length; i++) {
			while (out[gone] < in[i])
				gone++;
			int now = i + 1 - gone;
			if (now > most || now == most && out[gone] - in[i] > end - begin) {
				most = now;
				begin = in[i];
				end = out[gone];
			}
		}
		long middle = begin + (end - begin) / 2;
		double inside = inside(middle);
		return new Found(middle, (end - begin + 1) / 2, Double.isNaN(inside) ? 0 : inside);
	}

	/// Adds the range of offsets for each event and each time that its vCPU was in the guest.
	private void offsets(Vcpu vcpu, long[] times, long from, long to, LongStream.Builder begins, LongStream.Builder ends) {
		ExitCursor exits = new ExitCursor(host, vcpu.index());
		int first = 0;
		for (@Nullable Row row = exits.next(); row != null; row = exits.next()) {
			if (row.has(ExitBlocks.NO_GUEST_TIME))
				continue;
			long entered = row.time() - row.guestBefore();
			while (first < times.length && times[first] + to < entered)
				first++;
			for (int i = first; i < times.length && times[i] + from < row.time(); i++) {
				begins.add(Math.max(from, entered - times[i]));
				ends.add(Math.min(to, row.time() - 1 - times[i]));
			}
		}
	}
}
