// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.ninep;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.Ram;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.virtio.Chain;
import org.trapline.platform.virtio.Connection;
import org.trapline.platform.virtio.Queue;
import org.trapline.platform.virtio.RingException;
import org.trapline.platform.virtio.VirtioDevice;

/// The 9P transport device, ID 9: a directory of the host that the guest mounts by a tag.
///
/// A run repeats as long as the directory is the same, with its files' inode numbers and times.
public final class SharedDirectory implements VirtioDevice, Closeable {
	private static final int ID = 9;
	private static final int QUEUE_SIZE = 128;
	private static final int MOUNT_TAG = 0;
	private static final int MOST_TAG_BYTES = 255;

	private final byte[] tag;
	private final Session session;
	private final byte[] message = new byte[Session.MOST_BYTES];
	private final byte[] answer = new byte[Session.MOST_BYTES];
	private @Nullable Connection connection;

	/// @param tag what the guest mounts it by
	/// @param writable whether the guest may change it
	/// @throws IOException if the directory cannot be shared; the message has its path
	/// @throws IllegalArgumentException if the tag has no or more than 255 bytes
	public SharedDirectory(Path directory, String tag, boolean writable) throws IOException {
		this.tag = tag.getBytes(StandardCharsets.UTF_8);
		if (this.tag.length == 0 || this.tag.length > MOST_TAG_BYTES)
			throw new IllegalArgumentException("tag of " + this.tag.length + " bytes, expected 1 to " + MOST_TAG_BYTES);
		session = new Session(new Share(directory, writable), this::report);
	}

	private void report(String text) {
		if (connection != null)
			connection.report(text);
	}

	@Override
	public int id() {
		return ID;
	}

	@Override
	public String name() {
		return "9p";
	}

	@Override
	public long features() {
		return 1L << MOUNT_TAG;
	}

	@Override
	public int[] queueSizes() {
		return new int[] { QUEUE_SIZE };
	}

	@Override
	public byte[] configuration() {
		byte[] fields = new byte[2 + tag.length];
		Ram.set(fields, 0, 2, tag.length);
		System.arraycopy(tag, 0, fields, 2, tag.length);
		return fields;
	}

	@Override
	public void connect(Connection to) {
		connection = to;
	}

	@Override
	public boolean serve(int index, Queue queue) throws RingException {
		Optional<Chain> next = queue.take();
		if (next.isEmpty())
			return false;
		Chain chain = next.get();
		long length = chain.readable();
		if (length < Request.HEADER_BYTES || length > session.limit())
			throw new RingException("message of %d bytes, expected %d to %d", length, Request.HEADER_BYTES, session.limit());
		chain.read(message, 0, (int) length);
		int answered = session.answer(message, (int) length, answer);
		if (answered > chain.writable())
			throw new RingException("buffer of %d bytes for an answer of %d", chain.writable(), answered);
		chain.write(answer, 0, answered);
		queue.give(chain);
		return true;
	}

	@Override
	public void reset() {
		session.reset();
	}

	@Override
	public void save(StateOutput out) {
		session.save(out);
	}

	@Override
	public void restore(StateInput in) throws StateException {
		session.restore(in);
	}

	@Override
	public void close() {
		session.reset();
	}
}
