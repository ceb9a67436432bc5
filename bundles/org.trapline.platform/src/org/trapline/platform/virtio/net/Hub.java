// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.net;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.trapline.platform.clock.Clock;
import org.trapline.platform.clock.Event;
import org.trapline.platform.clock.EventQueue;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// A network hub between machines of one process: what one sends, all others receive a fixed time later.
///
/// One thread runs all its machines in turn. As long as no machine gets further ahead of another than that time, each frame
/// arrives exactly when it should, and runs repeat; else it arrives late.
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
	///
	/// @param clock of the device's machine
	/// @param events of the device's machine
	public Link port(Clock clock, EventQueue events) {
		Port port = new Port(clock, events);
		ports.add(port);
		return port;
	}

	private record Frame(long time, byte[] bytes) {
	}

	private final class Port implements Link {
		private final Clock clock;
		private final Event arrival;
		private final Deque<Frame> coming = new ArrayDeque<>();
		private Consumer<byte[]> receiver = _ -> { };

		Port(Clock clock, EventQueue events) {
			this.clock = clock;
			arrival = events.event(this::arrive);
		}

		@Override
		public void onFrame(Consumer<byte[]> receiver) {
			this.receiver = receiver;
		}

		@Override
		public void send(byte[] frame) {
			double time = (double) clock.now() / clock.frequency() + delay;
			for (Port port : ports)
				if (port != this)
					port.expect(time, frame);
		}

		/// Frames of several senders stay in the order in which they were sent.
		private void expect(double seconds, byte[] frame) {
			if (coming.size() == MOST_FRAMES)
				return;
			long time = Math.round(seconds * clock.frequency());
			if (!coming.isEmpty())
				time = Math.max(time, coming.getLast().time);
			coming.add(new Frame(time, frame));
			if (coming.size() == 1)
				arrival.at(time);
		}

		private void arrive() {
			receiver.accept(coming.remove().bytes);
			plan();
		}

		private void plan() {
			if (coming.isEmpty())
				arrival.cancel();
			else
				arrival.at(coming.getFirst().time);
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
