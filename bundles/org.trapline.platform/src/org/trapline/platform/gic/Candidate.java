// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic;

/// An interrupt that could be signalled, as one number that is less the sooner it would be: priority above the INTID.
public final class Candidate {
	/// The INTID of no interrupt (IHI 0048B, 3.2.5).
	public static final int SPURIOUS = 1023;
	/// The priority while nothing is active: less than any.
	public static final int IDLE_PRIORITY = 0xFF;
	private static final int ID_BITS = 16;
	/// No interrupt, after all others.
	public static final int NONE = 0x100 << ID_BITS | SPURIOUS;

	private Candidate() {
	}

	public static int of(int intid, int priority) {
		return priority << ID_BITS | intid;
	}

	public static int intid(int candidate) {
		return candidate & (1 << ID_BITS) - 1;
	}

	/// @return 0 to 0xFF, and 0x100 of none
	public static int priority(int candidate) {
		return candidate >>> ID_BITS;
	}
}
