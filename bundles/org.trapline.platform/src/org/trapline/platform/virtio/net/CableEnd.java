// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.net;

import java.io.Closeable;
import java.io.IOException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An end of a {@link Cable}: a Unix domain socket, whose file only those can use who may use the file.
///
/// First both tell a magic number, how long a window is, and the number of the window that they are in; then, for each window, how
/// many frames, and of each frame its time in nanoseconds, its length and its bytes. Numbers are big-endian.
public final class CableEnd implements Closeable {
	private static final long MAGIC = 0x5452_4150_4341_424CL;
	private static final int HELLO = 3 * Long.BYTES;
	private static final int HEADER = Long.BYTES + Integer.BYTES;
	private static final int LONGEST = Integer.BYTES + Cable.MOST_FRAMES * (HEADER + NetworkDevice.FRAME_BYTES);
	private static final int RETRY_MILLIS = 100;

	private final Path place;
	private final boolean listens;
	private final ByteBuffer received = ByteBuffer.allocate(2 * LONGEST);
	private @Nullable SocketChannel channel;
	private @Nullable Selector selector;

	/// A frame on its way.
	///
	/// @param nanos when it was sent, since power-on
	record Frame(long nanos, byte[] bytes) {
	}

	/// @param place file of the socket
	/// @param listens whether this end makes it; the other connects
	public CableEnd(Path place, boolean listens) {
		this.place = place;
		this.listens = listens;
	}

	/// Waits for the other end.
	///
	/// @throws IOException if the ends do not fit
	void meet(long windowNanos, long window) throws IOException {
		SocketChannel met = listens ? accept() : reach();
		channel = met;
		met.configureBlocking(false);
		selector = Selector.open();
		met.register(selector, SelectionKey.OP_READ);
		write(ByteBuffer.allocate(HELLO).putLong(MAGIC).putLong(windowNanos).putLong(window).flip());
		while (received.position() < HELLO)
			read(RETRY_MILLIS);
		received.flip();
		boolean fits = received.getLong() == MAGIC && received.getLong() == windowNanos;
		long other = received.getLong();
		received.compact();
		if (!fits)
			throw new IOException(place + ": found another program at the other end, expected a machine of this version");
		if (other != window)
			throw new IOException(String.format("%s: the machine at the other end is at %.4f s of its time, this one at %.4f s;"
					+ " expected both at the same", place, other * windowNanos / 1e9, window * windowNanos / 1e9));
	}

	private SocketChannel accept() throws IOException {
		try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
			bind(server);
			try {
				return server.accept();
			} finally {
				Files.deleteIfExists(place);
			}
		}
	}

	private void bind(ServerSocketChannel server) throws IOException {
		// a file that is there already is not this end's: it stays
		if (Files.exists(place, LinkOption.NOFOLLOW_LINKS))
			throw new IOException(place + ": found a file there, expected none, as the socket is made there");
		try {
			server.bind(UnixDomainSocketAddress.of(place));
		} catch (SocketException e) {
			throw new IOException(place + ": " + e.getMessage(), e);
		}
	}

	private SocketChannel reach() throws IOException {
		while (true) {
			if (Files.exists(place))
				try {
					return SocketChannel.open(UnixDomainSocketAddress.of(place));
				} catch (SocketException e) {
					throw new IOException(place + ": " + e.getMessage() + ", expected a socket that another machine listens at", e);
				}
			try {
				Thread.sleep(RETRY_MILLIS);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new IOException(place + ": waiting for the other end was interrupted", e);
			}
		}
	}

	/// Tells of a window's frames. If the other end has gone, what it has told before that is still to be heard.
	void tell(List<Frame> frames) {
		ByteBuffer text = ByteBuffer.allocate(LONGEST).putInt(frames.size());
		for (Frame frame : frames)
			text.putLong(frame.nanos).putInt(frame.bytes.length).put(frame.bytes);
		try {
			write(text.flip());
		} catch (IOException _) {
			// hear() tells it
		}
	}

	/// What the other end tells of a window; null if that has not come yet.
	@Nullable List<Frame> hear(int millis) throws IOException {
		List<Frame> frames = parse();
		if (frames == null) {
			read(millis);
			frames = parse();
		}
		return frames;
	}

	private @Nullable List<Frame> parse() throws IOException {
		received.flip();
		List<Frame> frames = new ArrayList<>();
		int left = received.remaining() < Integer.BYTES ? -1 : received.getInt();
		if (left > Cable.MOST_FRAMES)
			throw wrong(left + " frames, expected 0 to " + Cable.MOST_FRAMES);
		while (left > 0 && received.remaining() >= HEADER) {
			long nanos = received.getLong();
			int length = received.getInt();
			if (length < 0 || length > NetworkDevice.FRAME_BYTES || nanos < 0)
				throw wrong("a frame of " + length + " bytes at " + nanos + " ns");
			if (received.remaining() < length)
				break;
			byte[] bytes = new byte[length];
			received.get(bytes);
			frames.add(new Frame(nanos, bytes));
			left--;
		}
		if (left == 0) {
			received.compact();
			return frames;
		}
		received.position(received.limit()).limit(received.capacity());
		return null;
	}

	private IOException wrong(String found) {
		return new IOException(place + ": found " + found + " from the other end; the cable is cut");
	}

	private void write(ByteBuffer bytes) throws IOException {
		SocketChannel to = channel;
		if (to == null)
			throw new IOException(place + ": not connected");
		while (bytes.hasRemaining())
			if (to.write(bytes) == 0)
				Thread.onSpinWait();
	}

	/// Reads what there is, or waits for it.
	private void read(int millis) throws IOException {
		SocketChannel from = channel;
		Selector ready = selector;
		if (from == null || ready == null)
			throw new IOException(place + ": not connected");
		int count = receive(from);
		if (count == 0) {
			ready.selectedKeys().clear();
			ready.select(millis);
			count = receive(from);
		}
		if (count < 0)
			throw new IOException(place + ": the machine at the other end has gone");
	}

	private int receive(SocketChannel from) {
		try {
			return from.read(received);
		} catch (IOException _) {
			// reset by an end that has not read all
			return -1;
		}
	}

	@Override
	public void close() throws IOException {
		SocketChannel open = channel;
		if (open != null)
			open.close();
		Selector with = selector;
		if (with != null)
			with.close();
	}
}
