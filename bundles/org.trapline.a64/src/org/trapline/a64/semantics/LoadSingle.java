// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Loads of structures to one lane, or the same to all (Arm ARM C4.1, Advanced SIMD load/store single structure).
public final class LoadSingle {
	private LoadSingle() {
	}

	/// LD1: a byte of a register.
	public static void ld1B(Core core, int q, int s, int size, int rn, int rt) {
		Lane.load(core, 0, 1, Lane.byteAt(q, s, size), rn, rt);
	}

	/// LD1: a byte of a register, then adds to the base.
	public static void ld1BPost(Core core, int q, int rm, int s, int size, int rn, int rt) {
		ld1B(core, q, s, size, rn, rt);
		Structure.post(core, rn, rm, 1);
	}

	/// LD1: a halfword of a register.
	public static void ld1H(Core core, int q, int s, int size, int rn, int rt) {
		Lane.load(core, 1, 1, Lane.halfwordAt(q, s, size), rn, rt);
	}

	/// LD1: a halfword of a register, then adds to the base.
	public static void ld1HPost(Core core, int q, int rm, int s, int size, int rn, int rt) {
		ld1H(core, q, s, size, rn, rt);
		Structure.post(core, rn, rm, 2);
	}

	/// LD1: a word of a register.
	public static void ld1S(Core core, int q, int s, int rn, int rt) {
		Lane.load(core, 2, 1, Lane.wordAt(q, s), rn, rt);
	}

	/// LD1: a word of a register, then adds to the base.
	public static void ld1SPost(Core core, int q, int rm, int s, int rn, int rt) {
		ld1S(core, q, s, rn, rt);
		Structure.post(core, rn, rm, 4);
	}

	/// LD1: a doubleword of a register.
	public static void ld1D(Core core, int q, int rn, int rt) {
		Lane.load(core, 3, 1, q, rn, rt);
	}

	/// LD1: a doubleword of a register, then adds to the base.
	public static void ld1DPost(Core core, int q, int rm, int rn, int rt) {
		ld1D(core, q, rn, rt);
		Structure.post(core, rn, rm, 8);
	}

	/// LD2: a byte of two registers.
	public static void ld2B(Core core, int q, int s, int size, int rn, int rt) {
		Lane.load(core, 0, 2, Lane.byteAt(q, s, size), rn, rt);
	}

	/// LD2: a byte of two registers, then adds to the base.
	public static void ld2BPost(Core core, int q, int rm, int s, int size, int rn, int rt) {
		ld2B(core, q, s, size, rn, rt);
		Structure.post(core, rn, rm, 2);
	}

	/// LD2: a halfword of two registers.
	public static void ld2H(Core core, int q, int s, int size, int rn, int rt) {
		Lane.load(core, 1, 2, Lane.halfwordAt(q, s, size), rn, rt);
	}

	/// LD2: a halfword of two registers, then adds to the base.
	public static void ld2HPost(Core core, int q, int rm, int s, int size, int rn, int rt) {
		ld2H(core, q, s, size, rn, rt);
		Structure.post(core, rn, rm, 4);
	}

	/// LD2: a word of two registers.
	public static void ld2S(Core core, int q, int s, int rn, int rt) {
		Lane.load(core, 2, 2, Lane.wordAt(q, s), rn, rt);
	}

	/// LD2: a word of two registers, then adds to the base.
	public static void ld2SPost(Core core, int q, int rm, int s, int rn, int rt) {
		ld2S(core, q, s, rn, rt);
		Structure.post(core, rn, rm, 8);
	}

	/// LD2: a doubleword of two registers.
	public static void ld2D(Core core, int q, int rn, int rt) {
		Lane.load(core, 3, 2, q, rn, rt);
	}

	/// LD2: a doubleword of two registers, then adds to the base.
	public static void ld2DPost(Core core, int q, int rm, int rn, int rt) {
		ld2D(core, q, rn, rt);
		Structure.post(core, rn, rm, 16);
	}

	/// LD3: a byte of three registers.
	public static void ld3B(Core core, int q, int s, int size, int rn, int rt) {
		Lane.load(core, 0, 3, Lane.byteAt(q, s, size), rn, rt);
	}

	/// LD3: a byte of three registers, then adds to the base.
	public static void ld3BPost(Core core, int q, int rm, int s, int size, int rn, int rt) {
		ld3B(core, q, s, size, rn, rt);
		Structure.post(core, rn, rm, 3);
	}

	/// LD3: a halfword of three registers.
	public static void ld3H(Core core, int q, int s, int size, int rn, int rt) {
		Lane.load(core, 1, 3, Lane.halfwordAt(q, s, size), rn, rt);
	}

	/// LD3: a halfword of three registers, then adds to the base.
	public static void ld3HPost(Core core, int q, int rm, int s, int size, int rn, int rt) {
		ld3H(core, q, s, size, rn, rt);
		Structure.post(core, rn, rm, 6);
	}

	/// LD3: a word of three registers.
	public static void ld3S(Core core, int q, int s, int rn, int rt) {
		Lane.load(core, 2, 3, Lane.wordAt(q, s), rn, rt);
	}

	/// LD3: a word of three registers, then adds to the base.
	public static void ld3SPost(Core core, int q, int rm, int s, int rn, int rt) {
		ld3S(core, q, s, rn, rt);
		Structure.post(core, rn, rm, 12);
	}

	/// LD3: a doubleword of three registers.
	public static void ld3D(Core core, int q, int rn, int rt) {
		Lane.load(core, 3, 3, q, rn, rt);
	}

	/// LD3: a doubleword of three registers, then adds to the base.
	public static void ld3DPost(Core core, int q, int rm, int rn, int rt) {
		ld3D(core, q, rn, rt);
		Structure.post(core, rn, rm, 24);
	}

	/// LD4: a byte of four registers.
	public static void ld4B(Core core, int q, int s, int size, int rn, int rt) {
		Lane.load(core, 0, 4, Lane.byteAt(q, s, size), rn, rt);
	}

	/// LD4: a byte of four registers, then adds to the base.
	public static void ld4BPost(Core core, int q, int rm, int s, int size, int rn, int rt) {
		ld4B(core, q, s, size, rn, rt);
		Structure.post(core, rn, rm, 4);
	}

	/// LD4: a halfword of four registers.
	public static void ld4H(Core core, int q, int s, int size, int rn, int rt) {
		Lane.load(core, 1, 4, Lane.halfwordAt(q, s, size), rn, rt);
	}

	/// LD4: a halfword of four registers, then adds to the base.
	public static void ld4HPost(Core core, int q, int rm, int s, int size, int rn, int rt) {
		ld4H(core, q, s, size, rn, rt);
		Structure.post(core, rn, rm, 8);
	}

	/// LD4: a word of four registers.
	public static void ld4S(Core core, int q, int s, int rn, int rt) {
		Lane.load(core, 2, 4, Lane.wordAt(q, s), rn, rt);
	}

	/// LD4: a word of four registers, then adds to the base.
	public static void ld4SPost(Core core, int q, int rm, int s, int rn, int rt) {
		ld4S(core, q, s, rn, rt);
		Structure.post(core, rn, rm, 16);
	}

	/// LD4: a doubleword of four registers.
	public static void ld4D(Core core, int q, int rn, int rt) {
		Lane.load(core, 3, 4, q, rn, rt);
	}

	/// LD4: a doubleword of four registers, then adds to the base.
	public static void ld4DPost(Core core, int q, int rm, int rn, int rt) {
		ld4D(core, q, rn, rt);
		Structure.post(core, rn, rm, 32);
	}

	/// LD1R: an element to all lanes of a register.
	public static void ld1r(Core core, int q, int size, int rn, int rt) {
		Lane.replicate(core, q, size, 1, rn, rt);
	}

	/// LD1R: an element to all lanes of a register, then adds to the base.
	public static void ld1rPost(Core core, int q, int rm, int size, int rn, int rt) {
		ld1r(core, q, size, rn, rt);
		Structure.post(core, rn, rm, 1 << size);
	}

	/// LD2R: an element to all lanes of each of two registers.
	public static void ld2r(Core core, int q, int size, int rn, int rt) {
		Lane.replicate(core, q, size, 2, rn, rt);
	}

	/// LD2R: an element to all lanes of each of two registers, then adds to the base.
	public static void ld2rPost(Core core, int q, int rm, int size, int rn, int rt) {
		ld2r(core, q, size, rn, rt);
		Structure.post(core, rn, rm, 2 << size);
	}

	/// LD3R: an element to all lanes of each of three registers.
	public static void ld3r(Core core, int q, int size, int rn, int rt) {
		Lane.replicate(core, q, size, 3, rn, rt);
	}

	/// LD3R: an element to all lanes of each of three registers, then adds to the base.
	public static void ld3rPost(Core core, int q, int rm, int size, int rn, int rt) {
		ld3r(core, q, size, rn, rt);
		Structure.post(core, rn, rm, 3 << size);
	}

	/// LD4R: an element to all lanes of each of four registers.
	public static void ld4r(Core core, int q, int size, int rn, int rt) {
		Lane.replicate(core, q, size, 4, rn, rt);
	}

	/// LD4R: an element to all lanes of each of four registers, then adds to the base.
	public static void ld4rPost(Core core, int q, int rm, int size, int rn, int rt) {
		ld4r(core, q, size, rn, rt);
		Structure.post(core, rn, rm, 4 << size);
	}
}
