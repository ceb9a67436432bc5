// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.setup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trapline.measure.yaml.YamlMap;
import org.trapline.platform.board.Board;
import org.trapline.platform.board.Keys;

/// The host: the hypervisor and what else its kernel does.
///
/// @param mode where the host's kernel runs
/// @param costs cost set: a name that comes with Trapline or a file; empty for the one that fits the mode
/// @param lazyFp whether floating-point registers are switched when the guest first uses them after an entry
/// @param tickHertz of the tick; 0 for none
/// @param ticklessIdle whether an idle CPU has no tick
/// @param haltPollNanos how long a vCPU that waits is polled for at the most; 0 for not
/// @param sliceMicros that a thread may run while others wait
/// @param trapWfi whether WFI of guests traps
/// @param trapWfe whether WFE of guests traps
/// @param load how much of each CPU a program of the host takes
/// @param interruptCpu physical CPU that takes the interrupts of devices
/// @param vgic how the kernel keeps the interrupts of its guests
/// @param ioCpus physical CPUs of the threads that work for emulated devices; empty for all
/// @param highResolution whether timers of the host come at any time, not at ticks only
public record Host(Mode mode, String costs, boolean lazyFp, int tickHertz, boolean ticklessIdle, double haltPollNanos,
		int sliceMicros, boolean trapWfi, boolean trapWfe, Load load, int interruptCpu, Vgic vgic, List<Integer> ioCpus,
		boolean highResolution) {
	/// A host as it is where nothing is said.
	public static final Host PRESET = read(new Keys(Optional.empty()));

	public Host {
		ioCpus = List.copyOf(ioCpus);
	}

	/// Where the host's kernel runs.
	public enum Mode {
		/// At EL1: each exit switches all registers between guest and host.
		NVHE,
		/// At EL2, with the Virtualization Host Extensions: an exit stays at EL2.
		VHE
	}

	/// How interrupt controllers are emulated in the kernel.
	public enum Vgic {
		/// As the kernel does that the cost set is of: {@link #BITMAPS} where that has a figure for looking through a vCPU's
		/// interrupts, else {@link #LISTS}.
		USUAL,
		/// Bitmaps of a whole distributor under one lock; what changes them looks through the interrupts of all vCPUs (Linux
		/// before 4.7, virt/kvm/arm/vgic.c).
		BITMAPS,
		/// Interrupts one by one, and a list of those that are due for each vCPU (Linux since 4.7, virt/kvm/arm/vgic/).
		LISTS
	}

	/// A program of the host that works now and then on each CPU.
	///
	/// @param percent of the time that it works for; 0 for none
	/// @param periodMicros from one piece of work to the next
	public record Load(int percent, int periodMicros) {
		static Load read(Keys keys) {
			return new Load(keys.whole("percent", 0, 100, 0, "%", "of each CPU's time that it works for; 0 for none"),
					keys.whole("period", 10, 1_000_000, 10_000, "us", "from one piece of work to the next"));
		}
	}

	/// Reads the section {@code host:}.
	///
	/// @param map what a file has there; empty for a host as it is where nothing is said. What is wrong is told to its
	///        document
	public static Host read(Optional<YamlMap> map) {
		return read(new Keys(map));
	}

	/// Reads it.
	public static Host read(Keys keys) {
		Host host = new Host(keys.choice("mode", Mode.class, Mode.NVHE, "nvhe: the host's kernel at EL1; vhe: at EL2"),
				keys.text("costs", "",
						"cost set: xgene, seattle, seattle-vhe, ls2080a or a file; empty for seattle or seattle-vhe"),
				keys.flag("lazy-fp", false, "floating-point registers are switched when the guest first uses them"),
				keys.whole("tick", 0, 1000, 250, "Hz", "of the host's tick; 0 for none"),
				keys.flag("tickless-idle", true, "an idle CPU has no tick"),
				keys.nanos("halt-poll", 500_000, "a vCPU that waits is polled for at the most; 0 for not"),
				keys.whole("slice", 10, 1_000_000, 3000, "us", "that a thread may run while others wait"),
				keys.flag("trap-wfi", true, "WFI of guests traps"),
				keys.flag("trap-wfe", true, "WFE of guests traps"),
				keys.group("load", "a program of the host beside the vCPUs, on each CPU", Load::read),
				keys.whole("interrupt-cpu", 0, 7, 0, "", "physical CPU that takes the interrupts of devices"),
				keys.choice("vgic", Vgic.class, Vgic.USUAL, "how interrupts of guests are kept: bitmaps under one lock, as Linux"
						+ " before 4.7; lists of each vCPU; usual: as the kernel that the cost set is of"),
				ioCpus(keys),
				keys.flag("high-resolution", true, "timers of the host come at any time; else at the next tick"));
		if (!host.highResolution && host.tickHertz == 0)
			keys.problem("high-resolution", "false", "true with tick: 0");
		return host;
	}

	private static List<Integer> ioCpus(Keys keys) {
		String text = keys.text("io-cpus", "floating",
				"physical CPUs of threads that work for emulated devices, vhost's and user space's: floating, or numbers with"
						+ " commas between");
		if (text.equals("floating"))
			return List.of();
		if (text.matches(" *[0-7] *(, *[0-7] *)*"))
			return Arrays.stream(text.split(",")).map(part -> Integer.valueOf(part.strip())).toList();
		keys.problem("io-cpus", '"' + text + '"', "floating, or numbers from 0 to " + (Board.MOST_CPUS - 1)
				+ " with commas between");
		return List.of();
	}

	/// The cost set that it has: its name or file.
	public String costSet() {
		return !costs.isEmpty() ? costs : mode == Mode.VHE ? "seattle-vhe" : "seattle";
	}
}
