// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Loads of structures to all lanes (Arm ARM C4.1, Advanced SIMD load/store multiple structures).
public final class LoadMultiple {
	private LoadMultiple() {
	}

	/// LD1: one register, one after the other.
	public static void ld11(Core core, int q, int size, int rn, int rt) {
		Structure.loadConsecutive(core, q, size, 1, rn, rt);
	}

	/// LD1: one register, one after the other, then adds to the base.
	public static void ld11Post(Core core, int q, int rm, int size, int rn, int rt) {
		ld11(core, q, size, rn, rt);
		Structure.post(core, rn, rm, 8 << q);
	}

	/// LD1: two registers, one after the other.
	public static void ld12(Core core, int q, int size, int rn, int rt) {
		Structure.loadConsecutive(core, q, size, 2, rn, rt);
	}

	/// LD1: two registers, one after the other, then adds to the base.
	public static void ld12Post(Core core, int q, int rm, int size, int rn, int rt) {
		ld12(core, q, size, rn, rt);
		Structure.post(core, rn, rm, 16 << q);
	}

	/// LD2: two registers, by structures.
	public static void ld2M(Core core, int q, int size, int rn, int rt) {
		Structure.load(core, q, size, 2, rn, rt);
	}

	/// LD2: two registers, by structures, then adds to the base.
	public static void ld2MPost(Core core, int q, int rm, int size, int rn, int rt) {
		ld2M(core, q, size, rn, rt);
		Structure.post(core, rn, rm, 16 << q);
	}

	/// LD1: three registers, one after the other.
	public static void ld13(Core core, int q, int size, int rn, int rt) {
		Structure.loadConsecutive(core, q, size, 3, rn, rt);
	}

	/// LD1: three registers, one after the other, then adds to the base.
	public static void ld13Post(Core core, int q, int rm, int size, int rn, int rt) {
		ld13(core, q, size, rn, rt);
		Structure.post(core, rn, rm, 24 << q);
	}

	/// LD3: three registers, by structures.
	public static void ld3M(Core core, int q, int size, int rn, int rt) {
		Structure.load(core, q, size, 3, rn, rt);
	}

	/// LD3: three registers, by structures, then adds to the base.
	public static void ld3MPost(Core core, int q, int rm, int size, int rn, int rt) {
		ld3M(core, q, size, rn, rt);
		Structure.post(core, rn, rm, 24 << q);
	}

	/// LD1: four registers, one after the other.
	public static void ld14(Core core, int q, int size, int rn, int rt) {
		Structure.loadConsecutive(core, q, size, 4, rn, rt);
	}

	/// LD1: four registers, one after the other, then adds to the base.
	public static void ld14Post(Core core, int q, int rm, int size, int rn, int rt) {
		ld14(core, q, size, rn, rt);
		Structure.post(core, rn, rm, 32 << q);
	}

	/// LD4: four registers, by structures.
	public static void ld4M(Core core, int q, int size, int rn, int rt) {
		Structure.load(core, q, size, 4, rn, rt);
	}

	/// LD4: four registers, by structures, then adds to the base.
	public static void ld4MPost(Core core, int q, int rm, int size, int rn, int rt) {
		ld4M(core, q, size, rn, rt);
		Structure.post(core, rn, rm, 32 << q);
	}
}
