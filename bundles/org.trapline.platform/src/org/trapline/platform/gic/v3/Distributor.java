// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v3;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.platform.gic.Candidate;
import org.trapline.platform.gic.InterruptBank;
import org.trapline.platform.gic.RegisterDevice;
import org.trapline.platform.interrupt.InterruptLine;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.tree.Node;

/// The distributor, GICD (IHI 0069, 12.9): the SPIs' states and routes. Affinity routing is always on.
final class Distributor extends RegisterDevice {
	private static final long AFFINITY_MASK = 0xFF_00FF_FFFFL;

	/// SPIs, from INTID 32 on.
	final InterruptBank[] shared;
	/// GICD_IROUTER of each SPI.
	final long[] routes;
	boolean group0;
	boolean group1;
	final int interrupts;
	private final List<Target> cpus;
	private final Layout layout;
	private final Optional<GicV3.Translation> translation;
	/// The SPIs of a bank that go to a CPU, by bank and CPU.
	private final int[][] targets;
	/// The CPU that each SPI goes to; -1 for none.
	private final int[] destinations;
	private final DistributorRegisters registers;
	private @Nullable Redistributors redistributors;

	Distributor(GicV3.Settings settings) {
		super("gicd@" + Long.toHexString(settings.layout().distributor()), WINDOW);
		layout = settings.layout();
		translation = settings.translation();
		cpus = settings.cpus();
		interrupts = settings.spis() + InterruptBank.SIZE;
		shared = InterruptBank.banks(settings.spis() / InterruptBank.SIZE);
		routes = new long[settings.spis()];
		destinations = new int[settings.spis()];
		targets = new int[shared.length][cpus.size()];
		registers = new DistributorRegisters(this);
		reset();
	}

	void connect(Redistributors to) {
		redistributors = to;
	}

	boolean hasLpis() {
		return translation.isPresent();
	}

	private Redistributors redistributors() {
		return Objects.requireNonNull(redistributors);
	}

	/// Whether an INTID is one of an SPI that exists.
	boolean isShared(int intid) {
		return intid >= InterruptBank.SIZE && intid < interrupts;
	}

	/// The bank of an SPI.
	InterruptBank bank(int intid) {
		return shared[intid / InterruptBank.SIZE - 1];
	}

	/// The SPI that comes next to a CPU.
	///
	/// @param group0 whether those of group 0 may
	/// @param group1 whether those of group 1 may
	/// @return as {@link Candidate} has it
	int best(int cpu, boolean group0, boolean group1) {
		return InterruptBank.best(shared, targets, cpu, group0, group1);
	}

	/// Something has changed that decides what comes next.
	void changed() {
		if (redistributors != null)
			redistributors.update();
	}

	/// Sends an SPI to the CPU with an affinity; to none if there is none.
	///
	/// @param spi from 0 on
	void route(int spi, long value) {
		routes[spi] = value & AFFINITY_MASK;
		int bit = 1 << spi;
		int[] of = targets[spi / InterruptBank.SIZE];
		destinations[spi] = -1;
		for (int cpu = 0; cpu < of.length; cpu++)
			if ((cpus.get(cpu).mpidr() & AFFINITY_MASK) == routes[spi]) {
				of[cpu] |= bit;
				destinations[spi] = cpu;
			} else
				of[cpu] &= ~bit;
	}

	/// An SPI has changed, which matters to where it goes alone.
	///
	/// @param spi from 0 on
	private void changed(int spi) {
		if (destinations[spi] >= 0)
			redistributors().get(destinations[spi]).changed();
	}

	/// Ends an SPI's activity.
	void deactivate(int intid) {
		bank(intid).active &= ~(1 << intid);
		changed(intid - InterruptBank.SIZE);
	}

	InterruptLine spi(int number) {
		InterruptBank bank = shared[number / InterruptBank.SIZE];
		return level -> {
			if (bank.line(number % InterruptBank.SIZE, level))
				changed(number);
		};
	}

	@Override
	protected int read(int cpu, int offset) {
		return registers.read(offset);
	}

	@Override
	protected void write(int cpu, int offset, int value, int mask) {
		registers.write(offset, value, mask);
		changed();
	}

	@Override
	public void reset() {
		group0 = false;
		group1 = false;
		for (InterruptBank bank : shared)
			bank.reset(0, 0);
		for (int[] of : targets)
			Arrays.fill(of, 0);
		for (int spi = 0; spi < routes.length; spi++)
			route(spi, 0);
		changed();
	}

	@Override
	public void describe(Node root, long base) {
		layout.describe(root, redistributors().bytes(), cpus.getFirst().hypervisor(), translation);
	}

	@Override
	public void save(StateOutput out) {
		out.bool(group0);
		out.bool(group1);
		for (InterruptBank bank : shared)
			bank.save(out);
		out.int64s(routes);
		redistributors().saveAll(out);
	}

	@Override
	public void restore(StateInput in) throws StateException {
		group0 = in.bool();
		group1 = in.bool();
		for (InterruptBank bank : shared)
			bank.restore(in);
		long[] saved = new long[routes.length];
		in.int64s(saved);
		for (int spi = 0; spi < saved.length; spi++)
			route(spi, saved[spi]);
		redistributors().restoreAll(in);
	}
}
