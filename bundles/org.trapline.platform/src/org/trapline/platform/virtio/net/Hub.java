// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.net;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trapline.platform.clock.Clock;
import org.trapline.platform.clock.Event;
import org.trapline.platform.clock.EventQueue;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// A network hub between machines of one process: what one sends, all others receive a fixed time later.
///
/// One thread runs all its machines in turn. As long as no machine gets further ahead of another than that time, each
/// frame arrives exactly when it should, and runs repeat; else it arrives late.
public final class Hub {
	/// Frames on their way to one port; what is more is lost, as in a switch whose buffers are full.
	public static final int MOST_FRAMES = 1024;
	private static final double NANOS = 1e9;

	private final double delay;
	private final List<Port> ports = new ArrayList<>();

	/// @param delayNanos from sending until arrival
	public Hub(long delayNanos) {
		delay = delayNanos / NANOS;
	}

	/// Adds a port for a device.
	public Link port() {
		Port port = new Port();
		ports.add(port);
		return port;
	}

	private record Frame(long time, byte[] bytes) {
	}

	/// The machine at a port.
	private record Station(Clock clock, Event arrival, Consumer<byte[]> receiver) {
	}

	private final class Port implements Link {
		private final Deque<Frame> coming = new ArrayDeque<>();
		private @Nullable Station station;

		@Override
		public void connect(Clock clock, EventQueue events, Consumer<byte[]> receiver) {
			station = new Station(clock, events.event(this::arrive), receiver);
		}

		@Override
		public void send(byte[] frame) {
			Station from = station;
			if (from == null)
				return;
			double time = (double) from.clock.now() / from.clock.frequency() + delay;
			for (Port port : ports)
				if (port != this && port.station != null)
					port.expect(port.station, time, frame);
		}

		/// Frames of several senders stay in the order in which they were sent.
		private void expect(Station to, double seconds, byte[] frame) {
			if (coming.size() == MOST_FRAMES)
				return;
			long time = Math.round(seconds * to.clock.frequency());
			if (!coming.isEmpty())
				time = Math.max(time, coming.getLast().time);
			coming.add(new Frame(time, frame));
			if (coming.size() == 1)
				to.arrival.at(time);
		}

		private void arrive() {
			Frame frame = coming.remove();
			plan();
			if (station != null)
				station.receiver.accept(frame.bytes);
		}

		private void plan() {
			if (station == null)
				return;
			if (coming.isEmpty())
				station.arrival.cancel();
			else
				station.arrival.at(coming.getFirst().time);
		}

		@Override
		public void save(StateOutput out) {
			out.int32(coming.size());
			for (Frame frame : coming) {
				out.int64(frame.time);
				out.bytes(frame.bytes);
			}
		}

		@Override
		public void restore(StateInput in) throws StateException {
			int count = in.int32();
			if (count < 0 || count > MOST_FRAMES)
				throw new StateException(count + " frames on their way, expected 0 to " + MOST_FRAMES);
			coming.clear();
			for (int i = 0; i < count; i++)
				coming.add(new Frame(in.int64(), in.bytes()));
			plan();
		}
	}
}
