// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v3;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.Ram;
import org.trapline.platform.gic.Candidate;
import org.trapline.platform.gic.InterruptBank;
import org.trapline.platform.gic.VirtualInterface;
import org.trapline.platform.interrupt.InterruptLine;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// A CPU's redistributor: its SGIs and PPIs, and what of all interrupts comes next to it.
final class Redistributor {
	/// Bits of an INTID.
	static final int ID_BITS = 16;
	private static final int SGIS = 16;
	private static final int SGI_BITS = 0xFFFF;

	final int cpu;
	final int affinity;
	final boolean last;
	/// SGIs and PPIs.
	final InterruptBank own = new InterruptBank();
	final RedistributorRegisters registers;
	/// Whether it has LPIs.
	final boolean hasLpis;
	final Lpis lpis;
	/// GICR_WAKER.ProcessorSleep: nothing is signalled.
	boolean asleep = true;
	private final Distributor distributor;
	private @Nullable CpuInterface port;

	/// Which it is.
	///
	/// @param cpu number of its CPU
	/// @param last whether it is the last of the window
	record Place(int cpu, boolean last) {
	}

	Redistributor(Target target, Place place, Distributor distributor, Optional<GicV3.Translation> translation) {
		cpu = place.cpu;
		affinity = target.affinity();
		last = place.last;
		this.distributor = distributor;
		hasLpis = translation.isPresent();
		lpis = new Lpis(translation.map(GicV3.Translation::ram).orElseGet(Ram::new));
		registers = new RedistributorRegisters(this);
		own.reset(0, SGI_BITS);
	}

	void connect(CpuInterface to) {
		port = to;
	}

	private CpuInterface port() {
		return Objects.requireNonNull(port);
	}

	/// Its CPU's.
	VirtualInterface virtualInterface() {
		return port().virtualInterface();
	}

	/// Something has changed that decides what comes next.
	void changed() {
		port().update();
	}

	/// The interrupt that comes next, of those groups that are enabled here and there (IHI 0069, 4.7.2).
	///
	/// @param port0 whether the CPU interface has group 0 enabled
	/// @param port1 whether it has group 1
	/// @return as {@link Candidate} has it
	int best(boolean port0, boolean port1) {
		if (asleep)
			return Candidate.NONE;
		boolean group0 = port0 && distributor.group0;
		boolean group1 = port1 && distributor.group1;
		int mask = own.candidates() & own.inGroups(group0, group1);
		int best = Math.min(own.best(mask, 0), distributor.best(cpu, group0, group1));
		return group1 ? Math.min(best, lpis.next()) : best;
	}

	boolean isGroup1(int intid) {
		if (intid < InterruptBank.SIZE)
			return (own.group >>> intid & 1) != 0;
		return !distributor.isShared(intid) || (distributor.bank(intid).group >>> intid & 1) != 0;
	}

	/// Makes an interrupt active.
	void acknowledge(int intid) {
		if (intid < InterruptBank.SIZE) {
			own.acknowledge(intid);
			changed();
		} else if (distributor.isShared(intid)) {
			distributor.bank(intid).acknowledge(intid % InterruptBank.SIZE);
			changed();
		} else
			setLpi(intid, false);
	}

	/// Makes an LPI pending or not. It has no active state.
	void setLpi(int intid, boolean pending) {
		lpis.set(intid, pending);
		changed();
	}

	/// Ends an interrupt's activity.
	void deactivate(int intid) {
		if (intid < InterruptBank.SIZE) {
			own.active &= ~(1 << intid);
			changed();
		} else if (distributor.isShared(intid))
			distributor.deactivate(intid);
	}

	/// Receives an SGI.
	void receive(int sgi, boolean group1) {
		if (isGroup1(sgi) != group1)
			return;
		own.latched |= 1 << sgi;
		changed();
	}

	InterruptLine ppi(int number) {
		return level -> {
			if (own.line(SGIS + number, level))
				changed();
		};
	}

	/// As firmware does before a CPU that it has turned on executes anything: small programs, and kernels that cannot write
	/// GICR_WAKER, rely on it.
	void wake() {
		asleep = false;
		changed();
	}

	void reset() {
		asleep = true;
		own.reset(0, SGI_BITS);
		lpis.reset();
		port().reset();
	}

	void save(StateOutput out) {
		out.bool(asleep);
		own.save(out);
		lpis.save(out);
		port().save(out);
	}

	void restore(StateInput in) throws StateException {
		asleep = in.bool();
		own.restore(in);
		lpis.restore(in);
		port().restore(in);
	}
}
