// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v2;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trapline.platform.gic.Candidate;
import org.trapline.platform.gic.InterruptBank;
import org.trapline.platform.gic.RegisterDevice;
import org.trapline.platform.interrupt.InterruptLine;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.tree.Node;

/// The distributor, GICD (IHI 0048B, 4.3): the interrupts' states, and which is the next of each CPU.
///
/// SGIs are permanently enabled, PPIs may be configured as SPIs are.
final class Distributor extends RegisterDevice {
	/// SGIs of a CPU.
	static final int SGIS = 16;
	private static final int SGI_BITS = 0xFFFF;

	final int cpus;
	/// SGIs and PPIs of each CPU.
	final InterruptBank[] own;
	/// SPIs, from INTID 32 on.
	final InterruptBank[] shared;
	/// The SPIs of a bank that go to a CPU, by bank and CPU.
	final int[][] targets;
	/// The CPUs that have sent an SGI that is pending, a bit each, by receiver and SGI.
	final byte[][] senders;
	boolean group0;
	boolean group1;
	private final Layout layout;
	private final DistributorRegisters registers;
	private @Nullable CpuInterfaces interfaces;
	private @Nullable VirtualInterfaces virtual;

	Distributor(GicV2.Settings settings) {
		super("gicd@" + Long.toHexString(settings.layout().distributor()), WINDOW);
		layout = settings.layout();
		cpus = settings.cpus();
		own = InterruptBank.banks(cpus);
		shared = InterruptBank.banks(settings.spis() / InterruptBank.SIZE);
		targets = new int[shared.length][cpus];
		senders = new byte[cpus][SGIS];
		registers = new DistributorRegisters(this);
		reset();
	}

	void connect(CpuInterfaces to, @Nullable VirtualInterfaces virtual) {
		interfaces = to;
		this.virtual = virtual;
	}

	private CpuInterfaces interfaces() {
		return Objects.requireNonNull(interfaces);
	}

	/// The banks of INTIDs as a CPU sees them.
	///
	/// @param number INTID / 32
	InterruptBank bank(int cpu, int number) {
		return number == 0 ? own[cpu] : shared[number - 1];
	}

	/// Whether an INTID exists.
	boolean exists(int intid) {
		return intid < (shared.length + 1) * InterruptBank.SIZE;
	}

	/// The interrupt that comes next to a CPU.
	///
	/// @return as {@link Candidate} has it
	int best(int cpu) {
		InterruptBank bank = own[cpu];
		return Math.min(bank.best(bank.candidates() & bank.inGroups(group0, group1), 0),
				InterruptBank.best(shared, targets, cpu, group0, group1));
	}

	/// Something has changed that decides what comes next to all CPUs.
	void changed() {
		if (interfaces != null)
			interfaces.update();
	}

	/// Something has changed that decides what comes next to one CPU.
	private void changed(int cpu) {
		if (interfaces != null)
			interfaces.update(cpu);
	}

	/// An interrupt has changed that a CPU sees.
	private void changed(int cpu, int intid) {
		if (intid < InterruptBank.SIZE)
			changed(cpu);
		else
			changedShared(intid - InterruptBank.SIZE);
	}

	/// An SPI has changed, which matters to its targets alone.
	///
	/// @param spi from 0 on
	private void changedShared(int spi) {
		int[] of = targets[spi / InterruptBank.SIZE];
		for (int cpu = 0; cpu < of.length; cpu++)
			if ((of[cpu] >>> spi & 1) != 0)
				changed(cpu);
	}

	boolean isGroup1(int cpu, int intid) {
		return (bank(cpu, intid / InterruptBank.SIZE).group >>> intid & 1) != 0;
	}

	/// Makes an interrupt active.
	///
	/// @return the number of the CPU that sent it; 0 but of an SGI
	int acknowledge(int cpu, int intid) {
		bank(cpu, intid / InterruptBank.SIZE).acknowledge(intid % InterruptBank.SIZE);
		int from = 0;
		if (intid < SGIS) {
			int all = senders[cpu][intid] & 0xFF;
			from = all == 0 ? 0 : Integer.numberOfTrailingZeros(all);
			senders[cpu][intid] = (byte) (all & all - 1);
			if (senders[cpu][intid] != 0)
				own[cpu].latched |= 1 << intid;
		}
		changed(cpu, intid);
		return from;
	}

	/// The CPU that an SGI comes from next; 0 of other interrupts.
	int sender(int cpu, int intid) {
		return intid < SGIS && senders[cpu][intid] != 0 ? Integer.numberOfTrailingZeros(senders[cpu][intid]) : 0;
	}

	/// Ends an interrupt's activity, if there is such an interrupt.
	void deactivate(int cpu, int intid) {
		if (!exists(intid))
			return;
		bank(cpu, intid / InterruptBank.SIZE).active &= ~(1 << intid);
		changed(cpu, intid);
	}

	/// GICD_SGIR.
	void send(int from, int value) {
		int list = switch (value >>> 24 & 3) {
		case 0 -> value >>> 16 & 0xFF;
		case 1 -> ~(1 << from);
		case 2 -> 1 << from;
		default -> 0;
		};
		for (int cpu = 0; cpu < cpus; cpu++)
			if ((list >>> cpu & 1) != 0)
				setSenders(cpu, value & SGIS - 1, senders[cpu][value & SGIS - 1] | 1 << from);
	}

	/// Says which CPUs have sent an SGI that is pending.
	void setSenders(int cpu, int sgi, int from) {
		senders[cpu][sgi] = (byte) (from & (1 << cpus) - 1);
		int bit = 1 << sgi;
		own[cpu].latched = senders[cpu][sgi] != 0 ? own[cpu].latched | bit : own[cpu].latched & ~bit;
		changed(cpu);
	}

	InterruptLine spi(int number) {
		InterruptBank bank = shared[number / InterruptBank.SIZE];
		return level -> {
			if (bank.line(number % InterruptBank.SIZE, level))
				changedShared(number);
		};
	}

	InterruptLine ppi(int cpu, int number) {
		if (number < 0 || number >= InterruptBank.SIZE - SGIS)
			throw new IllegalArgumentException("PPI " + number + ", expected 0 to 15");
		InterruptBank bank = own[cpu];
		return level -> {
			if (bank.line(SGIS + number, level))
				changed(cpu);
		};
	}

	@Override
	protected int read(int cpu, int offset) {
		return registers.read(cpu, offset);
	}

	@Override
	protected void write(int cpu, int offset, int value, int mask) {
		registers.write(cpu, offset, value, mask);
	}

	@Override
	public void reset() {
		group0 = false;
		group1 = false;
		for (int cpu = 0; cpu < cpus; cpu++) {
			own[cpu].reset(SGI_BITS, SGI_BITS);
			Arrays.fill(senders[cpu], (byte) 0);
		}
		for (int i = 0; i < shared.length; i++) {
			shared[i].reset(0, 0);
			Arrays.fill(targets[i], 0);
			if (cpus == 1)
				targets[i][0] = -1;
		}
		changed();
	}

	@Override
	public void describe(Node root, long base) {
		layout.describe(root);
	}

	@Override
	public void save(StateOutput out) {
		out.bool(group0);
		out.bool(group1);
		for (int cpu = 0; cpu < cpus; cpu++) {
			own[cpu].save(out);
			out.bytes(senders[cpu]);
		}
		for (int i = 0; i < shared.length; i++) {
			shared[i].save(out);
			out.int32s(targets[i]);
		}
		interfaces().saveAll(out);
		if (virtual != null)
			virtual.save(out);
	}

	@Override
	public void restore(StateInput in) throws StateException {
		group0 = in.bool();
		group1 = in.bool();
		for (int cpu = 0; cpu < cpus; cpu++) {
			own[cpu].restore(in);
			byte[] saved = in.bytes();
			if (saved.length != SGIS)
				throw new StateException(saved.length + " SGIs, expected " + SGIS);
			System.arraycopy(saved, 0, senders[cpu], 0, SGIS);
		}
		for (int i = 0; i < shared.length; i++) {
			shared[i].restore(in);
			in.int32s(targets[i]);
		}
		interfaces().restoreAll(in);
		if (virtual != null)
			virtual.restore(in);
	}
}
