// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.net;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trapline.platform.clock.Clock;
import org.trapline.platform.clock.Event;
import org.trapline.platform.clock.EventQueue;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// A network cable to a machine of another process, on which both machines' runs repeat.
///
/// Time is cut in windows as long as a frame takes. At the end of each, the two tell each other what they sent in it, and neither
/// goes on before it knows: so each frame is there before it is due, and arrives at the cycle at which it should, however fast
/// either process is. When the other machine has ended, frames are lost.
public final class Cable implements Link, Closeable {
	/// How long a frame takes, and how long a window is.
	public static final long NANOS = 100_000;
	/// Frames of a window, what is more is lost: so many fit into the buffers of a socket.
	static final int MOST_FRAMES = 64;
	private static final long SECOND = 1_000_000_000;
	private static final int PATIENCE_MILLIS = 100;

	private final CableEnd end;
	private final Consumer<String> told;
	private final List<CableEnd.Frame> sent = new ArrayList<>();
	private final Deque<CableEnd.Frame> coming = new ArrayDeque<>();
	private Runnable hold = () -> { };
	private @Nullable Station station;
	/// Number of the present window.
	private long window;
	private boolean settled = true;
	private boolean cut;

	/// The machine at this end.
	private record Station(Clock clock, Event boundary, Event arrival, Consumer<byte[]> receiver) {
		long cycles(long nanos) {
			long rest = nanos % SECOND * clock.frequency();
			return nanos / SECOND * clock.frequency() + Long.divideUnsigned(rest + SECOND - 1, SECOND);
		}

		long nanos() {
			long now = clock.now();
			return now / clock.frequency() * SECOND + Long.divideUnsigned(now % clock.frequency() * SECOND, clock.frequency());
		}
	}

	/// @param end of the cable
	/// @param told what the user is to know
	public Cable(CableEnd end, Consumer<String> told) {
		this.end = end;
		this.told = told;
	}

	/// What is done where the machine has to wait for the other one: it has to stop at once, and is not to run before {@link
	/// #settle} says so.
	public void onHold(Runnable hold) {
		this.hold = hold;
	}

	@Override
	public void connect(Clock clock, EventQueue events, Consumer<byte[]> receiver) {
		station = new Station(clock, events.event(this::boundary), events.event(this::arrive), receiver);
		plan();
	}

	/// Waits for the other machine, before the first run.
	///
	/// @throws IOException if there is another program at the other end, or its machine is at another time
	public void meet() throws IOException {
		end.meet(NANOS, window);
	}

	@Override
	public void send(byte[] frame) {
		if (station != null && !cut && sent.size() < MOST_FRAMES)
			sent.add(new CableEnd.Frame(station.nanos(), frame));
	}

	private void boundary() {
		settled = false;
		end.tell(sent);
		sent.clear();
		if (!settle(PATIENCE_MILLIS))
			hold.run();
	}

	/// Waits for what the other machine has sent in the last window.
	///
	/// @return whether it is known, so that this machine can go on
	public boolean settle(int millis) {
		if (settled || cut)
			return true;
		try {
			List<CableEnd.Frame> frames = end.hear(millis);
			if (frames == null)
				return false;
			coming.addAll(frames);
			window++;
			settled = true;
			plan();
		} catch (IOException e) {
			cut(e);
		}
		return true;
	}

	private void cut(IOException why) {
		cut = true;
		settled = true;
		told.accept(Objects.requireNonNullElse(why.getMessage(), why.toString()));
	}

	private void arrive() {
		CableEnd.Frame frame = coming.remove();
		plan();
		if (station != null)
			station.receiver.accept(frame.bytes());
	}

	private void plan() {
		Station here = station;
		if (here == null)
			return;
		if (coming.isEmpty())
			here.arrival.cancel();
		else
			here.arrival.at(here.cycles(coming.getFirst().nanos() + NANOS));
		if (!cut)
			here.boundary.at(here.cycles((window + 1) * NANOS));
	}

	@Override
	public void save(StateOutput out) {
		out.int64(window);
		save(sent, out);
		save(coming, out);
	}

	private static void save(Iterable<CableEnd.Frame> frames, StateOutput out) {
		List<CableEnd.Frame> all = new ArrayList<>();
		frames.forEach(all::add);
		out.int32(all.size());
		for (CableEnd.Frame frame : all) {
			out.int64(frame.nanos());
			out.bytes(frame.bytes());
		}
	}

	@Override
	public void restore(StateInput in) throws StateException {
		window = in.int64();
		sent.clear();
		sent.addAll(restored(in));
		coming.clear();
		coming.addAll(restored(in));
		plan();
	}

	private static List<CableEnd.Frame> restored(StateInput in) throws StateException {
		int count = in.int32();
		if (count < 0 || count > 2 * MOST_FRAMES)
			throw new StateException(count + " frames on a cable, expected 0 to " + 2 * MOST_FRAMES);
		List<CableEnd.Frame> frames = new ArrayList<>();
		for (int i = 0; i < count; i++)
			frames.add(new CableEnd.Frame(in.int64(), in.bytes()));
		return frames;
	}

	@Override
	public void close() throws IOException {
		end.close();
	}
}
