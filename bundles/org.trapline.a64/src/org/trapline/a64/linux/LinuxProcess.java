// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import java.io.PrintStream;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.Core;
import org.trapline.a64.linux.file.Descriptors;
import org.trapline.a64.linux.file.Sandbox;
import org.trapline.a64.linux.memory.AddressSpace;
import org.trapline.a64.linux.memory.UserMemory;

/// What the kernel holds of the one process that runs, and how that may end.
final class LinuxProcess {
	/// The process's number, and its only thread's.
	static final int NUMBER = 1000;
	/// Its parent's.
	static final int PARENT = 999;

	final LoadedProgram program;
	final AddressSpace space;
	final UserMemory memory;
	final Descriptors descriptors;
	final Sandbox files;
	final Signals signals;
	final GuestClock clock;
	/// What getrandom and /dev/urandom give.
	final RandomGenerator random;
	/// What has to be said to the user goes there.
	final PrintStream messages;
	final CrashReport reports;
	private @Nullable Ending ending;

	/// A process that has not begun.
	///
	/// @param trampoline where code that returns from a signal's handler is
	LinuxProcess(LoadedProgram program, AddressSpace space, long trampoline, Descriptors descriptors, Sandbox files,
			GuestClock clock, RandomGenerator random, PrintStream messages) {
		this.program = program;
		this.space = space;
		this.descriptors = descriptors;
		this.files = files;
		this.clock = clock;
		this.random = random;
		this.messages = messages;
		memory = new UserMemory(space);
		signals = new Signals(memory, trampoline);
		reports = new CrashReport(program, space);
	}

	/// How it ended; empty while it has not.
	Optional<Ending> ending() {
		return Optional.ofNullable(ending);
	}

	/// Ends it, which the next poll sees.
	void end(Core core, Ending how) {
		ending = how;
		core.deadline = 0;
	}

	/// A signal that the instruction at the program counter caused: its handler is next, or that was the end.
	///
	/// @param what happened, in words
	void fault(Core core, Signals.Info info, String what) {
		if (signals.handles(info.signal())) {
			try {
				signals.deliver(core, info, core.pc);
				return;
			} catch (SystemCallException _) {
				// no stack for the handler: as without one
			}
		}
		kill(core, info.signal(), what);
	}

	private void kill(Core core, int signal, String what) {
		end(core, new Ending.Killed(signal, reports.write(core, Signal.name(signal) + ": " + what)));
	}

	/// Ends by a signal that says nothing of the code that runs.
	private void terminate(Core core, int signal) {
		boolean usual = signal == Signal.SIGPIPE.number() || signal == Signal.SIGTERM.number();
		end(core, new Ending.Killed(signal, usual ? "" : program.elf().path() + ": " + Signal.name(signal) + '\n'));
	}

	/// Takes the signals that were sent, if they are not blocked: on the way back from a system call.
	void takeSignals(Core core) {
		for (int signal = signals.takeNext(); signal != 0 && ending == null; signal = signals.takeNext()) {
			if (signals.handles(signal) && deliver(core, signal))
				return;
			if (signal == Signal.SIGABRT.number())
				kill(core, signal, "the program aborted");
			else
				terminate(core, signal);
		}
	}

	private boolean deliver(Core core, int signal) {
		try {
			signals.deliver(core, new Signals.Info(signal, Signals.SENT, 0, 0), core.next);
			return true;
		} catch (SystemCallException _) {
			return false;
		}
	}
}
