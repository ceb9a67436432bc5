// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracepoint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Strings by their bytes, so that a name that comes again is not made again.
final class NameTable {
	private static final int SLOTS = 1024;

	private final byte[] @Nullable [] keys = new byte[SLOTS][];
	private final String[] names = new String[SLOTS];

	/// The string that stands in these bytes, up to the first NUL.
	String get(byte[] bytes, int from, int to) {
		int end = from;
		int hash = 0;
		while (end < to && bytes[end] != 0)
			hash = hash * 31 + bytes[end++];
		int slot = (hash ^ hash >>> 16) & SLOTS - 1;
		byte[] known = keys[slot];
		if (known != null && Arrays.equals(known, 0, known.length, bytes, from, end))
			return names[slot];
		byte[] key = Arrays.copyOfRange(bytes, from, end);
		keys[slot] = key;
		return names[slot] = new String(key, StandardCharsets.UTF_8);
	}
}
