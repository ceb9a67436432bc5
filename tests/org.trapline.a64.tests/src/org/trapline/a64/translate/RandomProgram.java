// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.FlatEnvironment;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.core.Ram;
import org.trapline.a64.core.Timing;
import org.trapline.a64.table.Field;
import org.trapline.a64.table.Row;

/// A program of random instructions of all rows of the table, in blocks with random branches between them: most
/// accesses reach memory, some do not.
final class RandomProgram {
	/// Bytes of memory for code.
	static final int CODE = 0x4000;
	private static final int BLOCK = 6;
	private static final int FIRST_BASE = 20;
	private static final int BASES = 8;
	private static final Set<String> DATA = Set.of("Rd", "Rt", "Rs", "Rt2");
	private static final List<Row> ROWS = InstructionSet.table().rows();
	private static final List<Row> PLAIN = ROWS.stream().filter(row -> !row.branches() && !row.polls()
			&& !row.opClass().equals("UNDEFINED")).toList();
	private static final List<Row> INTEGER = PLAIN.stream()
			.filter(row -> !row.vector() && !row.opClass().startsWith("ATOMIC")).toList();
	private static final Pattern ACCESS = Pattern.compile("(LOAD|STORE|ATOMIC|PREFETCH).*");
	private static final List<Row> BRANCHES = ROWS.stream().filter(row -> row.opClass().equals("BRANCH")).toList();
	private static final List<Row> LEAVING = ROWS.stream()
			.filter(row -> row.polls() && !row.name().equals("ERET") && !row.name().equals("SYS")).toList();

	private final Random random;
	private final int[] words;
	private final long seed;

	/// @param instructions about how many
	RandomProgram(long seed, int instructions) {
		this.seed = seed;
		random = new Random(seed);
		words = new int[instructions / BLOCK * BLOCK];
		for (int i = 0; i < words.length; i++)
			words[i] = i % BLOCK == BLOCK - 1 ? branch(i) : plain();
	}

	/// A core that is to run it.
	Core core(Optional<Timing> timing) {
		Ram ram = new Ram().add(FlatEnvironment.BASE, FlatEnvironment.BYTES);
		Core core = new Core(CoreModel.of("armv8.2-vhe").orElseThrow(), ram, new SkippingEnvironment(), timing);
		core.pc = FlatEnvironment.BASE;
		Random values = new Random(seed + 1);
		for (int i = 0; i < 64; i++)
			core.v[i] = values.nextLong();
		for (int i = 0; i < 31; i++)
			core.x[i] = values.nextBoolean() ? values.nextLong() : values.nextInt(-3, 70);
		for (int i = FIRST_BASE; i < FIRST_BASE + BASES; i++)
			core.x[i] = FlatEnvironment.BASE + CODE + values.nextInt(FlatEnvironment.BYTES - CODE);
		core.x[Core.SP] = FlatEnvironment.BASE + FlatEnvironment.BYTES / 2;
		core.x[30] = FlatEnvironment.BASE + (values.nextInt(words.length) & -BLOCK) * 4L;
		byte[] data = new byte[FlatEnvironment.BYTES - CODE];
		values.nextBytes(data);
		ram.write(FlatEnvironment.BASE + CODE, data, 0, data.length);
		core.stackChecked = values.nextBoolean();
		FlatEnvironment.put(core, FlatEnvironment.BASE, words);
		return core;
	}

	private int plain() {
		while (true) {
			List<Row> from = random.nextInt(3) == 0 ? PLAIN : INTEGER;
			Row row = from.get(random.nextInt(from.size()));
			int word = random.nextInt() & ~row.bits().mask() | row.bits().value();
			boolean access = ACCESS.matcher(row.opClass()).matches();
			for (Field field : row.bits().fields())
				if (DATA.contains(field.name()))
					// the registers that hold addresses stay as they are, but for what is added to them
					word = field.in(word, field.of(word) % FIRST_BASE);
				else if (access && field.name().equals("Rn") && random.nextInt(16) != 0)
					word = field.in(word, random.nextInt(9) == 0 ? Core.SP : FIRST_BASE + random.nextInt(BASES));
			if (row.name().startsWith("CASP"))
				word &= ~(1 << 16 | 1);
			if (row.matches(word))
				return word;
		}
	}

	/// At the end of a block: to another, mostly not far, or what goes elsewhere.
	private int branch(int at) {
		if (random.nextInt(8) == 0) {
			Row row = LEAVING.get(random.nextInt(LEAVING.size()));
			return random.nextInt() & ~row.bits().mask() | row.bits().value();
		}
		Row row = BRANCHES.get(random.nextInt(BRANCHES.size()));
		int word = random.nextInt() & ~row.bits().mask() | row.bits().value();
		int to = random.nextInt(3) == 0 ? random.nextInt(words.length) & -BLOCK
				: Math.clamp(at / BLOCK + random.nextInt(-4, 6), 0, words.length / BLOCK - 1) * BLOCK;
		for (Field field : row.bits().fields())
			if (field.name().equals("imm19") || field.name().equals("imm26") || field.name().equals("imm14"))
				word = field.in(word, to - at);
		return word;
	}

	/// The start of a block.
	long start(Random chosen) {
		return FlatEnvironment.BASE + chosen.nextInt(words.length / BLOCK) * BLOCK * (long) Integer.BYTES;
	}

	/// Sees to it that a core's registers and counts are those of another.
	static void check(Core core, Core expected, String when) {
		if (!Arrays.equals(numbers(core), numbers(expected)))
			assertThat(state(core)).as(when).isEqualTo(state(expected));
	}

	private static long[] numbers(Core core) {
		long[] others = {core.pc, core.nzcv, core.fpcr, core.fpsr, core.instructions, core.cycles};
		long[] numbers = Arrays.copyOf(core.x, Core.SP + 1 + core.v.length + others.length);
		System.arraycopy(core.v, 0, numbers, Core.SP + 1, core.v.length);
		System.arraycopy(others, 0, numbers, Core.SP + 1 + core.v.length, others.length);
		return numbers;
	}

	private static String state(Core core) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i <= Core.SP; i++)
			text.append(String.format("x%d %x%n", i, core.x[i]));
		for (int i = 0; i < core.v.length; i += 2)
			text.append(String.format("v%d %x %x%n", i / 2, core.v[i + 1], core.v[i]));
		return text.append(String.format("pc %x nzcv %x fpcr %x fpsr %x instructions %d cycles %d%n", core.pc, core.nzcv,
				core.fpcr, core.fpsr, core.instructions, core.cycles)).toString();
	}

	/// All of its memory.
	static byte[] memory(Core core) {
		byte[] bytes = new byte[FlatEnvironment.BYTES];
		core.memory.ram().read(FlatEnvironment.BASE, bytes, 0, bytes.length);
		return bytes;
	}
}
