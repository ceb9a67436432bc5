// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.net;

import java.util.function.Consumer;
import org.trapline.platform.clock.Clock;
import org.trapline.platform.clock.EventQueue;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// The other end of a network device's cable. Frames are Ethernet's, without the check sequence.
public interface Link {
	/// Takes frames and never has any.
	Link DISCARD = new Link() {
		@Override
		public void connect(Clock clock, EventQueue events, Consumer<byte[]> receiver) {
			// none will come
		}

		@Override
		public void send(byte[] frame) {
			// nobody is there
		}

		@Override
		public void save(StateOutput out) {
			// nothing changes
		}

		@Override
		public void restore(StateInput in) {
			// nothing was saved
		}
	};

	/// Is plugged in, once, before all else.
	///
	/// @param clock of the device's machine
	/// @param events of the device's machine
	/// @param receiver gets the frames that arrive, on the thread that runs the machine: the device
	void connect(Clock clock, EventQueue events, Consumer<byte[]> receiver);

	/// Sends a frame, which is not to be changed any more.
	void send(byte[] frame);

	/// Writes the frames that have not arrived.
	void save(StateOutput out);

	/// Becomes what was saved.
	///
	/// @throws StateException if that is no state of it
	void restore(StateInput in) throws StateException;
}
