// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v2;

import java.util.Optional;
import org.trapline.platform.bus.Bus;
import org.trapline.platform.bus.Device;
import org.trapline.platform.gic.VirtualInterface;
import org.trapline.platform.interrupt.CpuSignals;
import org.trapline.platform.interrupt.InterruptController;
import org.trapline.platform.interrupt.InterruptLine;

/// A GICv2: a distributor, and for each of up to 8 CPUs an interface, which with EL2 has its virtual side.
public final class GicV2 implements InterruptController {
	/// CPUs that it can have.
	public static final int MAX_CPUS = 8;
	/// The PPI of virtual CPU interfaces' maintenance interrupts, which is INTID 25.
	public static final int MAINTENANCE_PPI = 9;

	private final Distributor distributor;
	private final CpuInterfaces interfaces;
	private final Optional<VirtualInterfaces> virtual;
	private final Layout layout;

	/// What a GICv2 is made of.
	///
	/// @param cpus 1 to 8
	/// @param spis shared peripheral interrupts, a multiple of 32 and at most 960
	/// @param layout where its windows are
	public record Settings(int cpus, int spis, Layout layout) {
		public Settings {
			if (cpus < 1 || cpus > MAX_CPUS)
				throw new IllegalArgumentException(cpus + " CPUs, expected 1 to " + MAX_CPUS + " with a GICv2");
			if (spis < 0 || spis > 960 || spis % 32 != 0)
				throw new IllegalArgumentException(spis + " SPIs, expected a multiple of 32 up to 960");
		}
	}

	/// @param signals of the CPUs
	public GicV2(Settings settings, CpuSignals signals) {
		layout = settings.layout;
		distributor = new Distributor(settings);
		interfaces = new CpuInterfaces(settings, distributor, signals);
		virtual = layout.virtual().map(windows -> new VirtualInterfaces(windows, distributor, signals));
		distributor.connect(interfaces, virtual.orElse(null));
	}

	/// The distributor's registers, GICD.
	public Device distributor() {
		return distributor;
	}

	/// The CPU interfaces' registers, GICC.
	public Device cpuInterfaces() {
		return interfaces;
	}

	/// The virtual interfaces' registers for hypervisors, GICH; empty without EL2.
	public Optional<Device> hypervisorInterfaces() {
		return virtual.map(both -> both.hypervisor);
	}

	/// The virtual interfaces' registers for guests, GICV.
	public Optional<Device> guestInterfaces() {
		return virtual.map(both -> both.guest);
	}

	/// A CPU's virtual interface; empty without EL2.
	public Optional<VirtualInterface> virtualInterface(int cpu) {
		return virtual.map(all -> all.of(cpu));
	}

	/// Puts all its windows on a bus.
	public void map(Bus bus) {
		bus.map(layout.distributor(), distributor);
		bus.map(layout.cpuInterface(), interfaces);
		layout.virtual().ifPresent(windows -> {
			hypervisorInterfaces().ifPresent(device -> bus.map(windows.control(), device));
			guestInterfaces().ifPresent(device -> bus.map(windows.cpuInterface(), device));
		});
	}

	@Override
	public InterruptLine spi(int number) {
		return distributor.spi(number);
	}

	@Override
	public InterruptLine ppi(int cpu, int number) {
		return distributor.ppi(cpu, number);
	}
}
