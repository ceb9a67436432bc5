// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.record;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// The ways of SGIs between vCPUs, from the sender's instruction to the receiver's guest, with the time of each leg in cycles.
public final class Flows {
	/// A part of the way.
	public enum Leg {
		/// From the sender's exit until the interrupt is pending at the receiver.
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

	private final Map<Leg, LegTimes> legs = new EnumMap<>(Leg.class);
	private long count;

	/// An SGI on its way.
	public static final class Flow {
		private final long exit;
		private final long pending;
		private long stopped;
		private long entered;

		/// @param exit when the sender's guest was left
		/// @param pending when the interrupt became pending at the receiver
		public Flow(long exit, long pending) {
			this.exit = exit;
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
		LegTimes and(long cycles) {
			return new LegTimes(Math.min(min, cycles), Math.max(max, cycles), sum + cycles);
		}
	}

	/// The receiver's guest has acknowledged it.
	public void acknowledged(Flow flow, long time) {
		flow.stopped(flow.pending);
		flow.entered(flow.stopped);
		count++;
		add(Leg.SEND, flow.pending - flow.exit);
		add(Leg.REACH, flow.stopped - flow.pending);
		add(Leg.ENTER, flow.entered - flow.stopped);
		add(Leg.ACKNOWLEDGE, time - flow.entered);
		add(Leg.ALL, time - flow.exit);
	}

	private void add(Leg leg, long cycles) {
		LegTimes known = legs.get(leg);
		legs.put(leg, known == null ? new LegTimes(cycles, cycles, cycles) : known.and(cycles));
	}

	/// How many SGIs have arrived.
	public long count() {
		return count;
	}

	/// Times of the legs; none if no SGI has arrived.
	public Map<Leg, LegTimes> legs() {
		return Collections.unmodifiableMap(legs);
	}
}
