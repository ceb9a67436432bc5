// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import java.util.function.Function;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.Timing;
import org.trapline.a64.translate.Options;

/// What a CPU is made of.
///
/// @param index number in the machine
/// @param mpidr affinity
/// @param hypervisor whether it has EL2
/// @param options how code is translated
/// @param timing makes the timing model of the timed mode
public record CpuSettings(int index, long mpidr, CoreModel model, boolean hypervisor, Options options,
		Function<Cpu, Timing> timing) {
}
