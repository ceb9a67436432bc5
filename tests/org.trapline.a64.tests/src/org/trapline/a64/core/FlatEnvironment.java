// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.core;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A bare environment for tests: memory at its own address, system registers that keep what they are given, and
/// exceptions that are noted and end the run.
public class FlatEnvironment implements Environment {
	/// Where memory begins.
	public static final long BASE = 0x4000_0000L;
	/// Its size.
	public static final int BYTES = 1 << 20;

	private static final int IC_IVAU = 1 << 14 | 3 << 11 | 7 << 7 | 5 << 3 | 1;

	/// Exceptions taken.
	public final List<GuestException> exceptions = new ArrayList<>();
	/// Calls taken, with their immediate: {@code SVC 1}.
	public final List<String> calls = new ArrayList<>();
	private final Map<Integer, Long> registers = new HashMap<>();

	/// A core in this environment, at the start of memory.
	public static Core core(String model) {
		Ram ram = new Ram().add(BASE, BYTES);
		Core core = new Core(CoreModel.of(model).orElseThrow(), ram, new FlatEnvironment(), Optional.empty());
		core.pc = BASE;
		return core;
	}

	/// Puts instructions at an address and has the core forget what it knew.
	public static void put(Core core, long address, int... words) {
		ByteBuffer bytes = ByteBuffer.allocate(words.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		for (int word : words)
			bytes.putInt(word);
		core.memory.ram().write(address, bytes.array(), 0, bytes.capacity());
		core.code.invalidate();
	}

	@Override
	public long translate(Core core, long address, Access access) {
		if (!core.memory.ram().contains(address))
			throw new GuestException(GuestException.DATA_ABORT, access.writes() ? 0x47 : 7, address, -1);
		return address & CoreMemory.PAGE_MASK | READABLE | WRITABLE;
	}

	@Override
	public long load(Core core, long physical, int bytes) {
		throw new AssertionError("no devices");
	}

	@Override
	public void store(Core core, long physical, int bytes, long value) {
		throw new AssertionError("no devices");
	}

	@Override
	public long readSystem(Core core, int register) {
		return registers.getOrDefault(register, 0L);
	}

	@Override
	public void writeSystem(Core core, int register, long value) {
		registers.put(register, value);
	}

	@Override
	public void system(Core core, int operation, long value) {
		if (operation == IC_IVAU)
			core.code.invalidate(value);
	}

	@Override
	public long systemResult(Core core, int operation) {
		return 0;
	}

	@Override
	public void writePstate(Core core, int field, int value) {
		registers.put(-1 - field, (long) value);
	}

	@Override
	public void call(Core core, Call call, int immediate) {
		calls.add(call + " " + immediate);
		core.deadline = 0;
	}

	@Override
	public void exceptionReturn(Core core) {
		throw GuestException.undefined();
	}

	@Override
	public void exception(Core core, GuestException exception) {
		exceptions.add(exception);
		core.deadline = 0;
	}

	@Override
	public GuestException vectorTrap(Core core) {
		return new GuestException(GuestException.VECTOR_TRAP, 0x1E00000, 0, -1);
	}

	@Override
	public void hint(Core core, int hint) {
		calls.add("HINT " + hint);
	}
}
