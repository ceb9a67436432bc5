// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.vgic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.kvm.cost.Step;
import org.trapline.kvm.host.HostCpu;
import org.trapline.kvm.host.HostKernel;
import org.trapline.kvm.host.Worker;
import org.trapline.platform.interrupt.InterruptController;
import org.trapline.platform.interrupt.InterruptLine;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.state.Stateful;

/// The interrupt controller of a VM: the states of its interrupts, and where they go.
///
/// An interrupt that is pending or active stands in the list of its vCPU, which fills the list registers from it before
/// the guest is entered; a vCPU that runs elsewhere is interrupted for it.
public final class VirtualGic implements InterruptController, Stateful {
	/// Aff1 to Aff3 in ICC_SGI1R_EL1: those of vCPUs are 0.
	private static final long CLUSTER = 0xFF_00FF_00FFL << 16;

	final int version;
	final HostKernel kernel;
	final VirtualInterrupt[] shared;
	/// Whether software has the CPU interfaces too.
	final boolean software;
	/// GICD_CTLR: whether anything is signalled.
	boolean enabled;
	private final List<CpuInterface> interfaces = new ArrayList<>();
	private Direct direct = (_, _) -> false;
	private final Listener listener;
	/// Whether interrupts are kept as bitmaps under one lock.
	private final boolean bitmaps;
	private final DistributorLock lock = new DistributorLock();
	/// Whether the interrupts of all vCPUs have been looked through since the lock was taken.
	private boolean scanned;

	/// Who is told of SGIs on their way.
	public interface Listener {
		/// An SGI was made pending.
		void sent(int from, int to, int sgi);

		/// A shared interrupt was made pending at a vCPU, by hardware.
		///
		/// @param since when what it tells of has happened, in cycles since power-on
		void raised(int to, int intid, long since);

		/// A vCPU has acknowledged an interrupt at an emulated interface.
		void acknowledged(int vcpu, int intid);
	}

	/// A way to a running guest without its exit.
	@FunctionalInterface
	public interface Direct {
		/// @return whether the SGI has reached the guest
		boolean send(int vcpu, int sgi);
	}

	/// @param version 2 or 3
	/// @param software whether CPU interfaces are emulated too, instead of guests having the physical CPU's
	/// @param spis shared interrupts
	public VirtualGic(int version, boolean software, int spis, HostKernel kernel, Listener listener) {
		this.version = version;
		this.software = software;
		this.kernel = kernel;
		this.listener = listener;
		bitmaps = kernel.bitmaps() && !software;
		shared = new VirtualInterrupt[spis];
		for (int i = 0; i < spis; i++) {
			shared[i] = new VirtualInterrupt(VirtualInterrupt.SHARED + i);
			shared[i].group1 = version == 3;
		}
	}

	/// Does something with the states of interrupts, and goes on: at once, or when the distributor's lock is had.
	public void locked(HostCpu cpu, Runnable work, Runnable next) {
		if (!bitmaps) {
			work.run();
			next.run();
			return;
		}
		cpu.then(() -> {
			lock.take(cpu);
			scanned = false;
			work.run();
			lock.release(cpu);
			next.run();
		});
	}

	/// A guest changes something in the distributor: where that is bitmaps, all vCPUs are looked at before any is told.
	private void scan() {
		HostCpu acting = kernel.acting();
		if (!bitmaps || scanned || acting == null)
			return;
		scanned = true;
		for (int i = 0; i < interfaces.size(); i++)
			acting.spend(Step.SCAN_VCPU);
	}

	/// 2 or 3.
	public int version() {
		return version;
	}

	void acknowledged(int vcpu, int intid) {
		listener.acknowledged(vcpu, intid);
	}

	/// Has a shared interrupt stand for a physical one, which its guest deactivates.
	///
	/// @param spi from 0 on
	/// @param physical INTID
	public void map(int spi, int physical) {
		shared[spi].physical = physical;
	}

	/// The physical interrupt of a shared one is active.
	///
	/// @param since when that became pending, in cycles since power-on
	public void physical(int spi, long since) {
		shared[spi].latched = true;
		raised(shared[spi], since);
	}

	/// Hardware, or a message, has made an interrupt pending.
	void raised(VirtualInterrupt interrupt, long since) {
		CpuInterface to = interrupt.target;
		if (to != null && enabled && interrupt.due())
			listener.raised(to.index, interrupt.intid, since);
		signal(interrupt);
	}

	/// Adds the interface of the next vCPU.
	public CpuInterface add(CpuInterface.Receiver receiver) {
		CpuInterface made = new CpuInterface(this, interfaces.size(), receiver);
		interfaces.add(made);
		if (interfaces.size() == 1)
			for (VirtualInterrupt each : shared)
				each.target = made;
		return made;
	}

	/// Has SGIs sent directly where that is possible.
	public void direct(Direct way) {
		direct = way;
	}

	int cpus() {
		return interfaces.size();
	}

	CpuInterface cpu(int index) {
		return interfaces.get(index);
	}

	/// The interrupt of an INTID as a vCPU sees it; null for none.
	@Nullable VirtualInterrupt find(int cpu, int intid) {
		if (intid < VirtualInterrupt.SHARED)
			return interfaces.get(cpu).own[intid];
		return intid - VirtualInterrupt.SHARED < shared.length ? shared[intid - VirtualInterrupt.SHARED] : null;
	}

	/// A guest has changed an interrupt.
	void changed(VirtualInterrupt interrupt) {
		scan();
		signal(interrupt);
	}

	/// An interrupt has changed.
	private void signal(VirtualInterrupt interrupt) {
		CpuInterface at = interrupt.queued != null ? interrupt.queued : interrupt.target;
		if (at != null)
			at.changed(interrupt);
	}

	/// Something has changed that all interrupts depend on.
	void changed() {
		for (CpuInterface each : interfaces)
			for (VirtualInterrupt interrupt : each.own)
				changed(interrupt);
		for (VirtualInterrupt interrupt : shared)
			changed(interrupt);
	}

	/// Makes an SGI pending at a vCPU.
	public void send(int from, int to, int sgi) {
		scan();
		HostCpu acting = kernel.acting();
		if (acting != null)
			acting.spend(Step.SGI);
		listener.sent(from, to, sgi);
		CpuInterface target = interfaces.get(to);
		VirtualInterrupt interrupt = target.own[sgi];
		if (interrupt.enabled && direct.send(to, sgi))
			return;
		interrupt.latched = true;
		if (version == 2)
			interrupt.senders |= 1 << from;
		target.changed(interrupt);
	}

	/// Makes an SGI pending that could not be sent directly.
	public void post(int vcpu, int sgi) {
		CpuInterface target = interfaces.get(vcpu);
		target.own[sgi].latched = true;
		target.changed(target.own[sgi]);
	}

	/// Delivers an SGI to a vCPU that runs on a CPU now.
	///
	/// @return whether there was room in its list registers
	public boolean deliver(int vcpu, int sgi, HostCpu on) {
		CpuInterface target = interfaces.get(vcpu);
		return target.deliver(on, target.own[sgi]);
	}

	/// ICC_SGI1R_EL1 and its like (IHI 0069, 12.2.20).
	public void send(int from, long value) {
		int sgi = (int) (value >>> 24) & 0xF;
		boolean others = (value >>> 40 & 1) != 0;
		boolean cluster = (value & CLUSTER) == 0;
		int first = (int) (value >>> 44 & 0xF) * 16;
		for (int cpu = 0; cpu < interfaces.size(); cpu++) {
			boolean listed = cluster && cpu >= first && cpu < first + 16 && (value >>> cpu - first & 1) != 0;
			if (others ? cpu != from : listed)
				send(from, cpu, sgi);
		}
	}

	@Override
	public InterruptLine spi(int number) {
		return level -> line(shared[number], level);
	}

	@Override
	public InterruptLine ppi(int cpu, int number) {
		return level -> line(interfaces.get(cpu).own[VirtualInterrupt.SGIS + number], level);
	}

	/// The input of an interrupt changes; where no CPU's kernel has it do so, one is interrupted for it.
	private void line(VirtualInterrupt interrupt, boolean level) {
		if (interrupt.line == level)
			return;
		interrupt.line = level;
		if (!level)
			return;
		interrupt.latched |= interrupt.edge;
		long now = kernel.machine.now();
		HostCpu acting = kernel.acting();
		if (acting != null)
			raised(interrupt, acting.scheduler().running() instanceof Worker worker ? worker.eventTime() : acting.now());
		else
			kernel.interruptCpu().call(() -> raised(interrupt, now));
	}

	@Override
	public String key() {
		return "vgic";
	}

	/// Writes the state of all interrupts, while no vCPU is on a CPU.
	@Override
	public void save(StateOutput out) {
		out.bool(enabled);
		interfaces.forEach(each -> each.save(out));
		for (VirtualInterrupt each : shared)
			each.save(out);
	}

	@Override
	public void restore(StateInput in) throws StateException {
		enabled = in.bool();
		for (CpuInterface each : interfaces)
			each.restore(in);
		for (VirtualInterrupt each : shared)
			each.restore(in, this);
		for (CpuInterface each : interfaces) {
			for (VirtualInterrupt interrupt : each.own)
				each.list(interrupt);
			for (VirtualInterrupt interrupt : shared)
				each.list(interrupt);
		}
	}
}
