// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.trapline.measure.Progress;

class TextLinesTest {
	@Test
	void linesEndWithLineFeedWithOrWithoutCarriageReturnsOrWithOneAlone() throws IOException {
		assertThat(lines("a\nb\r\nc\r\r\nd\re\r\rf")).containsExactly("a", "b", "c", "d", "e", "", "f");
	}

	@Test
	void noLineFollowsTheLastLineEnd() throws IOException {
		assertThat(lines("a\n")).containsExactly("a");
		assertThat(lines("a\r")).containsExactly("a");
		assertThat(lines("\n\n")).containsExactly("", "");
		assertThat(lines("")).isEmpty();
	}

	@Test
	void aLastLineWithoutLineEndIsNotTerminated() throws IOException {
		try (TextLines text = text("a\nb".getBytes(StandardCharsets.UTF_8))) {
			assertThat(text.next()).isTrue();
			assertThat(text.terminated()).isTrue();
			assertThat(text.next()).isTrue();
			assertThat(text.terminated()).isFalse();
			assertThat(text.number()).isEqualTo(2);
			assertThat(text.next()).isFalse();
		}
	}

	@Test
	void marksOfEncodingsAreSkippedAndUtf16IsRead() throws IOException {
		String text = "Zeit 1\u202f234,5 µs 😀\r\nzwei\n";
		for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE))
			assertThat(lines(("\ufeff" + text).getBytes(charset))).as(charset.name())
					.containsExactly("Zeit 1\u202f234,5 µs 😀", "zwei");
		assertThat(lines(text.getBytes(StandardCharsets.UTF_16LE))).hasSize(2);
		assertThat(lines(text.getBytes(StandardCharsets.UTF_16BE))).hasSize(2);
	}

	@Test
	void utf16TextLongerThanAnyBufferKeepsItsSurrogatePairs() throws IOException {
		String line = "x" + "😀".repeat(20_000);
		assertThat(lines(("\ufeff" + line + "\nend").getBytes(StandardCharsets.UTF_16LE))).containsExactly(line, "end");
	}

	@Test
	void aLineThatIsNotUtf8IsTakenAsIso8859() throws IOException {
		assertThat(lines(new byte[] { '1', (byte) 0xa0, '2', '\n', (byte) 0xc2, (byte) 0xa0, '\n' }))
				.containsExactly("1\u00a02", "\u00a0");
	}

	@Test
	void linesOfAnyLengthAcrossBufferBordersComeOutAsSplitWouldHaveThem() throws IOException {
		Random random = new Random(7);
		StringBuilder all = new StringBuilder();
		List<String> expected = new ArrayList<>();
		for (int i = 0; i < 400; i++) {
			String line = "x".repeat(random.nextInt(3000)) + i;
			expected.add(line);
			all.append(line).append(random.nextBoolean() ? "\n" : "\r\n");
		}
		byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
		assertThat(lines(bytes)).isEqualTo(expected);
		assertThat(read(new Dribble(bytes, random))).isEqualTo(expected);
	}

	@Test
	void aLineWithoutEndTakesBoundedMemoryAndTheNextOneIsReadWhole() throws IOException {
		byte[] bytes = ("y".repeat(3 * TextLines.LONGEST_LINE) + "\r\nnext\nlast").getBytes(StandardCharsets.UTF_8);
		try (TextLines text = text(bytes)) {
			assertThat(text.next()).isTrue();
			assertThat(text.overlong()).isTrue();
			assertThat(text.terminated()).isTrue();
			assertThat(text.line()).hasSize(TextLines.LONGEST_LINE);
			assertThat(text.bytes().length).isLessThanOrEqualTo(2 * TextLines.LONGEST_LINE);
			assertThat(text.next()).isTrue();
			assertThat(text.overlong()).isFalse();
			assertThat(text.line()).isEqualTo("next");
			assertThat(text.number()).isEqualTo(2);
			assertThat(text.next()).isTrue();
			assertThat(text.line()).isEqualTo("last");
			assertThat(text.next()).isFalse();
		}
		byte[] open = "y".repeat(3 * TextLines.LONGEST_LINE).getBytes(StandardCharsets.UTF_8);
		try (TextLines text = text(open)) {
			assertThat(text.next()).isTrue();
			assertThat(text.terminated()).isFalse();
			assertThat(text.next()).isFalse();
		}
	}

	@Test
	void bytesOfALineAreThoseOfItsString() throws IOException {
		try (TextLines text = text("  one\ntwö\n".getBytes(StandardCharsets.UTF_8))) {
			while (text.next())
				assertThat(new String(text.bytes(), text.start(), text.end() - text.start(), StandardCharsets.UTF_8))
						.isEqualTo(text.line());
		}
	}

	@Test
	void progressIsToldAndMayCancel() throws IOException {
		List<Long> told = new ArrayList<>();
		Progress progress = new Progress() {
			@Override
			public void at(long done, long total) {
				told.add(done);
			}

			@Override
			public boolean cancelled() {
				return told.size() > 2;
			}
		};
		byte[] bytes = "line\n".repeat(200_000).getBytes(StandardCharsets.UTF_8);
		try (TextLines text = new TextLines(new ByteArrayInputStream(bytes), bytes.length, progress)) {
			assertThatThrownBy(() -> {
				while (text.next())
					assertThat(text.number()).isLessThanOrEqualTo(200_000);
			}).isInstanceOf(CancellationException.class);
		}
		assertThat(told).isSorted().hasSize(3);
	}

	private static List<String> lines(String text) throws IOException {
		return lines(text.getBytes(StandardCharsets.UTF_8));
	}

	private static List<String> lines(byte[] bytes) throws IOException {
		return read(new ByteArrayInputStream(bytes));
	}

	private static List<String> read(InputStream in) throws IOException {
		List<String> lines = new ArrayList<>();
		try (TextLines text = new TextLines(in, 0, Progress.none())) {
			while (text.next())
				lines.add(text.line());
		}
		return lines;
	}

	private static TextLines text(byte[] bytes) throws IOException {
		return new TextLines(new ByteArrayInputStream(bytes), bytes.length, Progress.none());
	}

	/// Gives a few bytes at a time, as a pipe does.
	private static final class Dribble extends InputStream {
		private final byte[] bytes;
		private final Random random;
		private int next;

		Dribble(byte[] bytes, Random random) {
			this.bytes = bytes;
			this.random = random;
		}

		@Override
		public int read() {
			return next < bytes.length ? bytes[next++] & 0xff : -1;
		}

		@Override
		public int read(byte[] into, int offset, int length) {
			if (next == bytes.length)
				return -1;
			int n = Math.min(Math.min(length, 1 + random.nextInt(50)), bytes.length - next);
			System.arraycopy(bytes, next, into, offset, n);
			next += n;
			return n;
		}
	}
}
