// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.GuestException;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.core.PagedEnvironment;
import org.trapline.a64.core.Ram;
import org.trapline.a64.table.Field;
import org.trapline.a64.table.Row;

/// A word of a load or store, to be executed with any effective address.
record MemoryRow(Row row, int word) {
	/// Where physical memory begins.
	static final long RAM = 0x8000_0000L;
	/// Its size.
	static final int RAM_BYTES = 8 * CoreMemory.PAGE_BYTES;
	// of all cores, as making its bank is slow: the core made last has it
	private static final Ram MEMORY = new Ram().add(RAM, RAM_BYTES);
	private static final int EACH = 4;
	private static final int TRIES = 1_000_000;
	private static final int NONE = -1;

	/// What an instruction may change.
	record State(List<Long> x, List<Long> v, long pc, int nzcv, int fpsr, long cycles, boolean marked, ByteBuffer memory) {
		static State of(Core core) {
			byte[] bytes = new byte[RAM_BYTES];
			core.memory.ram().read(RAM, bytes, 0, bytes.length);
			return new State(list(core.x), list(core.v), core.pc, core.nzcv, core.fpsr, core.cycles, core.monitor.marks(RAM, 1),
					ByteBuffer.wrap(bytes));
		}

		private static List<Long> list(long[] values) {
			return Arrays.stream(values).boxed().toList();
		}
	}

	/// Some words of each row of loads, stores, atomic operations and prefetches. The base is none of their other
	/// registers.
	static List<MemoryRow> all() {
		Random random = new Random(4);
		List<MemoryRow> words = new ArrayList<>();
		for (Row row : InstructionSet.table().rows())
			if (row.opClass().matches("(LOAD|STORE).*|ATOMIC|PREFETCH"))
				for (int i = 0; i < EACH; i++)
					words.add(new MemoryRow(row, word(row, random)));
		assertThat(words).hasSizeGreaterThan(250 * EACH);
		return words;
	}

	private static int word(Row row, Random random) {
		Core core = core();
		for (int i = 0; i < TRIES; i++) {
			int word = random.nextInt() & ~row.bits().mask() | row.bits().value();
			if (core.instructionSet.decode(word) == row.index() && apart(row, word))
				return word;
		}
		throw new AssertionError("no word of " + row.name());
	}

	private static boolean apart(Row row, int word) {
		int base = field(row, word, "Rn");
		boolean apart = true;
		for (Field field : row.bits().fields())
			if (field.name().matches("R[mst]2?"))
				apart &= field.of(word) != base && (field.of(word) ^ 1) != base;
		return apart;
	}

	private static int field(Row row, int word, String name) {
		return row.bits().field(name).map((Field f) -> f.of(word)).orElse(NONE);
	}

	/// A core whose registers and memory hold random numbers, with nothing mapped. Those made before lose their memory.
	static Core core() {
		Core core = PagedEnvironment.core(MEMORY);
		PagedEnvironment.of(core).accessCycles = 1;
		Random random = new Random(5);
		Arrays.setAll(core.x, i -> i < Core.ZERO ? random.nextLong() : 0);
		Arrays.setAll(core.v, _ -> random.nextLong());
		core.nzcv = random.nextInt(16);
		core.pc = random.nextLong();
		byte[] bytes = new byte[RAM_BYTES];
		random.nextBytes(bytes);
		MEMORY.write(RAM, bytes, 0, bytes.length);
		core.monitor.mark(RAM, 1, 0, 0);
		return core;
	}

	boolean is(String kind) {
		return row.opClass().startsWith(kind);
	}

	boolean prefetches() {
		return is("PREFETCH");
	}

	/// Whether addresses must be aligned to the access's size.
	boolean aligned() {
		return row.opClass().contains("EXCLUSIVE") || row.opClass().contains("ORDERED") || is("ATOMIC");
	}

	boolean unprivileged() {
		return row.name().matches("(LD|ST)T.*");
	}

	int base() {
		return field(row, word, "Rn");
	}

	/// Sets the base so that the effective address is this one. Nothing may be mapped in the core's context.
	void aim(Core core, long address) {
		long distance = address - run(core).orElseThrow().address;
		if (base() == NONE)
			core.pc += distance;
		else
			core.x[base()] += distance;
	}

	/// Executes it.
	///
	/// @return the exception that it raises
	Optional<GuestException> run(Core core) {
		try {
			Dispatch.execute(core, row.index(), word);
			return Optional.empty();
		} catch (GuestException e) {
			return Optional.of(e);
		}
	}

	@Override
	public String toString() {
		return String.format("%s %08x", row.name(), word);
	}
}
