// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import java.util.Arrays;
import org.trapline.a64.core.Core;
import org.trapline.a64.linux.memory.UserMemory;

/// A process's signals: what is to be done with each, which are blocked and which are pending.
final class Signals {
	/// SIG_DFL, SIG_IGN
	static final long DEFAULT = 0;
	static final long IGNORE = 1;
	/// SA_ONSTACK, SA_RESTORER, SA_NODEFER, SA_RESETHAND
	private static final long ON_STACK = 0x08000000L;
	private static final long RESTORER = 0x04000000L;
	private static final long NO_DEFER = 0x40000000L;
	private static final long RESET = 0x80000000L;
	private static final long UNBLOCKABLE = bit(Signal.SIGKILL.number()) | bit(Signal.SIGSTOP.number());

	/// SI_TKILL
	static final int SENT = -6;
	/// SS_DISABLE
	static final int DISABLED = 2;

	private final Action[] actions = new Action[Signal.LAST + 1];
	private final SignalFrame frames;
	private final long trampoline;
	private long blocked;
	private long pending;
	private AlternateStack alternate = new AlternateStack(0, DISABLED, 0);

	/// What is done with a signal (struct sigaction).
	record Action(long handler, long flags, long restorer, long mask) {
	}

	/// stack_t
	record AlternateStack(long start, int flags, long size) {
		boolean has(long address) {
			return address > start && address <= start + size;
		}
	}

	/// A signal and what is told with it (siginfo_t).
	///
	/// @param code {@link #SENT}, or the kind of fault
	/// @param address that a fault was at
	/// @param syndrome ESR_EL1 of a fault
	record Info(int signal, int code, long address, long syndrome) {
	}

	/// No handlers.
	///
	/// @param trampoline where code that returns from a handler is
	Signals(UserMemory memory, long trampoline) {
		this.trampoline = trampoline;
		frames = new SignalFrame(memory);
		Arrays.fill(actions, new Action(DEFAULT, 0, 0, 0));
	}

	private static long bit(int signal) {
		return 1L << signal - 1;
	}

	Action action(int signal) {
		return actions[signal];
	}

	void setAction(int signal, Action action) {
		actions[signal] = action;
	}

	long blocked() {
		return blocked;
	}

	void block(long mask) {
		blocked = mask & ~UNBLOCKABLE;
	}

	long pending() {
		return pending;
	}

	AlternateStack alternate() {
		return alternate;
	}

	void setAlternate(AlternateStack stack) {
		alternate = stack;
	}

	/// A signal was sent, to be taken by {@link #takeNext}.
	void send(int signal) {
		if (!ignores(signal))
			pending |= bit(signal);
	}

	private boolean ignores(int signal) {
		long handler = actions[signal].handler;
		return handler == IGNORE || handler == DEFAULT && Signal.ignored(signal);
	}

	/// The lowest pending signal that is not blocked, which is then not pending any more; 0 if there is none.
	int takeNext() {
		long ready = pending & ~blocked;
		if (ready == 0)
			return 0;
		int signal = Long.numberOfTrailingZeros(ready) + 1;
		pending &= ~bit(signal);
		return signal;
	}

	/// Whether a handler would get a signal now.
	boolean handles(int signal) {
		long handler = actions[signal].handler;
		return handler != DEFAULT && handler != IGNORE && (blocked & bit(signal)) == 0;
	}

	/// Makes the handler of a signal the next to execute.
	///
	/// @param from where execution goes on when the handler returns
	/// @throws SystemCallException if the stack has no room for the frame
	void deliver(Core core, Info info, long from) throws SystemCallException {
		Action action = actions[info.signal()];
		long sp = core.x[Core.SP];
		boolean other = (action.flags & ON_STACK) != 0 && alternate.size > 0 && !alternate.has(sp);
		long frame = frames.push(core, info, from, other ? alternate.start + alternate.size : sp, blocked, alternate);
		core.x[0] = info.signal();
		core.x[1] = frame;
		core.x[2] = frame + SignalFrame.CONTEXT;
		core.x[29] = frame + SignalFrame.BYTES;
		core.x[30] = (action.flags & RESTORER) != 0 ? action.restorer : trampoline;
		core.x[Core.SP] = frame;
		core.next = action.handler;
		long mask = blocked | action.mask | ((action.flags & NO_DEFER) != 0 ? 0 : bit(info.signal()));
		block(mask);
		if ((action.flags & RESET) != 0)
			actions[info.signal()] = new Action(DEFAULT, 0, 0, 0);
	}

	/// Goes on where a handler was called (rt_sigreturn).
	void restore(Core core) throws SystemCallException {
		block(frames.pop(core));
	}
}
