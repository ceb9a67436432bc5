// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracepoint;

import java.nio.charset.StandardCharsets;

/// Finds numbers behind words in a printed event, wherever they stand.
///
/// Kernels and tools print the same field in many ways ({@code HSR_EC: 0x0024}, {@code esr_ec=36}) and put remarks between
/// ({@code <CANT FIND FIELD exit_reason>}); a field is a whole word, then colons, equals signs or blanks, then a number.
final class PrintedFields {
	/// Words are compared as bytes.
	record Word(byte[] bytes) {
		static Word of(String word) {
			return new Word(word.getBytes(StandardCharsets.US_ASCII));
		}
	}

	private byte[] text = new byte[0];
	private int from;
	private int to;
	private boolean failed;

	/// Turns to an event's text.
	void set(byte[] bytes, int begin, int end) {
		text = bytes;
		from = begin;
		to = end;
		failed = false;
	}

	/// Whether a required field was missing since the last {@link #set}.
	boolean failed() {
		return failed;
	}

	/// The number behind the first of these words that has one; a missing one makes the event fail and is 0.
	long required(Word... words) {
		for (Word word : words) {
			int at = find(word);
			if (at >= 0)
				return number(at, false);
		}
		failed = true;
		return 0;
	}

	/// The number behind a word, or what is given where there is none.
	long optional(long otherwise, Word... words) {
		for (Word word : words) {
			int at = find(word);
			if (at >= 0)
				return number(at, false);
		}
		return otherwise;
	}

	/// The number behind a word, hexadecimal even without 0x; 0 where there is none.
	long hexadecimal(Word... words) {
		for (Word word : words) {
			int at = find(word);
			if (at >= 0)
				return number(at, true);
		}
		return 0;
	}

	/// Whether a word stands in the text.
	boolean has(Word word) {
		return position(word, from) >= 0;
	}

	/// Where a word begins, from a position on; -1 if it does not come. Whole words only.
	int position(Word word, int begin) {
		byte[] w = word.bytes();
		for (int i = begin; i + w.length <= to; i++)
			if (text[i] == w[0] && matches(w, i) && (i == from || !identifier(text[i - 1]))
					&& (i + w.length == to || !identifier(text[i + w.length])))
				return i;
		return -1;
	}

	/// Reads a decimal or 0x number.
	///
	/// @param at where a digit or a minus sign is
	long number(int at, boolean hexadecimal) {
		int i = at;
		boolean negative = text[i] == '-';
		if (negative)
			i++;
		boolean hex = hexadecimal;
		if (i + 2 < to && text[i] == '0' && (text[i + 1] | 0x20) == 'x') {
			hex = true;
			i += 2;
		}
		long value = 0;
		int base = hex ? 16 : 10;
		for (; i < to; i++) {
			int digit = Character.digit(text[i], base);
			if (digit < 0)
				break;
			value = value * base + digit;
		}
		return negative ? -value : value;
	}

	/// Where the number behind a word begins; -1 if the word does not come with a number.
	int find(Word word) {
		for (int i = position(word, from); i >= 0; i = position(word, i + 1)) {
			int at = i + word.bytes().length;
			while (at < to && (text[at] == ':' || text[at] == '=' || text[at] == ' '))
				at++;
			if (at > i + word.bytes().length && at < to && (Character.digit(text[at], 16) >= 0
					|| text[at] == '-' && at + 1 < to && Character.digit(text[at + 1], 10) >= 0))
				return at;
		}
		return -1;
	}

	private boolean matches(byte[] word, int at) {
		for (int i = 1; i < word.length; i++)
			if (text[at + i] != word[i])
				return false;
		return true;
	}

	private static boolean identifier(byte b) {
		return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_';
	}
}
