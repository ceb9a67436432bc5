// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.trapline.platform.boot.BootRun;
import org.trapline.platform.device.TerminalConsole;
import org.trapline.platform.gdb.GdbServer;
import org.trapline.platform.machine.Ending;
import org.trapline.platform.machine.Machine;

/// What the host does between the slices of a machine that somebody sits at: keys, a debugger, and waiting while the guest waits.
///
/// @param console of the machine
/// @param keys where the user's requests come from
/// @param debugger that may hold the machine
/// @param statistics that are printed on request
/// @param saving saves a checkpoint on request; empty where none is to be saved
/// @param networks that may have to wait for other machines
/// @param err where the user is told
record BootSession(TerminalConsole console, ConsoleKeys keys, Optional<GdbServer> debugger, BootStatistics statistics,
		Optional<Saving> saving, BootNetworks networks, PrintStream err, Pace pace) implements BootRun.Host {
	/// Cycles of guest time in which a machine is idle that executes less than one instruction for so many of them.
	private static final long IDLE_SHARE = 64;

	/// Saves the machine as it is.
	interface Saving {
		void save() throws IOException;
	}

	/// What the last slice left off at.
	static final class Pace {
		private long cycles;
		private long instructions;
	}

	@Override
	public boolean between(Machine machine) throws IOException {
		debugger.ifPresent(GdbServer::attend);
		do {
			for (Optional<ConsoleKeys.Request> request = keys.next(); request.isPresent(); request = keys.next())
				if (!handle(request.get(), machine))
					return false;
		} while (!networks.settle());
		Optional<IOException> failure = console.failure();
		if (failure.isPresent())
			throw failure.get();
		wait(machine);
		return true;
	}

	@Override
	public boolean mayWake() {
		return !keys.ended() || console.hasInput() || debugger.isPresent();
	}

	@Override
	public boolean debugs() {
		return debugger.isPresent();
	}

	@Override
	public void stopped(Ending why) {
		debugger.ifPresent(server -> server.stopped(why));
	}

	private boolean handle(ConsoleKeys.Request request, Machine machine) throws IOException {
		switch (request) {
		case QUIT -> {
			return false;
		}
		case MODE -> {
			boolean timed = !machine.cpus().getFirst().timed();
			machine.timed(timed);
			tell(timed ? "timing mode" : "functional mode");
		}
		case SAVE -> {
			if (saving.isPresent())
				saving.get().save();
			tell(saving.isPresent() ? "checkpoint saved" : "no checkpoint: expected --save-checkpoint FILE");
		}
		case STATISTICS -> {
			err.print("\r\n");
			statistics.print(err);
			statistics.printPlaces(err);
		}
		case HELP -> tell(ConsoleKeys.WORDS);
		}
		return true;
	}

	/// Where the guest has waited for most of the last slice, lets as much time pass here, or less if something is typed: it would
	/// race through its timers otherwise.
	private void wait(Machine machine) {
		long cycles = machine.now() - pace.cycles;
		long instructions = BootRun.instructions(machine);
		boolean idle = instructions - pace.instructions < cycles / IDLE_SHARE;
		pace.cycles += cycles;
		pace.instructions = instructions;
		if (idle && !keys.ended() && !console.hasInput())
			LockSupport.parkNanos((long) (cycles * 1e9 / machine.frequency()));
	}

	private void tell(String what) {
		err.print("\r\ntrapline: " + what + "\r\n");
	}
}
