// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import org.jspecify.annotations.Nullable;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// What a CPU waits for, by WFI or WFE, and its event register (Arm ARM D1.6, Wait for Event and Wait for Interrupt).
///
/// The event that clearing of the global monitor sends is sent when what the CPU's own monitor marks has changed: a store of the
/// value that was there before sends none.
public final class Sleep {
	private enum Until {
		/// It does not wait.
		NOW,
		/// An interrupt, masked or not.
		INTERRUPT,
		/// An event, or an interrupt that can be taken.
		EVENT
	}

	private final Cpu cpu;
	private Until until = Until.NOW;
	private boolean event;
	private @Nullable EventStream stream;

	Sleep(Cpu cpu) {
		this.cpu = cpu;
	}

	/// Has the events of a stream reach it.
	public void stream(EventStream stream) {
		this.stream = stream;
	}

	/// Waits for an interrupt: WFI, or a suspended CPU.
	public void waitForInterrupt() {
		if (!cpu.signals.waking())
			begin(Until.INTERRUPT);
	}

	/// Waits for an event: WFE with the event register clear.
	void waitForEvent() {
		if (!interrupted())
			begin(Until.EVENT);
	}

	private boolean interrupted() {
		return Interrupts.choose(cpu.state, cpu.signals.raised()) != null;
	}

	private void begin(Until end) {
		until = end;
		if (end == Until.EVENT)
			call(true);
		if (end != Until.NOW)
			cpu.end(0);
	}

	boolean awake() {
		return until == Until.NOW;
	}

	/// Does not wait any longer.
	void end() {
		if (until == Until.EVENT)
			call(false);
		until = Until.NOW;
	}

	/// Ends whatever wait there is, from outside.
	public void interrupt(long now) {
		if (!awake())
			wake(now);
	}

	private void wake(long now) {
		end();
		cpu.skipTo(now);
		cpu.broadcast.woken(cpu);
	}

	private void call(boolean wanted) {
		EventStream events = stream;
		if (events != null)
			events.call(wanted);
	}

	/// A signal is raised, which may end the wait.
	void signalled(long now) {
		if (until == Until.INTERRUPT && cpu.signals.waking() || until == Until.EVENT && interrupted())
			wake(now);
	}

	/// Sets the event register, or ends a wait for it: SEV, SEVL, an exception's return, the event stream.
	public void event(long now) {
		event = until != Until.EVENT;
		if (!event)
			wake(now);
	}

	/// Clears the event register.
	///
	/// @return whether it was set
	boolean takeEvent() {
		EventStream events = stream;
		boolean came = events != null && events.take();
		boolean was = event || came;
		event = false;
		return was;
	}

	/// Whether it waits for others to store to what the exclusive monitor marks, so that {@link #notice} is to be called often.
	public boolean watches() {
		return until == Until.EVENT && cpu.on() && cpu.core().monitor.marked();
	}

	/// Ends the wait if what the monitor marks is not as it was.
	public void notice(long now) {
		if (watches() && cpu.core().monitor.disturbed(cpu.bus.ram()))
			wake(now);
	}

	void save(StateOutput out) {
		out.int32(until.ordinal());
		out.bool(event);
	}

	void restore(StateInput in) throws StateException {
		int saved = in.int32();
		if (saved < 0 || saved >= Until.values().length)
			throw new StateException("wait of kind " + saved + ", expected 0 to " + (Until.values().length - 1));
		end();
		event = in.bool();
		begin(Until.values()[saved]);
	}
}
