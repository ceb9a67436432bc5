// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import java.nio.ByteBuffer;
import org.trapline.a64.core.Core;
import org.trapline.a64.linux.SystemCalls.Arguments;
import org.trapline.a64.linux.memory.UserMemory;

/// System calls on signals.
final class SignalCalls {
	private static final int BLOCK = 0;
	private static final int UNBLOCK = 1;
	private static final int SET = 2;
	private static final int ACTION_BYTES = 32;
	private static final int STACK_BYTES = 24;
	/// MINSIGSTKSZ of arm64
	private static final long SMALLEST_STACK = 5120;

	private final LinuxProcess process;
	private final Signals signals;
	private final UserMemory memory;

	SignalCalls(LinuxProcess process) {
		this.process = process;
		signals = process.signals;
		memory = process.memory;
	}

	void addTo(SystemCalls calls) {
		calls.add("rt_sigaction", this::action);
		calls.add("rt_sigprocmask", this::mask);
		calls.add("rt_sigpending", a -> {
			memory.writeLong(a.value(0), signals.pending());
			return 0;
		});
		calls.add("rt_sigreturn", a -> giveBack(a.core()));
		calls.add("sigaltstack", this::stack);
		calls.add("kill", a -> send(a.number(0), a.number(1), a.number(0) == 0 || a.number(0) == -LinuxProcess.NUMBER));
		calls.add("tkill", a -> send(a.number(0), a.number(1), false));
		calls.add("tgkill", a -> send(a.number(1), a.number(2), false));
	}

	private static int signal(int number) throws SystemCallException {
		if (number < 1 || number > Signal.LAST)
			throw new SystemCallException(Errno.EINVAL);
		return number;
	}

	private long action(Arguments a) throws SystemCallException {
		int signal = signal(a.number(0));
		Signals.Action before = signals.action(signal);
		if (a.value(1) != 0) {
			if (signal == Signal.SIGKILL.number() || signal == Signal.SIGSTOP.number())
				throw new SystemCallException(Errno.EINVAL);
			ByteBuffer given = memory.structure(a.value(1), ACTION_BYTES);
			signals.setAction(signal, new Signals.Action(given.getLong(), given.getLong(), given.getLong(), given.getLong()));
		}
		if (a.value(2) != 0)
			memory.write(a.value(2), UserMemory.structure(ACTION_BYTES).putLong(before.handler()).putLong(before.flags())
					.putLong(before.restorer()).putLong(before.mask()));
		return 0;
	}

	private long mask(Arguments a) throws SystemCallException {
		long before = signals.blocked();
		if (a.value(1) != 0) {
			long given = memory.readLong(a.value(1));
			signals.block(switch (a.number(0)) {
			case BLOCK -> before | given;
			case UNBLOCK -> before & ~given;
			case SET -> given;
			default -> throw new SystemCallException(Errno.EINVAL);
			});
		}
		if (a.value(2) != 0)
			memory.writeLong(a.value(2), before);
		return 0;
	}

	private long giveBack(Core core) {
		try {
			signals.restore(core);
		} catch (SystemCallException _) {
			process.fault(core, new Signals.Info(Signal.SIGSEGV.number(), 1, core.x[Core.SP], 0),
					"no signal's frame to return from at the stack pointer");
		}
		return core.x[0];
	}

	private long stack(Arguments a) throws SystemCallException {
		Signals.AlternateStack before = signals.alternate();
		if (a.value(0) != 0) {
			if (before.has(a.core().x[Core.SP]))
				throw new SystemCallException(Errno.EPERM);
			ByteBuffer given = memory.structure(a.value(0), STACK_BYTES);
			boolean disable = (given.getInt(8) & Signals.DISABLED) != 0;
			if (!disable && given.getLong(16) < SMALLEST_STACK)
				throw new SystemCallException(Errno.ENOMEM);
			signals.setAlternate(disable ? new Signals.AlternateStack(0, Signals.DISABLED, 0)
					: new Signals.AlternateStack(given.getLong(0), 0, given.getLong(16)));
		}
		if (a.value(1) != 0)
			memory.write(a.value(1), UserMemory.structure(STACK_BYTES).putLong(0, before.start()).putInt(8, before.flags())
					.putLong(16, before.size()));
		return 0;
	}

	/// Sends a signal to the process itself: there is no other.
	private long send(int to, int number, boolean group) throws SystemCallException {
		if (to != LinuxProcess.NUMBER && !group)
			throw new SystemCallException(Errno.ESRCH);
		if (number != 0)
			signals.send(signal(number));
		return 0;
	}
}
