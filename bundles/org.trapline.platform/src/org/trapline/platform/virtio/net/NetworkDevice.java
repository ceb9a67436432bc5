// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.net;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.virtio.Chain;
import org.trapline.platform.virtio.Connection;
import org.trapline.platform.virtio.Queue;
import org.trapline.platform.virtio.RingException;
import org.trapline.platform.virtio.VirtioDevice;

/// The network device (VIRTIO 1.2, section 5.1) with one pair of queues and no offloads.
public final class NetworkDevice implements VirtioDevice {
	/// The longest frame: with a VLAN tag.
	public static final int FRAME_BYTES = 1518;

	private static final int ID = 1;
	private static final int RECEIVE = 0;
	private static final int QUEUE_SIZE = 256;
	private static final int MAC = 5;
	private static final int STATUS = 16;
	private static final int LINK_UP = 1;
	private static final int MAC_BYTES = 6;
	private static final int CONFIGURATION_BYTES = 8;
	/// struct virtio_net_hdr, of which only num_buffers is not 0.
	private static final int HEADER_BYTES = 12;
	private static final int LEAST_FRAME_BYTES = 14;
	/// Frames that wait for buffers; what is more is lost.
	private static final int MOST_WAITING = 256;

	private final byte[] mac;
	private final Link link;
	private final Deque<byte[]> waiting = new ArrayDeque<>();
	private @Nullable Connection connection;

	/// @param mac its address, 6 bytes
	/// @throws IllegalArgumentException if that is no address of a station
	public NetworkDevice(byte[] mac, Link link) {
		if (mac.length != MAC_BYTES || (mac[0] & 1) != 0)
			throw new IllegalArgumentException("MAC address " + Arrays.toString(mac) + ", expected 6 bytes, the first even");
		this.mac = mac.clone();
		this.link = link;
	}

	@Override
	public int id() {
		return ID;
	}

	@Override
	public String name() {
		return "net";
	}

	@Override
	public long features() {
		return 1L << MAC | 1L << STATUS;
	}

	@Override
	public int[] queueSizes() {
		return new int[] { QUEUE_SIZE, QUEUE_SIZE };
	}

	@Override
	public byte[] configuration() {
		byte[] fields = Arrays.copyOf(mac, CONFIGURATION_BYTES);
		fields[MAC_BYTES] = LINK_UP;
		return fields;
	}

	@Override
	public void connect(Connection to) {
		connection = to;
		link.connect(to.clock(), to.events(), frame -> {
			if (waiting.size() < MOST_WAITING)
				waiting.add(frame);
			to.wake(RECEIVE);
		});
	}

	@Override
	public boolean serve(int index, Queue queue) throws RingException {
		byte[] arrived = waiting.peek();
		if (index == RECEIVE && arrived == null)
			return false;
		Optional<Chain> next = queue.take();
		if (next.isEmpty())
			return false;
		if (index == RECEIVE && arrived != null)
			receive(arrived, next.get());
		else
			transmit(next.get());
		queue.give(next.get());
		return true;
	}

	private void receive(byte[] frame, Chain chain) throws RingException {
		waiting.remove();
		if (chain.writable() < HEADER_BYTES + frame.length)
			throw new RingException("buffer of %d bytes for a frame of %d with its header of %d", chain.writable(), frame.length,
					HEADER_BYTES);
		chain.zeros(HEADER_BYTES - 2);
		chain.store(2, 1);
		chain.write(frame, 0, frame.length);
	}

	private void transmit(Chain chain) throws RingException {
		chain.read(new byte[HEADER_BYTES], 0, HEADER_BYTES);
		long length = chain.readable();
		if (length >= LEAST_FRAME_BYTES && length <= FRAME_BYTES) {
			byte[] frame = new byte[(int) length];
			chain.read(frame, 0, frame.length);
			link.send(frame);
		} else if (connection != null) {
			connection.report("frame of " + length + " bytes dropped, expected " + LEAST_FRAME_BYTES + " to " + FRAME_BYTES);
		}
	}

	@Override
	public void reset() {
		waiting.clear();
	}

	@Override
	public void save(StateOutput out) {
		out.int32(waiting.size());
		for (byte[] frame : waiting)
			out.bytes(frame);
		link.save(out);
	}

	@Override
	public void restore(StateInput in) throws StateException {
		int count = in.int32();
		if (count < 0 || count > MOST_WAITING)
			throw new StateException(count + " frames waiting, expected 0 to " + MOST_WAITING);
		waiting.clear();
		for (int i = 0; i < count; i++)
			waiting.add(in.bytes());
		link.restore(in);
	}
}
