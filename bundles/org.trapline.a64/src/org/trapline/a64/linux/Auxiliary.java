// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.Feature;

/// What the kernel tells a program in the auxiliary vector (linux/auxvec.h), and how it tells what the core has
/// (arch/arm64/include/uapi/asm/hwcap.h).
final class Auxiliary {
	static final int NULL = 0;
	static final int PHDR = 3;
	static final int PHENT = 4;
	static final int PHNUM = 5;
	static final int PAGESZ = 6;
	static final int BASE = 7;
	static final int FLAGS = 8;
	static final int ENTRY = 9;
	static final int UID = 11;
	static final int EUID = 12;
	static final int GID = 13;
	static final int EGID = 14;
	static final int PLATFORM = 15;
	static final int HWCAP = 16;
	static final int CLKTCK = 17;
	static final int SECURE = 23;
	static final int RANDOM = 25;
	static final int HWCAP2 = 26;
	static final int EXECFN = 31;

	private static final long FP = 1;
	private static final long ASIMD = 1 << 1;
	private static final long EVTSTRM = 1 << 2;
	private static final long CPUID = 1 << 11;

	private Auxiliary() {
	}

	/// AT_HWCAP of a core.
	static long capabilities(CoreModel model) {
		long capabilities = FP | ASIMD | EVTSTRM | CPUID;
		for (Feature feature : model.features())
			capabilities |= switch (feature) {
			case AES -> 1 << 3;
			case PMULL -> 1 << 4;
			case SHA1 -> 1 << 5;
			case SHA256 -> 1 << 6;
			case CRC32 -> 1 << 7;
			case LSE -> 1 << 8;
			// FPHP and ASIMDHP
			case FP16 -> 3 << 9;
			case RDM -> 1 << 12;
			case LRCPC -> 1 << 15;
			case DOTPROD -> 1 << 20;
			case VHE, LOR, PAN -> 0;
			};
		return capabilities;
	}
}
