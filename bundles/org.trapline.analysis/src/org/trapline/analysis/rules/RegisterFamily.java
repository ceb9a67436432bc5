// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import java.util.List;

/// What system registers that trap are for, and what one can do about it.
enum RegisterFamily {
	PMU("performance monitors", "Something in the guest uses the performance monitors, each access of which is emulated:"
			+ " profile with fewer events or a lower rate, or without a virtual PMU.", "PM"),
	DEBUG("debug registers", "KVM lets the guest at its debug registers only while it uses them (MDSCR_EL1.KDE or MDE);"
			+ " each use begins with a trap. A kernel that touches them again and again has breakpoints, a debugger or a tracer"
			+ " in use.", "MDSCR", "DBG", "OSLAR", "OSLSR", "OSDLR", "OSDTR", "OSECCR", "MDCCINT", "MDCCSR", "MDRAR"),
	IDENTIFICATION("identification registers", "Identification registers do not change: software that reads them on a hot"
			+ " path should read them once. User programs read them through the guest kernel's emulation of MRS.", "ID_", "MIDR",
			"MPIDR", "REVIDR", "AIDR", "CTR_EL0", "CCSIDR", "CLIDR", "CSSELR", "MVFR"),
	AUXILIARY("auxiliary control register", "ACTLR_EL1 is defined by the implementation and always trapped; no portable"
			+ " software needs it on a hot path.", "ACTLR"),
	INTERRUPT_CONTROLLER("interrupt controller", "The guest's GIC CPU interface traps, which hardware normally serves:"
			+ " look for a workaround in the host's boot log, or kvm-arm.vgic_v3_*_trap on its command line.", "ICC_"),
	TIMER("timers", "The guest uses a timer that KVM emulates: use the virtual timer (CNTV), or a host whose CPUs have"
			+ " ECV.", "CNT"),
	CACHE("cache maintenance by set and way", "Cache maintenance by set and way makes KVM clean all the guest's memory:"
			+ " use maintenance by address.", "DC ISW", "DC CSW", "DC CISW"),
	MEMORY("memory control registers", "KVM traps the registers of the MMU until the guest has switched its caches on: a"
			+ " guest that runs with caches off pays for each write.", "SCTLR", "TTBR", "TCR", "MAIR", "AMAIR", "CONTEXTIDR",
			"ESR_", "FAR_", "AFSR"),
	OTHER("system registers", "Find out what in the guest uses the register, by the program counters of these exits.");

	private final String words;
	private final String advice;
	private final List<String> prefixes;

	RegisterFamily(String words, String advice, String... prefixes) {
		this.words = words;
		this.advice = advice;
		this.prefixes = List.of(prefixes);
	}

	/// The family of a register.
	///
	/// @param detail as {@link org.trapline.measure.ExitCause#detail()} has it, for instance {@code ACTLR_EL1 read}
	static RegisterFamily of(String detail) {
		for (RegisterFamily family : values())
			for (String prefix : family.prefixes)
				if (detail.startsWith(prefix))
					return family;
		return OTHER;
	}

	String words() {
		return words;
	}

	String advice() {
		return advice;
	}
}
