// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import java.util.Arrays;

/// A map from long to int without boxes: open addressing, never shrinking.
final class LongIntTable {
	/// What {@link #get} gives for a key that is not there.
	static final int NONE = -1;

	private long[] keys = new long[64];
	private int[] values = new int[64];
	private int size;

	LongIntTable() {
		Arrays.fill(values, NONE);
	}

	int get(long key) {
		int slot = slot(key, keys.length);
		while (values[slot] != NONE && keys[slot] != key)
			slot = slot + 1 & keys.length - 1;
		return values[slot];
	}

	/// @param value not {@link #NONE}
	void put(long key, int value) {
		if (2 * ++size > keys.length)
			grow();
		insert(key, value);
	}

	int size() {
		return size;
	}

	private void insert(long key, int value) {
		int slot = slot(key, keys.length);
		while (values[slot] != NONE && keys[slot] != key)
			slot = slot + 1 & keys.length - 1;
		keys[slot] = key;
		values[slot] = value;
	}

	private void grow() {
		long[] oldKeys = keys;
		int[] oldValues = values;
		keys = new long[oldKeys.length * 2];
		values = new int[oldKeys.length * 2];
		Arrays.fill(values, NONE);
		for (int i = 0; i < oldKeys.length; i++)
			if (oldValues[i] != NONE)
				insert(oldKeys[i], oldValues[i]);
	}

	private static int slot(long key, int length) {
		long h = key * 0x9e3779b97f4a7c15L;
		return (int) (h >>> 40) & length - 1;
	}
}
