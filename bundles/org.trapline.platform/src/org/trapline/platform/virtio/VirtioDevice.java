// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio;

import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// A device behind a transport (VIRTIO 1.2, chapter 5): what it offers, and what it does with the buffers of its
/// virtqueues.
public interface VirtioDevice {
	/// Its device ID (section 5).
	int id();

	/// What it is called in messages: {@code block}.
	String name();

	/// Bits of the features that it offers besides those of the transport and the virtqueues.
	long features();

	/// How many descriptors each of its virtqueues may have: powers of 2.
	int[] queueSizes();

	/// Its configuration space as it is now, little-endian.
	byte[] configuration();

	/// Is given what it is connected to, once, before all else.
	void connect(Connection connection);

	/// The driver writes to the configuration space.
	///
	/// @param offset from its start
	/// @param bytes 1, 2 or 4
	default void configure(int offset, int bytes, long value) {
	}

	/// Takes the next buffer of a virtqueue and gives it back used, if there is one, and if it has something to do with
	/// it.
	///
	/// @param index of the queue
	/// @return whether it did
	/// @throws RingException if the buffer is not what the device's section has
	boolean serve(int index, Queue queue) throws RingException;

	/// The driver has reset it.
	void reset();

	/// Writes the state that it has besides that of its virtqueues.
	void save(StateOutput out);

	/// Becomes what was saved.
	///
	/// @throws StateException if that is no state of it
	void restore(StateInput in) throws StateException;
}
