// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.Arrays;

/// Numbers the keys that turn up, from 1 in order of first appearance, up to a limit; the rest share number 0.
///
/// A hash table of primitive arrays with open addressing, at most half full.
final class KeyNumbers {
	/// What keys beyond the limit share.
	static final int OTHERS = 0;

	private final int limit;
	private long[] keys = new long[1024];
	private int[] numbers = new int[1024];
	private long[] byNumber = new long[512];
	private int used;

	/// @param limit most keys that get a number of their own
	KeyNumbers(int limit) {
		this.limit = limit;
	}

	/// How many keys have a number of their own.
	int size() {
		return used;
	}

	/// The number of a key, a new one if it turns up for the first time.
	int number(long key) {
		int at = slot(key);
		int number = numbers[at];
		return number != 0 ? number : used < limit ? take(at, key) : OTHERS;
	}

	/// The number of a key; {@link #OTHERS} where it has none.
	int find(long key) {
		return numbers[slot(key)];
	}

	/// The key of a number other than {@link #OTHERS}.
	long key(int number) {
		return byNumber[number - 1];
	}

	private int slot(long key) {
		int mask = keys.length - 1;
		int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
		while (numbers[at] != 0 && keys[at] != key)
			at = at + 1 & mask;
		return at;
	}

	private int take(int at, long key) {
		if (used == byNumber.length) {
			grow();
			return take(slot(key), key);
		}
		byNumber[used] = key;
		keys[at] = key;
		numbers[at] = ++used;
		return used;
	}

	private void grow() {
		int size = keys.length * 2;
		byNumber = Arrays.copyOf(byNumber, size / 2);
		keys = new long[size];
		numbers = new int[size];
		for (int n = 1; n <= used; n++) {
			int at = slot(byNumber[n - 1]);
			keys[at] = byNumber[n - 1];
			numbers[at] = n;
		}
	}
}
