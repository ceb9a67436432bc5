// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.trapline.a64.core.Access;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.GuestException;

/// The breakpoints and watchpoints of a CPU, by DBGBCR and DBGBVR, DBGWCR and DBGWVR (Arm ARM D2.8 Breakpoint exceptions, D2.9
/// Watchpoint exceptions).
///
/// While a breakpoint may match at the present level, the CPU executes one instruction after the other. Pages with watchpoints are
/// kept out of the core's TLB, so that the core tells of each access to them.
final class HardwareDebug {
	/// As ID_AA64DFR0_EL1 tells: of the breakpoints, the last two can match contexts.
	private static final int BREAKPOINTS = 6;
	private static final int CONTEXTS_FROM = 4;
	private static final int WATCHPOINTS = 4;
	private static final int WRITE_NOT_READ = 1 << 6;

	private final Cpu cpu;
	private final SystemState s;
	private final SoftwareStep step;
	private final Exceptions exceptions;
	private final List<DebugPoint> breakpoints = new ArrayList<>();
	private final List<DebugPoint> watchpoints = new ArrayList<>();
	private boolean breaking;

	HardwareDebug(Cpu cpu, SoftwareStep step, Exceptions exceptions) {
		this.cpu = cpu;
		s = cpu.state;
		this.step = step;
		this.exceptions = exceptions;
	}

	/// Finds the registers, which must be there.
	void bind(Registers registers) {
		for (int i = 0; i < BREAKPOINTS; i++)
			breakpoints.add(point(registers, "DBGB", i));
		for (int i = 0; i < WATCHPOINTS; i++)
			watchpoints.add(point(registers, "DBGW", i));
	}

	private static DebugPoint point(Registers registers, String name, int number) {
		LongSupplier control = registers.reader(name + "CR" + number + "_EL1");
		return new DebugPoint(registers.reader(name + "VR" + number + "_EL1"), control);
	}

	/// One of the registers has changed, or MDSCR_EL1 or the OS lock.
	void changed() {
		boolean on = (s.mdscr & SystemState.MDSCR_MDE) != 0 && !s.osLock;
		breaking = on && breakpoints.stream().anyMatch(DebugPoint::enabled);
		boolean watching = on && watchpoints.stream().anyMatch(DebugPoint::enabled);
		cpu.core().watched = watching;
		if (watching)
			for (DebugPoint point : watchpoints)
				if (point.enabled())
					cpu.core().memory.flush(point.value(), Math.max(CoreMemory.PAGE_BITS, point.maskBits()));
		cpu.interrupt();
	}

	/// Whether some breakpoint may match at the present level.
	boolean active() {
		if (!breaking || !step.enabled())
			return false;
		for (DebugPoint point : breakpoints)
			if (point.enabled() && point.at(s.level))
				return true;
		return false;
	}

	/// Takes the exception if a breakpoint matches an instruction, which is the next.
	boolean breaks(long pc) {
		if (!active())
			return false;
		for (int i = 0; i < BREAKPOINTS; i++)
			if (breakpoints.get(i).enabled() && breakpoints.get(i).at(s.level) && matches(i, pc)) {
				exceptions.debug(Syndromes.BREAKPOINT, Syndromes.DEBUG);
				return true;
			}
		return false;
	}

	private boolean matches(int number, long pc) {
		DebugPoint point = breakpoints.get(number);
		if (!point.ofContext())
			return point.isAt(pc) && (!point.linked() || context(point.link()));
		return number >= CONTEXTS_FROM && !point.linked() && point.inContext(s);
	}

	/// Whether a context matches that another breakpoint or a watchpoint is linked to.
	private boolean context(int number) {
		if (number < CONTEXTS_FROM || number >= BREAKPOINTS)
			return false;
		DebugPoint point = breakpoints.get(number);
		return point.enabled() && point.ofContext() && point.linked() && point.inContext(s);
	}

	/// Whether there is a watchpoint in the page of an address.
	boolean watches(long address) {
		for (DebugPoint point : watchpoints)
			if (point.enabled() && point.near(address, CoreMemory.PAGE_BITS))
				return true;
		return false;
	}

	/// Throws a watchpoint's exception if there is one for an access.
	void watch(long address, int bytes, Access access) {
		if (!step.enabled())
			return;
		boolean unprivileged = access == Access.READ_UNPRIVILEGED || access == Access.WRITE_UNPRIVILEGED;
		for (DebugPoint point : watchpoints)
			if (point.enabled() && point.at(unprivileged ? 0 : s.level) && point.of(access.writes())
					&& point.firstWatched(address, bytes) >= 0 && (!point.linkedWatch() || context(point.link())))
				throw new GuestException(Syndromes.WATCHPOINT, Syndromes.DEBUG | (access.writes() ? WRITE_NOT_READ : 0),
						address + point.firstWatched(address, bytes), -1);
	}
}
