// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// How a text's characters are stored, told from its first bytes.
final class Encoding {
	private static final int LOOK = 4;

	private Encoding() {
	}

	/// The same text without byte order mark, and in UTF-8 if it was in UTF-16.
	static InputStream asUtf8(InputStream in) throws IOException {
		byte[] begin = in.readNBytes(LOOK);
		if (begins(begin, 0xef, 0xbb, 0xbf))
			return joined(begin, 3, in);
		if (begins(begin, 0xff, 0xfe))
			return new Transcoded(joined(begin, 2, in), StandardCharsets.UTF_16LE);
		if (begins(begin, 0xfe, 0xff))
			return new Transcoded(joined(begin, 2, in), StandardCharsets.UTF_16BE);
		InputStream whole = joined(begin, 0, in);
		if (begin.length == LOOK && printable(begin[0]) && begin[1] == 0 && printable(begin[2]) && begin[3] == 0)
			return new Transcoded(whole, StandardCharsets.UTF_16LE);
		if (begin.length == LOOK && begin[0] == 0 && printable(begin[1]) && begin[2] == 0 && printable(begin[3]))
			return new Transcoded(whole, StandardCharsets.UTF_16BE);
		return whole;
	}

	private static InputStream joined(byte[] begin, int skip, InputStream rest) {
		return new SequenceInputStream(new ByteArrayInputStream(begin, skip, begin.length - skip), rest);
	}

	private static boolean begins(byte[] begin, int... mark) {
		if (begin.length < mark.length)
			return false;
		for (int i = 0; i < mark.length; i++)
			if ((begin[i] & 0xff) != mark[i])
				return false;
		return true;
	}

	private static boolean printable(byte b) {
		return b >= ' ' && b < 127 || b == '\n' || b == '\r' || b == '\t';
	}

	/// Characters of another encoding as bytes of UTF-8, a piece at a time.
	private static final class Transcoded extends InputStream {
		private static final int PIECE = 8192;

		private final Reader reader;
		private final char[] characters = new char[PIECE];
		private byte[] piece = new byte[0];
		private int next;

		Transcoded(InputStream in, Charset charset) {
			reader = new InputStreamReader(in, charset);
		}

		@Override
		public int read() throws IOException {
			return more() ? piece[next++] & 0xff : -1;
		}

		@Override
		public int read(byte[] into, int offset, int length) throws IOException {
			if (!more())
				return -1;
			int n = Math.min(length, piece.length - next);
			System.arraycopy(piece, next, into, offset, n);
			next += n;
			return n;
		}

		@Override
		public void close() throws IOException {
			reader.close();
		}

		private boolean more() throws IOException {
			if (next < piece.length)
				return true;
			int n = reader.read(characters, 0, PIECE - 1);
			if (n < 0)
				return false;
			if (Character.isHighSurrogate(characters[n - 1])) {
				int low = reader.read();
				if (low >= 0)
					characters[n++] = (char) low;
			}
			piece = new String(characters, 0, n).getBytes(StandardCharsets.UTF_8);
			next = 0;
			return true;
		}
	}
}
