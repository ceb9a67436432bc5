// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.nio.charset.StandardCharsets;

/// Strings as C keeps them: with a NUL at their end.
final class Strings {
	private Strings() {
	}

	/// The text before the first NUL.
	static String untilNul(byte[] bytes) {
		return untilNul(bytes, 0, bytes.length);
	}

	/// The text in a part of an array before the first NUL.
	static String untilNul(byte[] bytes, int from, int to) {
		int end = from;
		while (end < to && bytes[end] != 0)
			end++;
		return new String(bytes, from, end - from, StandardCharsets.UTF_8);
	}
}
