// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.assembly;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trapline.a64.core.Timing;
import org.trapline.a64.run.OpClassTiming;
import org.trapline.a64.translate.Options;
import org.trapline.platform.board.Board;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.device.Console;
import org.trapline.platform.device.DeviceLog;
import org.trapline.platform.virtio.VirtioDevice;

/// What a machine is to be made of besides its board.
///
/// @param board what it is
/// @param hypervisor whether CPUs have EL2, at which they start then
/// @param console where its serial port ends
/// @param virtio devices by their slots, from the first
/// @param commandLine what semihosting tells; empty for a machine without semihosting
/// @param options how code is translated
/// @param timing makes the timing model of a CPU
/// @param log is told what goes wrong with devices
public record Setup(Board board, boolean hypervisor, Console console, List<VirtioDevice> virtio, Optional<String> commandLine,
		Options options, Function<Cpu, Timing> timing, DeviceLog log) {
	public Setup {
		virtio = List.copyOf(virtio);
	}

	/// A machine without virtio devices and semihosting, which says nothing of what goes wrong.
	public static Setup of(Board board, boolean hypervisor, Console console) {
		return new Setup(board, hypervisor, console, List.of(), Optional.empty(), Options.forSystems(),
				cpu -> OpClassTiming.of(cpu.model), DeviceLog.NONE);
	}
}
