// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.GuestException;
import org.trapline.platform.bus.Bus;
import org.trapline.platform.interrupt.Signal;
import org.trapline.platform.mmu.Mmu;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.state.Stateful;

/// A processing element of a machine: an A64 core with exception levels, system registers, translation and interrupts
/// around it.
///
/// It runs in one of two modes, each with a core of its own, between which the state moves: functional, in which an
/// instruction takes a cycle and so does an exception, and timed.
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
	final Signals signals = new Signals(state);
	/// What it waits for.
	public final Sleep sleep = new Sleep(this);
	/// What it has been through lately.
	public final History history = new History();
	/// Its breakpoints and watchpoints.
	final HardwareDebug debug;

	private final Exceptions exceptions;
	private final ExceptionReturn exceptionReturn;
	private final SoftwareStep step;
	private final SystemAccess access;
	/// What its timing model is told.
	public final TimingNotices timing;
	final Modes modes;
	Modes.Mode mode;
	private final @Nullable HigherLevel[] played = new @Nullable HigherLevel[SystemState.LEVELS];
	private @Nullable Semihosting semihosting;
	private Markers markers = Markers.NONE;
	/// What a played level does next in the place of executing instructions.
	private @Nullable Runnable work;
	/// What its core's time is added to.
	private long base;
	private long limit;
	private boolean on;
	private final List<Runnable> resets = new ArrayList<>();
	/// Time in which nothing happened.
	private long idle;
	private @Nullable Runnable levelListener;
	private int lastLevel;

	/// A CPU that is turned off.
	public Cpu(CpuSettings settings, Bus bus, Broadcast broadcast) {
		index = settings.index();
		mpidr = settings.mpidr();
		model = settings.model();
		hypervisor = settings.hypervisor();
		this.bus = bus;
		this.broadcast = broadcast;
		timing = new TimingNotices(this);
		mmu = new Mmu(this);
		exceptions = new Exceptions(this);
		step = new SoftwareStep(this, exceptions);
		debug = new HardwareDebug(this, step, exceptions);
		exceptionReturn = new ExceptionReturn(this, exceptions, step);
		access = new SystemAccess(this);
		modes = new Modes(this, new CpuEnvironment(this, exceptions, exceptionReturn, access), settings);
		mode = modes.wanted();
	}

	/// The core that holds its registers now.
	public Core core() {
		return mode.core();
	}

	/// Whether it counts cycles by the timing model.
	public boolean timed() {
		return modes.timed();
	}

	/// Changes its mode, between two runs.
	public void timed(boolean on) {
		modes.timed(on);
		change();
	}

	/// Lets a debugger look at what it executes, or none, between two runs.
	public void debugger(@Nullable Debugger debugger) {
		modes.debugger(debugger);
		change();
	}

	/// Goes on in the mode that is wanted.
	void change() {
		Modes.Mode to = modes.wanted();
		if (to == mode)
			return;
		long now = time();
		CoreState.copy(mode.core(), to.core());
		to.core().arrived = true;
		mode = to;
		base = now - to.core().time();
		to.core().code.invalidate();
		mmu.anotherCore();
		mmu.changed();
		begin();
	}

	/// Instructions that it has executed, in both modes.
	public long instructions() {
		return modes.instructions();
	}

	/// Cycles since power-on.
	public long time() {
		return base + mode.core().time();
	}

	/// Moves its time on to at least a point: nothing happened until then.
	public void skipTo(long time) {
		long skipped = Math.max(0, time - time());
		base += skipped;
		idle += skipped;
	}

	/// Cycles since power-on in which it was not waiting.
	public long busy() {
		return time() - idle;
	}

	/// Lets it spend cycles on something that is no instruction.
	public void charge(long cycles) {
		base += cycles;
		end(limit);
	}

	/// Has code played for a level.
	public void play(int level, HigherLevel handler) {
		played[level] = handler;
	}

	/// What plays a level; null if it is executed.
	public @Nullable HigherLevel played(int level) {
		return played[level];
	}

	/// Has a played level go on with something in the place of executing instructions, once: when it is this CPU's turn, all that
	/// others do before its present time has been done. Until then no signal is taken.
	public void then(Runnable work) {
		this.work = work;
		end(0);
	}

	/// Does what a played level has left to do, which may lead to code.
	private void play(Runnable now) {
		work = null;
		now.run();
		Core core = mode.core();
		core.pc = core.next;
		core.arrived = true;
		begin();
	}

	/// Has HLT #0xF000 answered, at all levels.
	public void onSemihosting(Semihosting semihosting) {
		this.semihosting = semihosting;
	}

	@Nullable Semihosting semihosting() {
		return semihosting;
	}

	/// Has marker instructions mean something.
	public void onMarkers(Markers told) {
		markers = told;
	}

	void mark(int hint) {
		markers.marked(this, hint);
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
		CoreState.start(core, pc, argument);
		state.start(level);
		on = true;
		sleep.end();
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

	/// Whether it raises an exception in the vector that handles it, for ever: no interrupt can be taken there.
	public boolean stuck() {
		return history.futile() && !state.canBeInterrupted();
	}

	/// Whether it has something to execute now.
	public boolean runs() {
		return on && sleep.awake();
	}

	/// It is its turn, after that of another or a wait.
	public void begin() {
		history.ran(core().pc);
		CpuTiming model = mode.model();
		if (model != null)
			model.resume(time());
	}

	/// Executes until its time is at least a limit, or it has nothing to execute.
	///
	/// @return whether it was ended before the limit
	public boolean run(long limit) {
		this.limit = limit;
		while (runs() && time() < this.limit) {
			Runnable now = work;
			Signal signal = now != null ? null : exceptions.deliverable();
			if (now != null) {
				play(now);
			} else if (signal != null) {
				exceptions.asynchronous(signal);
				mode.core().arrived = true;
			} else if (step.active()) {
				step.run(mode.stepper());
			} else {
				mode.core().deadline = this.limit - base;
				Debugger looking = modes.debugger();
				if (looking == null && !debug.active())
					mode.engine().run();
				else if (!step(looking))
					return true;
			}
		}
		return this.limit < limit;
	}

	/// Executes one instruction after the other, up to where the engine would end its run.
	///
	/// @return whether the debugger has let it
	private boolean step(@Nullable Debugger looking) {
		Core core = mode.core();
		boolean poll;
		do {
			if (looking != null && looking.stops(this))
				return false;
			poll = debug.active() && debug.breaks(core.pc) || mode.stepper().step();
		} while (!poll || core.time() < core.deadline);
		return true;
	}

	/// Ends the present run at a time, if it was to go on longer.
	public void end(long time) {
		limit = Math.min(limit, time);
		mode.core().deadline = Math.min(mode.core().deadline, Math.max(0, limit - base));
	}

	/// Raises or lowers a signal.
	public void signal(Signal signal, boolean raised, long now) {
		if (!signals.set(signal, raised) || !raised)
			return;
		sleep.signalled(now);
		interrupt();
	}

	/// Whether a signal is raised.
	public boolean pending(Signal signal) {
		return signals.pending(signal);
	}

	/// Has the run end at the next poll if there is a signal to take or an instruction to step: to be called when masks or
	/// routing have changed.
	void interrupt() {
		if (on && (exceptions.deliverable() != null || step.active() || debug.active()))
			mode.core().deadline = 0;
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

	/// The trap to a level of the system instruction that executes: for those whose registers are bound from elsewhere.
	///
	/// @param level 1, which means 2 where EL0's exceptions go there, or 2
	public GuestException systemTrap(int level) {
		return access.trap(level);
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
		signals.save(out);
		sleep.save(out);
		out.int64(time());
		out.int64(idle);
		modes.save(out);
		CoreState.save(mode.core(), out);
		access.registers().save(out);
		step.save(out);
		mmu.save(out);
	}

	@Override
	public void restore(StateInput in) throws StateException {
		timed(in.bool());
		on = in.bool();
		signals.restore(in);
		sleep.restore(in);
		long time = in.int64();
		idle = in.int64();
		modes.restore(in);
		CoreState.restore(mode.core(), in);
		base = time - mode.core().time();
		access.registers().restore(in);
		step.restore(in);
		mode.core().code.invalidate();
		mmu.reset();
		changed();
		mmu.restore(in);
	}
}
