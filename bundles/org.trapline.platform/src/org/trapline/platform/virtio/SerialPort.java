// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio;

import java.util.Optional;
import org.trapline.platform.device.Console;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// The console device (VIRTIO 1.2, section 5.3) with one port.
public final class SerialPort implements VirtioDevice {
	private static final int ID = 3;
	private static final int RECEIVE = 0;
	private static final int TRANSMIT = 1;
	private static final int QUEUE_SIZE = 128;
	private static final int PIECE = 4096;

	/// The driver can write a byte without a virtqueue.
	private static final int EMERGENCY_WRITE = 2;
	/// Where in the configuration space.
	private static final int EMERGENCY_BYTE = 8;
	private static final int CONFIGURATION_BYTES = 12;

	private final Console console;

	public SerialPort(Console console) {
		this.console = console;
	}

	@Override
	public int id() {
		return ID;
	}

	@Override
	public String name() {
		return "console";
	}

	@Override
	public long features() {
		return 1L << EMERGENCY_WRITE;
	}

	@Override
	public int[] queueSizes() {
		return new int[] { QUEUE_SIZE, QUEUE_SIZE };
	}

	@Override
	public byte[] configuration() {
		return new byte[CONFIGURATION_BYTES];
	}

	@Override
	public void configure(int offset, int bytes, long value) {
		if (offset == EMERGENCY_BYTE)
			console.output((int) value & 0xFF);
	}

	@Override
	public void connect(Connection connection) {
		console.onInput(() -> connection.wake(RECEIVE));
	}

	@Override
	public boolean serve(int index, Queue queue) throws RingException {
		if (index == RECEIVE && !console.hasInput())
			return false;
		Optional<Chain> next = queue.take();
		if (next.isEmpty())
			return false;
		if (index == RECEIVE)
			receive(next.get());
		else if (index == TRANSMIT)
			transmit(next.get());
		queue.give(next.get());
		return true;
	}

	private void receive(Chain chain) throws RingException {
		if (chain.writable() == 0)
			throw new RingException("buffer for input has nothing to write to");
		while (chain.writable() > 0 && console.hasInput())
			chain.store(1, console.input());
	}

	private void transmit(Chain chain) throws RingException {
		byte[] piece = new byte[PIECE];
		while (chain.readable() > 0) {
			int length = (int) Math.min(chain.readable(), piece.length);
			chain.read(piece, 0, length);
			for (int i = 0; i < length; i++)
				console.output(piece[i] & 0xFF);
		}
	}

	@Override
	public void reset() {
		// what the host has sent waits for the next driver
	}

	@Override
	public void save(StateOutput out) {
		// the console's other end is the host's
	}

	@Override
	public void restore(StateInput in) {
		// nothing was saved
	}
}
