// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.Environment;
import org.trapline.a64.core.Timing;
import org.trapline.a64.run.Engine;
import org.trapline.a64.run.Stepper;
import org.trapline.a64.translate.Options;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// The ways to run a CPU, each made when it is first wanted: functional, functional with the
/// timing model's caches warmed, timed, and watched by a debugger.
final class Modes {
	private final Cpu cpu;
	private final Environment environment;
	private final Options options;
	private final Function<Cpu, Timing> timing;
	private final Mode functional;
	private @Nullable Mode warming;
	private @Nullable Mode timed;
	private @Nullable Mode watched;
	private @Nullable Debugger debugger;
	private boolean counts;
	private boolean warms;

	/// A core and what runs it.
	///
	/// @param model of its time, if it is one that looks at more than instructions
	record Mode(Core core, Engine engine, Stepper stepper, @Nullable CpuTiming model) {
	}

	Modes(Cpu cpu, Environment environment, CpuSettings settings) {
		this.cpu = cpu;
		this.environment = environment;
		options = settings.options();
		timing = settings.timing();
		functional = make(Optional.empty());
	}

	private Mode make(Optional<Timing> timing) {
		Core core = new Core(cpu.model, cpu.bus.ram(), environment, timing);
		CpuTiming told = timing.orElse(null) instanceof CpuTiming of ? of : null;
		if (told != null)
			told.of(core);
		return new Mode(core, new Engine(core, options), new Stepper(core), told);
	}

	/// Whether cycles are counted by the timing model.
	boolean timed() {
		return counts;
	}

	void timed(boolean on) {
		counts = on;
	}

	void warms(boolean on) {
		warms = on;
	}

	@Nullable Debugger debugger() {
		return debugger;
	}

	void debugger(@Nullable Debugger debugger) {
		this.debugger = debugger;
	}

	/// The mode that is wanted now.
	Mode wanted() {
		Debugger watching = debugger;
		if (watching != null && watching.watches()) {
			Mode known = watched;
			Mode to = known != null ? known : make(Optional.of(new WatchedTiming(
					counts ? Optional.of(timing.apply(cpu)) : Optional.empty(), this::accessed)));
			watched = to;
			return to;
		}
		watched = null;
		return counts ? timedMode() : warms ? warmingMode() : functional;
	}

	private Mode timedMode() {
		Mode known = timed;
		Mode to = known != null ? known : make(Optional.of(timing.apply(cpu)));
		timed = to;
		return to;
	}

	private Mode warmingMode() {
		Mode known = warming;
		CpuTiming model = timedMode().model;
		Optional<CpuTiming> told = model == null ? Optional.empty() : model.warming();
		Mode to = known != null ? known : told.map(of -> make(Optional.of(of))).orElse(functional);
		warming = to;
		return to;
	}

	private void accessed(long address, int bytes, boolean write) {
		Debugger told = debugger;
		if (told != null)
			told.accessed(cpu, address, bytes, write);
	}

	/// The timing model, whichever mode there is now; null if it is one of instructions alone, or was never wanted.
	@Nullable CpuTiming model() {
		Mode with = timed;
		return with == null ? null : with.model;
	}

	/// How often an event has happened that the timing model counts; 0 without one.
	long events(int number) {
		CpuTiming model = model();
		return model == null ? 0 : model.events(number);
	}

	/// Writes what both modes have counted.
	void save(StateOutput out) {
		out.int64(untimed());
		Mode other = timed;
		out.bool(other != null);
		if (other == null)
			return;
		out.int64(other.core.instructions);
		out.int64(other.core.cycles);
	}

	/// Becomes what was saved.
	void restore(StateInput in) throws StateException {
		functional.core.instructions = in.int64();
		Mode warm = warming;
		if (warm != null && warm != functional)
			warm.core.instructions = 0;
		if (!in.bool())
			return;
		Mode other = timedMode();
		other.core.instructions = in.int64();
		other.core.cycles = in.int64();
	}

	/// Instructions that were executed, functional and timed.
	long instructions() {
		Mode other = timed;
		return untimed() + (other == null ? 0 : other.core.instructions);
	}

	private long untimed() {
		Mode warm = warming;
		return functional.core.instructions + (warm == null || warm == functional ? 0 : warm.core.instructions);
	}
}
