// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.CodePage;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.GuestException;
import org.trapline.a64.core.Timing;
import org.trapline.a64.run.Engine;
import org.trapline.a64.run.Stepper;
import org.trapline.a64.translate.Options;
import org.trapline.platform.bus.Bus;
import org.trapline.platform.interrupt.Signal;
import org.trapline.platform.mmu.Mmu;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.state.Stateful;

/// A processing element of a machine: an A64 core with exception levels, system registers, translation and interrupts around
/// it.
///
/// It runs in one of two modes, each with a core of its own, between which the state moves: functional, in which an instruction
/// takes a cycle and so does an exception, and timed.
public final class Cpu implements Stateful {
	/// Its number in the machine.
	public final int index;
	/// Affinity fields of MPIDR_EL1, with the uniprocessor bits that it reads as.
	public final long mpidr;
	public final CoreModel model;
	/// PSTATE and system registers.
	public final SystemState state = new SystemState();
	/// What the system registers' encodings reach.
	public final SystemRegisterMap registers = new SystemRegisterMap();
	public final Mmu mmu;
	/// Whether it has EL2.
	public final boolean hypervisor;
	public final Bus bus;
	/// What its CCSIDR_EL1 tells of caches.
	public final Caches caches = new Caches();
	final Broadcast broadcast;

	private final Exceptions exceptions;
	private final ExceptionReturn exceptionReturn;
	private final SoftwareStep step;
	private final SystemAccess access;
	private final CpuEnvironment environment;
	private final Options options;
	private final Function<Cpu, Timing> timing;
	private final Mode functional;
	private @Nullable Mode timed;
	private @Nullable Mode watched;
	private @Nullable Debugger debugger;
	private boolean counts;
	private Mode mode;
	private final @Nullable HigherLevel[] played = new @Nullable HigherLevel[SystemState.LEVELS];
	private @Nullable Semihosting semihosting;
	/// Signals that are raised, each {@link Interrupts#bit}.
	private int pending;
	/// What its core's time is added to.
	private long base;
	private long limit;
	private boolean on;
	private boolean waiting;
	private boolean eventRegister;
	private final List<Runnable> resets = new ArrayList<>();
	private @Nullable Runnable levelListener;
	private int lastLevel;

	/// A core and what runs it.
	private record Mode(Core core, Engine engine, Stepper stepper, @Nullable CpuTiming model) {
	}

	/// What a CPU is made of.
	///
	/// @param index number in the machine
	/// @param mpidr affinity
	/// @param hypervisor whether it has EL2
	/// @param options how code is translated
	/// @param timing makes the timing model of the timed mode
	public record Settings(int index, long mpidr, CoreModel model, boolean hypervisor, Options options,
			Function<Cpu, Timing> timing) {
	}

	/// A CPU that is turned off.
	public Cpu(Settings settings, Bus bus, Broadcast broadcast) {
		index = settings.index;
		mpidr = settings.mpidr;
		model = settings.model;
		hypervisor = settings.hypervisor;
		options = settings.options;
		timing = settings.timing;
		this.bus = bus;
		this.broadcast = broadcast;
		mmu = new Mmu(this);
		exceptions = new Exceptions(this);
		step = new SoftwareStep(this, exceptions);
		exceptionReturn = new ExceptionReturn(this, exceptions, step);
		access = new SystemAccess(this);
		environment = new CpuEnvironment(this, exceptions, exceptionReturn, access);
		functional = mode(Optional.empty());
		mode = functional;
	}

	private Mode mode(Optional<Timing> timing) {
		Core core = new Core(model, bus.ram(), environment, timing);
		CpuTiming told = timing.orElse(null) instanceof CpuTiming of ? of : null;
		if (told != null)
			told.of(core);
		return new Mode(core, new Engine(core, options), new Stepper(core), told);
	}

	/// The core that holds its registers now.
	public Core core() {
		return mode.core;
	}

	/// Whether it counts cycles by the timing model.
	public boolean timed() {
		return counts;
	}

	/// Changes its mode, between two runs.
	public void timed(boolean on) {
		counts = on;
		change();
	}

	/// Lets a debugger look at what it executes, or none, between two runs.
	public void debugger(@Nullable Debugger debugger) {
		this.debugger = debugger;
		change();
	}

	/// Goes on in the mode that is wanted.
	private void change() {
		Mode to = wanted();
		if (to == mode)
			return;
		long now = time();
		CoreState.copy(mode.core, to.core);
		to.core.arrived = true;
		mode = to;
		base = now - to.core.time();
		to.core.code.invalidate();
		mmu.reset();
		mmu.changed();
	}

	private Mode wanted() {
		Debugger watching = debugger;
		if (watching != null && watching.watches()) {
			Mode known = watched;
			Mode to = known != null ? known : mode(Optional.of(new WatchedTiming(
					counts ? Optional.of(timing.apply(this)) : Optional.empty(), this::accessed)));
			watched = to;
			return to;
		}
		watched = null;
		if (!counts)
			return functional;
		Mode known = timed;
		Mode to = known != null ? known : mode(Optional.of(timing.apply(this)));
		timed = to;
		return to;
	}

	private void accessed(long address, int bytes, boolean write) {
		Debugger told = debugger;
		if (told != null)
			told.accessed(this, address, bytes, write);
	}

	/// Instructions that it has executed, in both modes.
	public long instructions() {
		Mode other = timed;
		return functional.core.instructions + (other == null ? 0 : other.core.instructions);
	}

	/// Cycles since power-on.
	public long time() {
		return base + mode.core.time();
	}

	/// Moves its time on to at least a point: nothing happened until then.
	public void skipTo(long time) {
		base += Math.max(0, time - time());
	}

	/// Lets it spend cycles on something that is no instruction.
	public void charge(long cycles) {
		base += cycles;
		end(limit);
	}

	/// Spends what the timing model takes for an exception.
	///
	/// @param returns whether it returns, not is taken
	void chargeException(boolean returns) {
		CpuTiming model = mode.model;
		if (model != null)
			charge(returns ? model.returnFromException() : model.takeException());
	}

	/// Tells the timing model which address spaces there are, see {@link CpuTiming#spaces}.
	public void spaces(int lower, int upper) {
		CpuTiming model = mode.model;
		if (model != null)
			model.spaces(lower, upper);
	}

	/// Tells the timing model that translations of an address are not valid any longer.
	public void forgetTranslations(long address) {
		CpuTiming model = mode.model;
		if (model != null)
			model.forget(address);
	}

	/// Has code played for a level.
	public void play(int level, HigherLevel handler) {
		played[level] = handler;
	}

	/// What plays a level; null if it is executed.
	public @Nullable HigherLevel played(int level) {
		return played[level];
	}

	/// Has HLT #0xF000 answered, at all levels.
	public void onSemihosting(Semihosting semihosting) {
		this.semihosting = semihosting;
	}

	@Nullable Semihosting semihosting() {
		return semihosting;
	}

	/// Has something done whenever it is turned on: what of it is elsewhere is reset.
	public void onReset(Runnable action) {
		resets.add(action);
	}

	/// Whether it is turned on.
	public boolean on() {
		return on;
	}

	/// Turns it on: it starts as after a reset at a level, with interrupts masked.
	///
	/// @param level 1 or 2
	/// @param argument X0
	/// @param now time of the machine
	public void turnOn(long pc, int level, long argument, long now) {
		access.reset();
		resets.forEach(Runnable::run);
		Core core = core();
		Arrays.fill(core.x, 0);
		core.x[0] = argument;
		core.pc = pc;
		core.next = pc;
		core.arrived = true;
		core.nzcv = 0;
		core.fpcr = 0;
		core.fpsr = 0;
		core.monitor.clear();
		state.level = level;
		state.ownStack = true;
		state.daif = 0xF;
		state.pan = false;
		state.illegal = false;
		state.singleStep = false;
		on = true;
		waiting = false;
		mmu.reset();
		core.code.invalidate();
		changed();
		skipTo(now);
		broadcast.woken(this);
	}

	/// Turns it off.
	public void turnOff() {
		on = false;
		end(0);
	}

	/// Whether it has something to execute now.
	public boolean runs() {
		return on && !waiting;
	}

	/// Executes until its time is at least a limit, or it has nothing to execute.
	public void run(long limit) {
		this.limit = limit;
		if (mode.model != null)
			mode.model.resume(time());
		while (runs() && time() < this.limit) {
			Signal signal = exceptions.deliverable();
			if (signal != null) {
				exceptions.asynchronous(signal);
				mode.core.arrived = true;
			} else if (step.active()) {
				step.run(mode.stepper);
			} else {
				mode.core.deadline = this.limit - base;
				Debugger looking = debugger;
				if (looking == null)
					mode.engine.run();
				else if (!step(looking))
					return;
			}
		}
	}

	/// Executes one instruction after the other, up to where the engine would end its run.
	///
	/// @return whether the debugger has let it
	private boolean step(Debugger looking) {
		Core core = mode.core;
		boolean poll;
		do {
			if (looking.stops(this))
				return false;
			poll = mode.stepper.step();
		} while (!poll || core.time() < core.deadline);
		return true;
	}

	/// Ends the present run at a time, if it was to go on longer.
	public void end(long time) {
		limit = Math.min(limit, time);
		mode.core.deadline = Math.min(mode.core.deadline, Math.max(0, limit - base));
	}

	/// Raises or lowers a signal.
	public void signal(Signal signal, boolean raised, long now) {
		int bit = Interrupts.bit(signal);
		if ((pending & bit) != 0 == raised)
			return;
		pending ^= bit;
		if (!raised)
			return;
		if (waiting && Interrupts.waking(state, bit) != 0)
			wake(now);
		interrupt();
	}

	/// Whether a signal is raised.
	public boolean pending(Signal signal) {
		return (pending & Interrupts.bit(signal)) != 0;
	}

	/// Signals that are raised, also by HCR_EL2: each {@link Interrupts#bit}.
	int raised() {
		return pending | Interrupts.virtual(state.hcr);
	}

	/// An SError interrupt has been taken: it is not pending any longer.
	void taken(Signal signal) {
		pending &= ~Interrupts.bit(signal);
	}

	/// Has the run end at the next poll if there is a signal to take or an instruction to step: to be called when masks or
	/// routing have changed.
	void interrupt() {
		if (on && (exceptions.deliverable() != null || step.active()))
			mode.core.deadline = 0;
	}

	/// PSTATE or a register has changed that translation, traps of vectors, alignment checks or masks depend on.
	public void changed() {
		access.changed();
		levelChanged();
	}

	/// PSTATE has changed, but no register.
	void levelChanged() {
		access.levelChanged();
		mmu.changed();
		Runnable listener = levelListener;
		if (listener != null && state.level != lastLevel)
			listener.run();
		lastLevel = state.level;
		interrupt();
	}

	/// Who is told when the exception level has changed; null for nobody.
	public void onLevelChange(@Nullable Runnable listener) {
		levelListener = listener;
	}

	/// Waits for an interrupt: WFI, or a suspended CPU.
	public void waitForInterrupt() {
		if (Interrupts.waking(state, raised()) != 0)
			return;
		waiting = true;
		mode.core.deadline = 0;
	}

	/// Waits for an event: WFE. Without one its slice ends, and it goes on in its next one, as one may that is woken early (Arm ARM
	/// D1.6.1).
	void waitForEvent() {
		if (!eventRegister && Interrupts.waking(state, raised()) == 0)
			end(0);
		eventRegister = false;
	}

	/// Sets its event register: SEV, SEVL.
	public void event() {
		eventRegister = true;
	}

	boolean eventRegistered() {
		return eventRegister;
	}

	private void wake(long now) {
		waiting = false;
		skipTo(now);
		broadcast.woken(this);
	}

	/// The trap to a level of the system instruction that executes: for those whose registers are bound from elsewhere.
	///
	/// @param level 1, which means 2 where EL0's exceptions go there, or 2
	public GuestException systemTrap(int level) {
		return access.trap(level);
	}

	/// The instruction that executes.
	int word() {
		return wordAt(mode.core.pc);
	}

	/// The instruction at an address that was executed; 0 if it is not known any longer.
	int wordAt(long address) {
		CodePage page = mode.core.code.peek(address);
		return page == null ? 0 : page.words[(int) (address & CoreMemory.PAGE_BYTES - 1) >>> 2];
	}

	/// Returns from an exception that a played level took.
	public void exceptionReturn() {
		exceptionReturn.execute();
		Core core = core();
		core.monitor.clear();
	}

	@Override
	public String key() {
		return "cpu" + index;
	}

	@Override
	public void save(StateOutput out) {
		out.bool(timed());
		out.bool(on);
		out.bool(waiting);
		out.bool(eventRegister);
		out.int32(pending);
		out.int64(base);
		CoreState.save(mode.core, out);
		access.registers().save(out);
		step.save(out);
	}

	@Override
	public void restore(StateInput in) throws StateException {
		timed(in.bool());
		on = in.bool();
		waiting = in.bool();
		eventRegister = in.bool();
		pending = in.int32();
		base = in.int64();
		CoreState.restore(mode.core, in);
		mode.core.arrived = true;
		access.registers().restore(in);
		step.restore(in);
		mode.core.code.invalidate();
		mmu.reset();
		changed();
	}
}
