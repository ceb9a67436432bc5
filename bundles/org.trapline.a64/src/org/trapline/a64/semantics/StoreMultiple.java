// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Stores of structures from all lanes (Arm ARM C4.1, Advanced SIMD load/store multiple structures).
public final class StoreMultiple {
	private StoreMultiple() {
	}

	/// ST1: one register, one after the other.
	public static void st11(Core core, int q, int size, int rn, int rt) {
		Structure.storeConsecutive(core, q, size, 1, rn, rt);
	}

	/// ST1: one register, one after the other, then adds to the base.
	public static void st11Post(Core core, int q, int rm, int size, int rn, int rt) {
		st11(core, q, size, rn, rt);
		Structure.post(core, rn, rm, 8 << q);
	}

	/// ST1: two registers, one after the other.
	public static void st12(Core core, int q, int size, int rn, int rt) {
		Structure.storeConsecutive(core, q, size, 2, rn, rt);
	}

	/// ST1: two registers, one after the other, then adds to the base.
	public static void st12Post(Core core, int q, int rm, int size, int rn, int rt) {
		st12(core, q, size, rn, rt);
		Structure.post(core, rn, rm, 16 << q);
	}

	/// ST2: two registers, by structures.
	public static void st2M(Core core, int q, int size, int rn, int rt) {
		Structure.store(core, q, size, 2, rn, rt);
	}

	/// ST2: two registers, by structures, then adds to the base.
	public static void st2MPost(Core core, int q, int rm, int size, int rn, int rt) {
		st2M(core, q, size, rn, rt);
		Structure.post(core, rn, rm, 16 << q);
	}

	/// ST1: three registers, one after the other.
	public static void st13(Core core, int q, int size, int rn, int rt) {
		Structure.storeConsecutive(core, q, size, 3, rn, rt);
	}

	/// ST1: three registers, one after the other, then adds to the base.
	public static void st13Post(Core core, int q, int rm, int size, int rn, int rt) {
		st13(core, q, size, rn, rt);
		Structure.post(core, rn, rm, 24 << q);
	}

	/// ST3: three registers, by structures.
	public static void st3M(Core core, int q, int size, int rn, int rt) {
		Structure.store(core, q, size, 3, rn, rt);
	}

	/// ST3: three registers, by structures, then adds to the base.
	public static void st3MPost(Core core, int q, int rm, int size, int rn, int rt) {
		st3M(core, q, size, rn, rt);
		Structure.post(core, rn, rm, 24 << q);
	}

	/// ST1: four registers, one after the other.
	public static void st14(Core core, int q, int size, int rn, int rt) {
		Structure.storeConsecutive(core, q, size, 4, rn, rt);
	}

	/// ST1: four registers, one after the other, then adds to the base.
	public static void st14Post(Core core, int q, int rm, int size, int rn, int rt) {
		st14(core, q, size, rn, rt);
		Structure.post(core, rn, rm, 32 << q);
	}

	/// ST4: four registers, by structures.
	public static void st4M(Core core, int q, int size, int rn, int rt) {
		Structure.store(core, q, size, 4, rn, rt);
	}

	/// ST4: four registers, by structures, then adds to the base.
	public static void st4MPost(Core core, int q, int rm, int size, int rn, int rt) {
		st4M(core, q, size, rn, rt);
		Structure.post(core, rn, rm, 32 << q);
	}
}
