// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gdb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Packets of the remote serial protocol on a connection (GDB manual, appendix E.1): {@code $data#checksum}, acknowledged by + until
/// the debugger asks to do without.
final class Packets {
	/// What {@link #read} gives for an interrupt from the keyboard.
	static final String INTERRUPT = "\u0003";
	/// What {@link #read} gives at the end of the connection.
	static final String END = "\u0004";
	/// The longest packet that is taken, which is what {@code PacketSize} promises.
	static final int LONGEST = 0x4000;

	private static final int ESCAPE = '}';
	private static final int ESCAPED = 0x20;
	private final InputStream in;
	private final OutputStream out;
	private volatile boolean acknowledges = true;

	Packets(InputStream in, OutputStream out) {
		this.in = in;
		this.out = out;
	}

	/// From the next packet on nothing is acknowledged.
	void acknowledgeNoMore() {
		acknowledges = false;
	}

	/// The next packet's data, each character a byte; {@link #INTERRUPT}; or {@link #END}.
	String read() throws IOException {
		while (true) {
			int next = in.read();
			if (next < 0)
				return END;
			if (next == INTERRUPT.charAt(0))
				return INTERRUPT;
			if (next != '$')
				continue;
			String data = body();
			if (data != null)
				return data;
		}
	}

	/// The data up to the checksum; null if that was wrong, and the packet is to come again.
	private @Nullable String body() throws IOException {
		ByteArrayOutputStream data = new ByteArrayOutputStream();
		int sum = 0;
		for (int next = in.read(); next != '#'; next = in.read()) {
			if (next < 0 || data.size() > LONGEST)
				return END;
			sum += next;
			if (next == ESCAPE) {
				next = in.read();
				sum += next;
				next ^= ESCAPED;
			}
			data.write(next);
		}
		int expected = Character.digit(in.read(), 16) << 4 | Character.digit(in.read(), 16);
		boolean right = expected == (sum & 0xFF);
		if (acknowledges) {
			out.write(right ? '+' : '-');
			out.flush();
		}
		return right ? data.toString(StandardCharsets.ISO_8859_1) : null;
	}

	/// Sends a packet.
	///
	/// @param data each character a byte
	void write(String data) throws IOException {
		ByteArrayOutputStream packet = new ByteArrayOutputStream();
		packet.write('$');
		int sum = 0;
		for (byte value : data.getBytes(StandardCharsets.ISO_8859_1)) {
			int next = value & 0xFF;
			if (next == '$' || next == '#' || next == ESCAPE || next == '*') {
				packet.write(ESCAPE);
				sum += ESCAPE;
				next ^= ESCAPED;
			}
			packet.write(next);
			sum += next;
		}
		packet.writeBytes(String.format("#%02x", sum & 0xFF).getBytes(StandardCharsets.US_ASCII));
		out.write(packet.toByteArray());
		out.flush();
	}
}
