// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v3;

import java.util.List;
import org.trapline.platform.bus.Bus;
import org.trapline.platform.bus.Device;
import org.trapline.platform.interrupt.CpuSignals;
import org.trapline.platform.interrupt.InterruptController;
import org.trapline.platform.interrupt.InterruptLine;

/// A GICv3: a distributor, and for each CPU a redistributor and an interface of system registers.
public final class GicV3 implements InterruptController {
	/// The PPI of virtual CPU interfaces' maintenance interrupts, which is INTID 25.
	public static final int MAINTENANCE_PPI = 9;
	private static final int MAX_SPIS = 960;

	private final Distributor distributor;
	private final Redistributors redistributors;
	private final Layout layout;

	/// What a GICv3 is made of.
	///
	/// @param cpus by number
	/// @param spis shared peripheral interrupts, a multiple of 32 and at most 960
	/// @param layout where its windows are
	public record Settings(List<Target> cpus, int spis, Layout layout) {
		public Settings {
			if (cpus.isEmpty())
				throw new IllegalArgumentException("no CPUs, expected at least one");
			if (spis < 0 || spis > MAX_SPIS || spis % 32 != 0)
				throw new IllegalArgumentException(spis + " SPIs, expected a multiple of 32 up to " + MAX_SPIS);
			cpus = List.copyOf(cpus);
		}
	}

	/// Binds the registers of the CPUs' interfaces.
	///
	/// @param signals of the CPUs
	public GicV3(Settings settings, CpuSignals signals) {
		layout = settings.layout();
		distributor = new Distributor(settings);
		redistributors = new Redistributors(settings, distributor, signals);
		distributor.connect(redistributors);
	}

	/// The distributor's registers, GICD.
	public Device distributor() {
		return distributor;
	}

	/// The redistributors' registers, GICR.
	public Device redistributors() {
		return redistributors;
	}

	/// Puts all its windows on a bus.
	public void map(Bus bus) {
		bus.map(layout.distributor(), distributor);
		bus.map(layout.redistributors(), redistributors);
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
