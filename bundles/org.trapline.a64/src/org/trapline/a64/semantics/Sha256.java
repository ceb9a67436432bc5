// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// SHA256 instructions (Arm ARM C4.1, Cryptographic three-register SHA, two-register SHA).
public final class Sha256 {
	private Sha256() {
	}

	/// SHA256H: four rounds, of which the first half of the state is wanted.
	public static void sha256h(Core core, int rm, int rn, int rd) {
		rounds(core, rm, rd, rn, true, rd);
	}

	/// SHA256H2: four rounds, of which the second half of the state is wanted.
	public static void sha256h2(Core core, int rm, int rn, int rd) {
		rounds(core, rm, rn, rd, false, rd);
	}

	private static void rounds(Core core, int rm, int abcd, int efgh, boolean first, int rd) {
		int a = Sha1.word(core, abcd, 0);
		int b = Sha1.word(core, abcd, 1);
		int c = Sha1.word(core, abcd, 2);
		int d = Sha1.word(core, abcd, 3);
		int e = Sha1.word(core, efgh, 0);
		int f = Sha1.word(core, efgh, 1);
		int g = Sha1.word(core, efgh, 2);
		int h = Sha1.word(core, efgh, 3);
		for (int i = 0; i < 4; i++) {
			int changed = h + sigma(e, 6, 11, 25) + ((f ^ g) & e ^ g) + Sha1.word(core, rm, i);
			int next = changed + sigma(a, 2, 13, 22) + (a & b | (a | b) & c);
			h = g;
			g = f;
			f = e;
			e = d + changed;
			d = c;
			c = b;
			b = a;
			a = next;
		}
		if (first)
			Sha1.set(core, rd, a, b, c, d);
		else
			Sha1.set(core, rd, e, f, g, h);
	}

	private static int sigma(int word, int first, int second, int third) {
		return Integer.rotateRight(word, first) ^ Integer.rotateRight(word, second) ^ Integer.rotateRight(word, third);
	}

	/// SHA256SU0: the first half of extending the schedule.
	public static void sha256su0(Core core, int rn, int rd) {
		int first = Sha1.word(core, rd, 0);
		int second = Sha1.word(core, rd, 1);
		int third = Sha1.word(core, rd, 2);
		int fourth = Sha1.word(core, rd, 3);
		Sha1.set(core, rd, first + early(second), second + early(third), third + early(fourth),
				fourth + early(Sha1.word(core, rn, 0)));
	}

	/// SHA256SU1: the second half of extending the schedule.
	public static void sha256su1(Core core, int rm, int rn, int rd) {
		int first = Sha1.word(core, rd, 0) + Sha1.word(core, rn, 1) + late(Sha1.word(core, rm, 2));
		int second = Sha1.word(core, rd, 1) + Sha1.word(core, rn, 2) + late(Sha1.word(core, rm, 3));
		Sha1.set(core, rd, first, second, Sha1.word(core, rd, 2) + Sha1.word(core, rn, 3) + late(first),
				Sha1.word(core, rd, 3) + Sha1.word(core, rm, 0) + late(second));
	}

	private static int early(int word) {
		return Integer.rotateRight(word, 7) ^ Integer.rotateRight(word, 18) ^ word >>> 3;
	}

	private static int late(int word) {
		return Integer.rotateRight(word, 17) ^ Integer.rotateRight(word, 19) ^ word >>> 10;
	}
}
