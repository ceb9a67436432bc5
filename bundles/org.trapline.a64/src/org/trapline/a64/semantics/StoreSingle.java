// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Stores of structures from one lane (Arm ARM C4.1, Advanced SIMD load/store single structure).
public final class StoreSingle {
	private StoreSingle() {
	}

	/// ST1: a byte of a register.
	public static void st1B(Core core, int q, int s, int size, int rn, int rt) {
		Lane.store(core, 0, 1, Lane.byteAt(q, s, size), rn, rt);
	}

	/// ST1: a byte of a register, then adds to the base.
	public static void st1BPost(Core core, int q, int rm, int s, int size, int rn, int rt) {
		st1B(core, q, s, size, rn, rt);
		Structure.post(core, rn, rm, 1);
	}

	/// ST1: a halfword of a register.
	public static void st1H(Core core, int q, int s, int size, int rn, int rt) {
		Lane.store(core, 1, 1, Lane.halfwordAt(q, s, size), rn, rt);
	}

	/// ST1: a halfword of a register, then adds to the base.
	public static void st1HPost(Core core, int q, int rm, int s, int size, int rn, int rt) {
		st1H(core, q, s, size, rn, rt);
		Structure.post(core, rn, rm, 2);
	}

	/// ST1: a word of a register.
	public static void st1S(Core core, int q, int s, int rn, int rt) {
		Lane.store(core, 2, 1, Lane.wordAt(q, s), rn, rt);
	}

	/// ST1: a word of a register, then adds to the base.
	public static void st1SPost(Core core, int q, int rm, int s, int rn, int rt) {
		st1S(core, q, s, rn, rt);
		Structure.post(core, rn, rm, 4);
	}

	/// ST1: a doubleword of a register.
	public static void st1D(Core core, int q, int rn, int rt) {
		Lane.store(core, 3, 1, q, rn, rt);
	}

	/// ST1: a doubleword of a register, then adds to the base.
	public static void st1DPost(Core core, int q, int rm, int rn, int rt) {
		st1D(core, q, rn, rt);
		Structure.post(core, rn, rm, 8);
	}

	/// ST2: a byte of two registers.
	public static void st2B(Core core, int q, int s, int size, int rn, int rt) {
		Lane.store(core, 0, 2, Lane.byteAt(q, s, size), rn, rt);
	}

	/// ST2: a byte of two registers, then adds to the base.
	public static void st2BPost(Core core, int q, int rm, int s, int size, int rn, int rt) {
		st2B(core, q, s, size, rn, rt);
		Structure.post(core, rn, rm, 2);
	}

	/// ST2: a halfword of two registers.
	public static void st2H(Core core, int q, int s, int size, int rn, int rt) {
		Lane.store(core, 1, 2, Lane.halfwordAt(q, s, size), rn, rt);
	}

	/// ST2: a halfword of two registers, then adds to the base.
	public static void st2HPost(Core core, int q, int rm, int s, int size, int rn, int rt) {
		st2H(core, q, s, size, rn, rt);
		Structure.post(core, rn, rm, 4);
	}

	/// ST2: a word of two registers.
	public static void st2S(Core core, int q, int s, int rn, int rt) {
		Lane.store(core, 2, 2, Lane.wordAt(q, s), rn, rt);
	}

	/// ST2: a word of two registers, then adds to the base.
	public static void st2SPost(Core core, int q, int rm, int s, int rn, int rt) {
		st2S(core, q, s, rn, rt);
		Structure.post(core, rn, rm, 8);
	}

	/// ST2: a doubleword of two registers.
	public static void st2D(Core core, int q, int rn, int rt) {
		Lane.store(core, 3, 2, q, rn, rt);
	}

	/// ST2: a doubleword of two registers, then adds to the base.
	public static void st2DPost(Core core, int q, int rm, int rn, int rt) {
		st2D(core, q, rn, rt);
		Structure.post(core, rn, rm, 16);
	}

	/// ST3: a byte of three registers.
	public static void st3B(Core core, int q, int s, int size, int rn, int rt) {
		Lane.store(core, 0, 3, Lane.byteAt(q, s, size), rn, rt);
	}

	/// ST3: a byte of three registers, then adds to the base.
	public static void st3BPost(Core core, int q, int rm, int s, int size, int rn, int rt) {
		st3B(core, q, s, size, rn, rt);
		Structure.post(core, rn, rm, 3);
	}

	/// ST3: a halfword of three registers.
	public static void st3H(Core core, int q, int s, int size, int rn, int rt) {
		Lane.store(core, 1, 3, Lane.halfwordAt(q, s, size), rn, rt);
	}

	/// ST3: a halfword of three registers, then adds to the base.
	public static void st3HPost(Core core, int q, int rm, int s, int size, int rn, int rt) {
		st3H(core, q, s, size, rn, rt);
		Structure.post(core, rn, rm, 6);
	}

	/// ST3: a word of three registers.
	public static void st3S(Core core, int q, int s, int rn, int rt) {
		Lane.store(core, 2, 3, Lane.wordAt(q, s), rn, rt);
	}

	/// ST3: a word of three registers, then adds to the base.
	public static void st3SPost(Core core, int q, int rm, int s, int rn, int rt) {
		st3S(core, q, s, rn, rt);
		Structure.post(core, rn, rm, 12);
	}

	/// ST3: a doubleword of three registers.
	public static void st3D(Core core, int q, int rn, int rt) {
		Lane.store(core, 3, 3, q, rn, rt);
	}

	/// ST3: a doubleword of three registers, then adds to the base.
	public static void st3DPost(Core core, int q, int rm, int rn, int rt) {
		st3D(core, q, rn, rt);
		Structure.post(core, rn, rm, 24);
	}

	/// ST4: a byte of four registers.
	public static void st4B(Core core, int q, int s, int size, int rn, int rt) {
		Lane.store(core, 0, 4, Lane.byteAt(q, s, size), rn, rt);
	}

	/// ST4: a byte of four registers, then adds to the base.
	public static void st4BPost(Core core, int q, int rm, int s, int size, int rn, int rt) {
		st4B(core, q, s, size, rn, rt);
		Structure.post(core, rn, rm, 4);
	}

	/// ST4: a halfword of four registers.
	public static void st4H(Core core, int q, int s, int size, int rn, int rt) {
		Lane.store(core, 1, 4, Lane.halfwordAt(q, s, size), rn, rt);
	}

	/// ST4: a halfword of four registers, then adds to the base.
	public static void st4HPost(Core core, int q, int rm, int s, int size, int rn, int rt) {
		st4H(core, q, s, size, rn, rt);
		Structure.post(core, rn, rm, 8);
	}

	/// ST4: a word of four registers.
	public static void st4S(Core core, int q, int s, int rn, int rt) {
		Lane.store(core, 2, 4, Lane.wordAt(q, s), rn, rt);
	}

	/// ST4: a word of four registers, then adds to the base.
	public static void st4SPost(Core core, int q, int rm, int s, int rn, int rt) {
		st4S(core, q, s, rn, rt);
		Structure.post(core, rn, rm, 16);
	}

	/// ST4: a doubleword of four registers.
	public static void st4D(Core core, int q, int rn, int rt) {
		Lane.store(core, 3, 4, q, rn, rt);
	}

	/// ST4: a doubleword of four registers, then adds to the base.
	public static void st4DPost(Core core, int q, int rm, int rn, int rt) {
		st4D(core, q, rn, rt);
		Structure.post(core, rn, rm, 32);
	}
}
