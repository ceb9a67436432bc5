// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.trapline.measure.Progress;
import org.trapline.trace.Recording;

/// The lines of a text, one after another, in bounded memory.
///
/// Lines end with LF, CR LF, any number of CR before an LF (serial consoles write those), or a CR alone. A byte order
/// mark is skipped; UTF-16 is known by its mark or, without one, by its zero bytes. Other text is UTF-8, and a line
/// that is not valid UTF-8 is taken as ISO 8859-1, so that no byte is lost.
///
/// Two ways to read a line: as a string, or, where millions are parsed, as bytes that are valid until the next line.
public final class TextLines implements AutoCloseable {
	/// Longest line in bytes; the rest of a longer one is skipped, see {@link #overlong()}.
	public static final int LONGEST_LINE = 1 << 20;

	private static final int BUFFER = 1 << 17;

	private final InputStream in;
	private final long size;
	private final Progress progress;
	private byte[] buffer = new byte[BUFFER];
	/// What is in the buffer and not yet given out lies from next to limit.
	private int next;
	private int limit;
	private boolean exhausted;
	private long bytesRead;
	private int start;
	private int end;
	private long number;
	private boolean terminated;
	private boolean overlong;

	/// @param in the text; closed with this
	/// @param size bytes of it, for the progress; 0 where it is not known
	/// @throws java.util.concurrent.CancellationException if the progress says so, here and in {@link #next()}
	public TextLines(InputStream in, long size, Progress progress) throws IOException {
		this.in = Encoding.asUtf8(in);
		this.size = size;
		this.progress = progress;
	}

	/// The lines of a recording.
	public static TextLines of(Recording recording, Progress progress) throws IOException {
		return new TextLines(recording.stream(), recording.size(), progress);
	}

	/// The lines of a file, which is not unpacked.
	public static TextLines of(Path file, Progress progress) throws IOException {
		return new TextLines(Files.newInputStream(file), Files.size(file), progress);
	}

	/// Goes to the next line.
	///
	/// @return whether there is one
	public boolean next() throws IOException {
		start = next;
		overlong = false;
		int at = next;
		while (true) {
			while (at < limit && buffer[at] != '\n' && buffer[at] != '\r')
				at++;
			int after = at;
			while (after < limit && buffer[after] == '\r')
				after++;
			if (after < limit || exhausted && after > at) {
				boolean lineFeed = after < limit && buffer[after] == '\n';
				return found(at, lineFeed ? after + 1 : at + 1, true);
			}
			if (exhausted)
				return at > start && found(at, at, false);
			if (limit - start > LONGEST_LINE) {
				overlong = true;
				skipLine();
				return found(LONGEST_LINE, LONGEST_LINE, !exhausted);
			}
			int shift = start;
			fill();
			at -= shift;
		}
	}

	/// The current line without its end.
	public String line() {
		for (int i = start; i < end; i++)
			if (buffer[i] < 0)
				return decode();
		return new String(buffer, start, end - start, StandardCharsets.ISO_8859_1);
	}

	/// What the current line's bytes are in, from {@link #start()} to {@link #end()}: UTF-8, if it is valid.
	public byte[] bytes() {
		return buffer;
	}

	public int start() {
		return start;
	}

	public int end() {
		return end;
	}

	/// The current line's number, from 1.
	public long number() {
		return number;
	}

	/// Whether the current line has a line end: a last line without one may have been cut off.
	public boolean terminated() {
		return terminated;
	}

	/// Whether the current line was longer than {@link #LONGEST_LINE} and what follows that is missing.
	public boolean overlong() {
		return overlong;
	}

	@Override
	public void close() throws IOException {
		in.close();
	}

	private boolean found(int lineEnd, int nextLine, boolean withEnd) {
		end = lineEnd;
		next = nextLine;
		terminated = withEnd;
		number++;
		return true;
	}

	/// Moves what is left to the buffer's begin and reads on; makes the buffer larger if a line fills it.
	private void fill() throws IOException {
		int kept = limit - start;
		if (kept == buffer.length)
			buffer = Arrays.copyOf(buffer, buffer.length * 2);
		else
			System.arraycopy(buffer, start, buffer, 0, kept);
		start = 0;
		limit = kept;
		int n = in.read(buffer, limit, buffer.length - limit);
		if (n < 0)
			exhausted = true;
		else {
			limit += n;
			bytesRead += n;
			progress.at(size > 0 ? Math.min(bytesRead, size) : bytesRead, size);
		}
		progress.checkCancelled();
	}

	/// Skips to the next line feed; the line's first {@link #LONGEST_LINE} bytes stay, at the buffer's begin.
	private void skipLine() throws IOException {
		System.arraycopy(buffer, start, buffer, 0, LONGEST_LINE);
		start = 0;
		limit = LONGEST_LINE;
		buffer = Arrays.copyOf(buffer, LONGEST_LINE + BUFFER);
		while (!exhausted) {
			progress.checkCancelled();
			int n = in.read(buffer, LONGEST_LINE, BUFFER);
			exhausted = n < 0;
			for (int i = LONGEST_LINE; i < LONGEST_LINE + n; i++)
				if (buffer[i] == '\n') {
					limit += LONGEST_LINE + n - i - 1;
					System.arraycopy(buffer, i + 1, buffer, LONGEST_LINE, limit - LONGEST_LINE);
					return;
				}
		}
	}

	private String decode() {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(buffer, start, end - start)).toString();
		} catch (CharacterCodingException _) {
			return new String(buffer, start, end - start, StandardCharsets.ISO_8859_1);
		}
	}
}
