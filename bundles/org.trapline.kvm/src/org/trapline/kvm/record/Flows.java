// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import org.trapline.measure.LatencyDistribution;

/// The ways of interrupts to vCPUs, from the sender's instruction or the device's event to the receiver's guest, with the time
/// of each leg in cycles.
public final class Flows {
	/// A part of the way.
	public enum Leg {
		/// From the sender's exit, or from the device's event, until the interrupt is pending at the receiver.
		SEND("sender: exit until the interrupt is pending"),
		/// Until the receiver's guest was stopped, or its thread woken.
		REACH("on the way: pending until the receiver's guest is stopped or its thread runs"),
		/// Until the receiver's guest is entered with it.
		ENTER("receiver: until its guest is entered"),
		/// Until the guest acknowledges it.
		ACKNOWLEDGE("receiver: until its guest acknowledges it"),
		/// From the sender's exit to the acknowledgement.
		ALL("all: sender's exit to receiver's acknowledgement");

		private final String words;

		Leg(String words) {
			this.words = words;
		}

		public String words() {
			return words;
		}
	}

	/// Where interrupts are from.
	public enum Origin {
		/// SGIs of other vCPUs: from the sender's exit.
		VCPU("virtual IPI"),
		/// Devices, emulated or given to the VM: from when the device, or that of the host behind it, has finished.
		DEVICE("virtual interrupt"),
		/// The guest's timer: from when it expires.
		TIMER("virtual timer");

		private final String words;

		Origin(String words) {
			this.words = words;
		}

		public String words() {
			return words;
		}
	}

	private static final int FEW = 64;

	/// Times by leg, as many as there were.
	private final long[][] times = new long[Leg.values().length][FEW];
	private int count;
	private final Origin origin;

	public Flows(Origin origin) {
		this.origin = origin;
	}

	/// An interrupt on its way.
	public static final class Flow {
		/// What it is there for the guest.
		public final int intid;
		public final Origin origin;
		private final long exit;
		private final long pending;
		private long stopped;
		private long entered;

		/// @param exit when the sender's guest was left, or the device's event was
		/// @param pending when the interrupt became pending at the receiver
		public Flow(Origin origin, int intid, long exit, long pending) {
			this.origin = origin;
			this.intid = intid;
			this.exit = Math.min(exit, pending);
			this.pending = pending;
		}

		/// The receiver's guest is stopped, or its thread runs again.
		public void stopped(long time) {
			if (stopped == 0)
				stopped = Math.max(time, pending);
		}

		/// The receiver's guest is entered with it.
		public void entered(long time) {
			if (entered == 0)
				entered = Math.max(time, stopped);
		}
	}

	/// Extremes and sum of a leg's times.
	///
	/// @param min cycles
	/// @param max cycles
	/// @param sum cycles
	public record LegTimes(long min, long max, long sum) {
	}

	/// The receiver's guest has acknowledged it.
	public void acknowledged(Flow flow, long time) {
		flow.stopped(flow.pending);
		flow.entered(flow.stopped);
		for (int leg = 0; leg < times.length; leg++)
			if (count == times[leg].length)
				times[leg] = Arrays.copyOf(times[leg], 2 * count);
		set(Leg.SEND, flow.pending - flow.exit);
		set(Leg.REACH, flow.stopped - flow.pending);
		set(Leg.ENTER, flow.entered - flow.stopped);
		set(Leg.ACKNOWLEDGE, time - flow.entered);
		set(Leg.ALL, time - flow.exit);
		count++;
	}

	private void set(Leg leg, long cycles) {
		times[leg.ordinal()][count] = cycles;
	}

	/// How many have arrived.
	public long count() {
		return count;
	}

	/// Times of a leg in cycles, in the order in which they arrived.
	public long[] times(Leg leg) {
		return Arrays.copyOf(times[leg.ordinal()], count);
	}

	/// Times of the legs; none if none has arrived.
	public Map<Leg, LegTimes> legs() {
		Map<Leg, LegTimes> legs = new EnumMap<>(Leg.class);
		if (count > 0)
			for (Leg leg : Leg.values()) {
				LongSummaryStatistics all = Arrays.stream(times(leg)).summaryStatistics();
				legs.put(leg, new LegTimes(all.getMin(), all.getMax(), all.getSum()));
			}
		return Collections.unmodifiableMap(legs);
	}

	/// The times of each leg, as measurements.
	List<LatencyDistribution> distributions(double nanosOfCycle) {
		List<LatencyDistribution> all = new ArrayList<>();
		if (count > 0)
			for (Leg leg : Leg.values())
				all.add(new LatencyDistribution(origin.words, leg.words, new LatencyDistribution.Samples(
						Arrays.stream(times(leg)).mapToDouble(cycles -> cycles * nanosOfCycle).toArray())));
		return all;
	}
}
