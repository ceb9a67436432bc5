// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.oracle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.GuestException;
import org.trapline.a64.core.Ram;

/// A core of ours, run in one of the ways there are.
final class CoreMachine implements Machine {
	private static final int SIGILL = 4;
	private static final int SIGTRAP = 5;
	private static final int SIGBUS = 7;
	private static final int SIGSEGV = 11;
	/// Instructions until the next poll is to stop the run.
	private static final int[] STOPS = {100, 0, 7, 1000, 33};

	private final String name;
	private final ProcessAtEl0 process = new ProcessAtEl0();
	private final Core core;
	private final Runnable run;
	private final long leave;

	/// A way to run a core.
	///
	/// @param model of {@link CoreModel}
	/// @param way makes of a core what runs it to a poll after its deadline
	/// @param leave where sequences end, as on the machine that this one is compared with
	CoreMachine(String name, String model, Function<Core, Runnable> way, long leave) {
		this.name = name;
		this.leave = leave;
		Ram ram = new Ram().add(Batch.CODE, Batch.CODE_WORDS * Integer.BYTES).add(Batch.MEMORY, Batch.MEMORY_BYTES);
		ram.add(leave & CoreMemory.PAGE_MASK, CoreMemory.PAGE_BYTES);
		byte[] call = {1, 0, 0, (byte) 0xD4};
		ram.write(leave, call, 0, call.length);
		core = new Core(CoreModel.of(model).orElseThrow(), ram, process, Optional.empty());
		run = way.apply(core);
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public long leave() {
		return leave;
	}

	/// Instructions executed so far.
	long instructions() {
		return core.instructions;
	}

	@Override
	public List<Batch.Result> run(Batch batch) {
		ByteBuffer code = ByteBuffer.allocate(batch.code().length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		code.asIntBuffer().put(batch.code());
		core.memory.ram().write(Batch.CODE, code.array(), 0, code.capacity());
		core.code.invalidate();
		List<Batch.Result> results = new ArrayList<>();
		for (Batch.Run one : batch.runs())
			results.add(run(batch, one));
		return results;
	}

	private Batch.Result run(Batch batch, Batch.Run one) {
		byte[] bank = core.memory.ram().bank(Batch.MEMORY);
		int offset = Ram.offset(Batch.MEMORY);
		for (int i = 0; i < Batch.MEMORY_LONGS; i++)
			CoreMemory.LONG.set(bank, offset + i * Long.BYTES, batch.memory()[i]);
		one.before().put(core);
		core.monitor.clear();
		core.pc = one.entry();
		process.raised = Optional.empty();
		process.ended = false;
		long begin = core.instructions;
		long trail = 1;
		for (int stops = 0; !process.ended && process.raised.isEmpty(); stops++) {
			core.deadline = core.time() + STOPS[stops % STOPS.length];
			run.run();
			trail = (trail * 31 + core.pc) * 31 + core.instructions - begin;
		}
		long[] memory = new long[Batch.MEMORY_LONGS];
		for (int i = 0; i < Batch.MEMORY_LONGS; i++)
			memory[i] = (long) CoreMemory.LONG.get(bank, offset + i * Long.BYTES);
		int signal = process.raised.map(CoreMachine::signal).orElse(0);
		return new Batch.Result(signal, signal == 0 ? 0 : core.pc, State.of(core), Batch.hash(memory),
				batch.wantsMemory() ? memory : new long[0], trail);
	}

	/// What Linux makes of an exception.
	private static int signal(GuestException exception) {
		return switch (exception.exceptionClass) {
		case GuestException.DATA_ABORT -> exception.syndrome == GuestException.ALIGNMENT_FAULT
				|| (exception.syndrome & 0x3F) == GuestException.ALIGNMENT_FAULT ? SIGBUS : SIGSEGV;
		case GuestException.INSTRUCTION_ABORT -> SIGSEGV;
		case GuestException.PC_ALIGNMENT, GuestException.SP_ALIGNMENT -> SIGBUS;
		case ProcessAtEl0.BREAKPOINT -> SIGTRAP;
		default -> SIGILL;
		};
	}
}
