// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v3;

import java.util.List;
import java.util.Optional;
import org.trapline.a64.core.Ram;
import org.trapline.platform.bus.Bus;
import org.trapline.platform.bus.Device;
import org.trapline.platform.gic.VirtualInterface;
import org.trapline.platform.gic.v2.GuestWindow;
import org.trapline.platform.gic.v2.HypervisorWindow;
import org.trapline.platform.interrupt.CpuSignals;
import org.trapline.platform.interrupt.InterruptController;
import org.trapline.platform.interrupt.InterruptLine;

/// A GICv3: a distributor, and for each CPU a redistributor and an interface of system registers.
public final class GicV3 implements InterruptController {
	/// The PPI of virtual CPU interfaces' maintenance interrupts, which is INTID 25.
	public static final int MAINTENANCE_PPI = 9;
	private static final int MAX_SPIS = 960;
	/// What list registers have as the INTID of an SGI that a guest's GICv2 gets: besides, its sender in bits 12 to 10.
	private static final int LEGACY_ID_MASK = 0x1FFF;

	private final Distributor distributor;
	private final Redistributors redistributors;
	private final Layout layout;
	private final Optional<Translation> translation;
	private final Optional<Its> its;

	/// What a GICv3 is made of.
	///
	/// @param cpus by number
	/// @param spis shared peripheral interrupts, a multiple of 32 and at most 960
	/// @param layout where its windows are
	/// @param translation what an ITS needs; empty for none, and no LPIs
	public record Settings(List<Target> cpus, int spis, Layout layout, Optional<Translation> translation) {
		public Settings {
			if (cpus.isEmpty())
				throw new IllegalArgumentException("no CPUs, expected at least one");
			if (spis < 0 || spis > MAX_SPIS || spis % 32 != 0)
				throw new IllegalArgumentException(spis + " SPIs, expected a multiple of 32 up to " + MAX_SPIS);
			cpus = List.copyOf(cpus);
		}
	}

	/// What an ITS needs.
	///
	/// @param base physical address of its window of 128 KiB
	/// @param ram where its tables are
	public record Translation(long base, Ram ram) {
	}

	/// Binds the registers of the CPUs' interfaces.
	///
	/// @param signals of the CPUs
	public GicV3(Settings settings, CpuSignals signals) {
		layout = settings.layout();
		translation = settings.translation();
		distributor = new Distributor(settings);
		redistributors = new Redistributors(settings, distributor, signals);
		distributor.connect(redistributors);
		its = settings.translation.map(
				needs -> new Its("its@" + Long.toHexString(needs.base), needs.ram, redistributors));
	}

	/// The distributor's registers, GICD.
	public Device distributor() {
		return distributor;
	}

	/// The redistributors' registers, GICR.
	public Device redistributors() {
		return redistributors;
	}

	/// The ITS's registers, GITS.
	public Optional<Device> translationService() {
		return its.map(device -> device);
	}

	/// The virtual interfaces as guests with a GICv2 find them, GICV.
	public Device guestInterfaces() {
		return new GuestWindow("gicv@" + Long.toHexString(layout.legacy().map(Layout.Legacy::guest).orElse(0L)),
				redistributors.virtualInterfaces(), LEGACY_ID_MASK);
	}

	/// A device's message: an event of it, which the ITS makes an LPI of.
	public void message(int device, int event) {
		its.ifPresent(service -> service.message(device, event));
	}

	/// A CPU's virtual interface.
	public VirtualInterface virtualInterface(int cpu) {
		return redistributors.get(cpu).virtualInterface();
	}

	/// Puts all its windows on a bus.
	public void map(Bus bus) {
		bus.map(layout.distributor(), distributor);
		bus.map(layout.redistributors(), redistributors);
		layout.legacy().ifPresent(windows -> {
			bus.map(windows.cpuInterface(), new IdleInterface("gicc@" + Long.toHexString(windows.cpuInterface())));
			bus.map(windows.control(), new HypervisorWindow("gich@" + Long.toHexString(windows.control()),
					redistributors.virtualInterfaces()));
			bus.map(windows.guest(), guestInterfaces());
		});
		translation.ifPresent(needs -> its.ifPresent(device -> bus.map(needs.base, device)));
	}

	@Override
	public InterruptLine spi(int number) {
		return distributor.spi(number);
	}

	@Override
	public InterruptLine ppi(int cpu, int number) {
		return redistributors.ppi(cpu, number);
	}
}
