// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// SHA1 instructions (Arm ARM C4.1, Cryptographic three-register SHA, two-register SHA).
public final class Sha1 {
	private Sha1() {
	}

	/// SHA1C: four rounds with choose.
	public static void sha1c(Core core, int rm, int rn, int rd) {
		int a = word(core, rd, 0);
		int b = word(core, rd, 1);
		int c = word(core, rd, 2);
		int d = word(core, rd, 3);
		int e = word(core, rn, 0);
		for (int i = 0; i < 4; i++) {
			int next = e + Integer.rotateLeft(a, 5) + ((c ^ d) & b ^ d) + word(core, rm, i);
			e = d;
			d = c;
			c = Integer.rotateLeft(b, 30);
			b = a;
			a = next;
		}
		set(core, rd, a, b, c, d);
	}

	/// SHA1P: four rounds with parity.
	public static void sha1p(Core core, int rm, int rn, int rd) {
		int a = word(core, rd, 0);
		int b = word(core, rd, 1);
		int c = word(core, rd, 2);
		int d = word(core, rd, 3);
		int e = word(core, rn, 0);
		for (int i = 0; i < 4; i++) {
			int next = e + Integer.rotateLeft(a, 5) + (b ^ c ^ d) + word(core, rm, i);
			e = d;
			d = c;
			c = Integer.rotateLeft(b, 30);
			b = a;
			a = next;
		}
		set(core, rd, a, b, c, d);
	}

	/// SHA1M: four rounds with majority.
	public static void sha1m(Core core, int rm, int rn, int rd) {
		int a = word(core, rd, 0);
		int b = word(core, rd, 1);
		int c = word(core, rd, 2);
		int d = word(core, rd, 3);
		int e = word(core, rn, 0);
		for (int i = 0; i < 4; i++) {
			int next = e + Integer.rotateLeft(a, 5) + (b & c | (b | c) & d) + word(core, rm, i);
			e = d;
			d = c;
			c = Integer.rotateLeft(b, 30);
			b = a;
			a = next;
		}
		set(core, rd, a, b, c, d);
	}

	/// SHA1H: the fixed rotation of a round.
	public static void sha1h(Core core, int rn, int rd) {
		core.setD(rd, Integer.toUnsignedLong(Integer.rotateLeft(word(core, rn, 0), 30)));
	}

	/// SHA1SU0: the first half of extending the schedule.
	public static void sha1su0(Core core, int rm, int rn, int rd) {
		long low = core.v[2 * rd];
		long high = core.v[2 * rd + 1];
		core.setQ(rd, high ^ low ^ core.v[2 * rm], core.v[2 * rn] ^ high ^ core.v[2 * rm + 1]);
	}

	/// SHA1SU1: the second half of extending the schedule.
	public static void sha1su1(Core core, int rn, int rd) {
		int first = word(core, rd, 0) ^ word(core, rn, 1);
		set(core, rd, Integer.rotateLeft(first, 1), Integer.rotateLeft(word(core, rd, 1) ^ word(core, rn, 2), 1),
				Integer.rotateLeft(word(core, rd, 2) ^ word(core, rn, 3), 1),
				Integer.rotateLeft(word(core, rd, 3), 1) ^ Integer.rotateLeft(first, 2));
	}

	/// A word of a vector register.
	static int word(Core core, int register, int i) {
		return (int) (core.v[2 * register + i / 2] >>> 32 * (i % 2));
	}

	/// Sets the words of a vector register.
	static void set(Core core, int register, int first, int second, int third, int fourth) {
		core.setQ(register, Integer.toUnsignedLong(first) | (long) second << 32,
				Integer.toUnsignedLong(third) | (long) fourth << 32);
	}
}
