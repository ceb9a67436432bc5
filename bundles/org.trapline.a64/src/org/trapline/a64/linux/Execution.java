// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.Timing;
import org.trapline.a64.elf.ElfFile;
import org.trapline.a64.linux.file.Descriptors;
import org.trapline.a64.linux.file.OpenFile;
import org.trapline.a64.linux.file.Sandbox;
import org.trapline.a64.linux.memory.AddressSpace;
import org.trapline.a64.linux.memory.Area;

/// One run of a program: from its file to how it ended.
public final class Execution {
	/// mov x8, #139 (rt_sigreturn); svc #0
	private static final byte[] TRAMPOLINE = {0x68, 0x11, (byte) 0x80, (byte) 0xD2, 0x01, 0x00, 0x00, (byte) 0xD4};

	private final Core core;
	private final LinuxProcess process;
	private final long mostInstructions;

	/// How a program is run.
	///
	/// @param model the CPU
	/// @param memory bytes that it may touch
	/// @param mostInstructions when it is stopped
	/// @param directory the one whose files it sees
	/// @param writable whether it may change them
	/// @param environment {@code NAME=VALUE} each
	/// @param seed of its random numbers
	/// @param realTime whether it sees the host's time, else time derived from what it executes
	/// @param timing what counts cycles
	public record Options(CoreModel model, long memory, long mostInstructions, Path directory, boolean writable,
			List<String> environment, long seed, boolean realTime, Optional<Timing> timing) {
		public Options {
			environment = List.copyOf(environment);
		}
	}

	/// A program's standard streams, and where what is said of it goes.
	public record Streams(OpenFile in, OpenFile out, OpenFile err, PrintStream messages) {
	}

	/// Loads a program.
	///
	/// @param arguments its own, the first of which is its name
	/// @throws IOException as a {@link ProgramException} or {@link org.trapline.a64.elf.ElfException} if it cannot be run
	public Execution(Path program, List<String> arguments, Options options, Streams streams) throws IOException {
		ElfFile elf = ElfFile.read(program);
		AddressSpace space = new AddressSpace(options.memory);
		LoadedProgram loaded = new ProgramLoader(elf, space).load();
		space.heap(loaded.end());
		SplittableRandom random = new SplittableRandom(options.seed);
		long sp = new InitialStack(space).build(loaded, arguments, options.environment, options.model, random);
		process = new LinuxProcess(loaded, space, trampoline(loaded, space), descriptors(streams),
				new Sandbox(options.directory, options.writable, random), new GuestClock(options.realTime), random,
				streams.messages);
		core = new Core(options.model, space.ram(),
				new UserEnvironment(process, options.model, new SystemCalls(process)), options.timing);
		core.stackChecked = true;
		core.x[Core.SP] = sp;
		core.pc = loaded.entry();
		space.listen(new CoreListener(core));
		mostInstructions = options.mostInstructions;
	}

	private static long trampoline(LoadedProgram program, AddressSpace space) throws ProgramException {
		try {
			long start = space.findFree(AddressSpace.PAGE);
			space.map(start, start + AddressSpace.PAGE, Area.READ | Area.EXECUTE, "[signals]");
			space.put(start, TRAMPOLINE, 0, TRAMPOLINE.length);
			return start;
		} catch (SystemCallException _) {
			throw new ProgramException(program.elf().path(), "no memory left beside it", "more; --memory gives it");
		}
	}

	private static Descriptors descriptors(Streams streams) {
		try {
			Descriptors descriptors = new Descriptors();
			for (OpenFile file : List.of(streams.in, streams.out, streams.err))
				descriptors.add(file, 0, false);
			return descriptors;
		} catch (SystemCallException e) {
			throw new IllegalStateException("no descriptor is in use yet", e);
		}
	}

	/// The core that runs it.
	public Core core() {
		return core;
	}

	/// The program in memory.
	public LoadedProgram program() {
		return process.program;
	}

	/// Its memory.
	public AddressSpace space() {
		return process.space;
	}

	/// Runs it to its end.
	///
	/// @param runner runs the core until a poll at or after its deadline, as {@link org.trapline.a64.run.Engine} does
	public Ending run(Runnable runner) throws IOException {
		try {
			while (process.ending().isEmpty()) {
				long left = mostInstructions - core.instructions;
				if (left > 0) {
					// so many cycles may be fewer instructions: then there is another round
					core.deadline = core.time() > Long.MAX_VALUE - left ? Long.MAX_VALUE : core.time() + left;
					runner.run();
				} else {
					process.end(core, new Ending.Killed(Signal.SIGXCPU.number(), process.reports.write(core,
							"stopped after " + core.instructions + " instructions (--max-instructions)")));
				}
			}
		} finally {
			process.descriptors.closeAll();
		}
		return process.ending().orElseThrow();
	}

	/// Tells a core what it has to forget.
	private record CoreListener(Core core) implements AddressSpace.Listener {
		private static final long MANY = 256L * AddressSpace.PAGE;

		@Override
		public void changed(long start, long end) {
			if (end - start > MANY)
				core.memory.flush();
			else
				for (long page = start; page < end; page += AddressSpace.PAGE)
					core.memory.flush(page);
		}

		@Override
		public void codeChanged() {
			core.code.invalidate();
		}
	}
}
