// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic;

/// The fields of a list register, as ICH_LR&lt;n&gt;_EL2 has them (IHI 0069, 12.4.9).
public final class ListRegister {
	/// States: invalid is 0, pending and active both are 3.
	public static final int PENDING = 1;
	public static final int ACTIVE = 2;
	/// What is not reserved.
	static final long MASK = 0xF0F8_1FFF_FFFF_FFFFL;

	private static final int STATE = 62;
	private static final long HARDWARE = 1L << 61;
	private static final long GROUP1 = 1L << 60;
	private static final int PRIORITY = 48;
	private static final int PHYSICAL = 32;
	private static final int PHYSICAL_MASK = 0x1FFF;
	/// Where there is no physical interrupt: its end is to be told of.
	private static final long MAINTENANCE = 1L << 41;
	private static final int FIRST_SPECIAL = 1020;

	private ListRegister() {
	}

	public static int state(long list) {
		return (int) (list >>> STATE);
	}

	/// The same in another state.
	public static long state(long list, int state) {
		return list & (1L << STATE) - 1 | (long) state << STATE;
	}

	public static int intid(long list) {
		return (int) list;
	}

	/// Whether its INTID is one of those that are no interrupt.
	static boolean special(long list) {
		return intid(list) >= FIRST_SPECIAL && intid(list) <= Candidate.SPURIOUS;
	}

	public static int priority(long list) {
		return (int) (list >>> PRIORITY) & 0xFF;
	}

	public static boolean isGroup1(long list) {
		return (list & GROUP1) != 0;
	}

	/// Whether it stands for a physical interrupt.
	public static boolean hardware(long list) {
		return (list & HARDWARE) != 0;
	}

	/// INTID of the physical interrupt.
	public static int physical(long list) {
		return (int) (list >>> PHYSICAL) & PHYSICAL_MASK;
	}

	static boolean maintenance(long list) {
		return (list & (HARDWARE | MAINTENANCE)) == MAINTENANCE;
	}
}
