// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.trapline.a64.core.Access;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.FlatEnvironment;
import org.trapline.a64.core.GuestException;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.core.Ram;
import org.trapline.a64.core.Timing;
import org.trapline.a64.table.Row;

/// A core that executes pages of random instructions for as long as one likes: whatever goes wrong is an exception,
/// after which it goes on elsewhere.
///
/// Two of the same seed do the same if they are run in ways that are the same.
final class WildProgram extends FlatEnvironment {
	private static final int PAGES = 4;
	private static final int WORDS = PAGES * CoreMemory.PAGE_BYTES / Integer.BYTES;
	private static final long DATA = BASE + 0x10000;
	private static final int DATA_BYTES = 0x4000;
	private static final int IC_IALLU = 0xD508751F;
	private static final int IC_IVAU = 0xD50B7520;

	final Core core;
	/// What was noticed on the way, as one number.
	long noticed;
	private final Random random;

	WildProgram(long seed, Optional<Timing> timing) {
		random = new Random(seed);
		Ram ram = new Ram().add(BASE, BYTES);
		core = new Core(CoreModel.of("armv8.2-vhe").orElseThrow(), ram, this, timing);
		put(core, BASE, words());
		core.stackChecked = random.nextBoolean();
		restart();
	}

	/// Notices something.
	void notice(long what) {
		noticed = (Long.rotateLeft(noticed, 7) ^ what) * 0x9E3779B97F4A7C15L;
	}

	private int[] words() {
		List<Row> rows = InstructionSet.table().rows();
		List<Row> often = rows.stream().filter(r -> r.index() < 120 || r.name().matches("(LD|ST).*")).toList();
		return IntStream.range(0, WORDS).map(i -> switch (random.nextInt(40)) {
		case 0, 1 -> word(rows.get(random.nextInt(rows.size())));
		case 2, 3, 4, 5 -> branch(i);
		case 6 -> 0x6B00001F | random.nextInt() & 0x1F03E0;
		case 7 -> 0x54000000 | (random.nextInt(60) - 20 & 0x7FFFF) << 5 | random.nextInt(16);
		case 8 -> random.nextInt(8) == 0 ? IC_IALLU : IC_IVAU | random.nextInt(31);
		default -> word(often.get(random.nextInt(often.size())));
		}).toArray();
	}

	private int word(Row row) {
		int word = random.nextInt() & ~row.bits().mask() | row.bits().value();
		// offsets that keep accesses near, and the stack pointer mostly as aligned as it was
		return row.name().matches("(LD|ST).*") ? word & ~0x0003_0000 : word;
	}

	private int branch(int at) {
		int offset = random.nextInt(8) == 0 ? random.nextInt(WORDS) - at : random.nextInt(50) - 20;
		return switch (random.nextInt(7)) {
		case 0 -> 0x14000000 | offset & 0x3FFFFFF;
		case 1 -> 0x94000000 | offset & 0x3FFFFFF;
		case 2 -> 0x36000000 | random.nextInt() & 0x81F8001F | (offset & 0x3FFF) << 5;
		case 3 -> 0xD65F0000 | random.nextInt(31) << 5;
		case 4 -> 0x54000000 | (offset & 0x7FFFF) << 5 | random.nextInt(16);
		default -> 0x34000000 | random.nextInt() & 0x8100001F | (offset & 0x7FFFF) << 5;
		};
	}

	/// Gives registers values that instructions can work with.
	private void restart() {
		for (int i = 0; i <= Core.SP; i++)
			core.x[i] = switch (random.nextInt(6)) {
			case 0 -> random.nextInt(16) - 8;
			case 1 -> random.nextLong();
			case 2 -> BASE + 4L * random.nextInt(WORDS);
			default -> DATA + random.nextInt(DATA_BYTES);
			};
		core.x[Core.SP] &= random.nextInt(4) == 0 ? -1 : -16;
		for (int i = 0; i < core.v.length; i++)
			core.v[i] = random.nextLong();
		core.vectorsTrapped = random.nextInt(4) == 0;
	}

	@Override
	public long translate(Core core, long address, Access access) {
		if (access == Access.FETCH && Long.compareUnsigned(address - BASE, PAGES * CoreMemory.PAGE_BYTES) >= 0)
			throw new GuestException(GuestException.INSTRUCTION_ABORT, 7, address, -1);
		return super.translate(core, address, access);
	}

	@Override
	public void exception(Core core, GuestException exception) {
		notice(core.pc);
		notice(exception.exceptionClass);
		notice(exception.address);
		notice(core.instructions);
		notice(core.cycles);
		notice(core.nzcv);
		core.next = BASE + 4L * random.nextInt(WORDS);
		if (random.nextInt(3) == 0)
			restart();
	}

	@Override
	public void call(Core core, Call call, int immediate) {
		notice(immediate);
		notice(core.instructions);
	}

	@Override
	public void exceptionReturn(Core core) {
		notice(core.instructions);
		core.next = BASE + 4L * random.nextInt(WORDS);
	}

	@Override
	public long readSystem(Core core, int register) {
		return core.instructions;
	}

	@Override
	public void hint(Core core, int hint) {
		notice(hint);
		if (hint == 2)
			core.deadline = core.time();
	}

	/// Sees to it that another is in the same state.
	void check(WildProgram expected, int seed, int slice) {
		if (!Arrays.equals(numbers(), expected.numbers()) || !Arrays.equals(core.v, expected.core.v)
				|| !Arrays.equals(memory(), expected.memory()))
			assertThat(state()).as("program %d, slice %d", seed, slice).isEqualTo(expected.state());
	}

	private long[] numbers() {
		long[] numbers = { core.pc, core.nzcv, core.fpcr, core.fpsr, core.instructions, core.cycles, noticed };
		return LongStream.concat(Arrays.stream(numbers), Arrays.stream(core.x, 0, Core.SINK)).toArray();
	}

	private byte[] memory() {
		byte[] bytes = new byte[DATA_BYTES + (int) (DATA - BASE)];
		core.memory.ram().read(BASE, bytes, 0, bytes.length);
		return bytes;
	}

	private String state() {
		return String.format("pc, nzcv, fpcr, fpsr, instructions, cycles, noticed, x0... %s, v %s, memory %x",
				Arrays.toString(numbers()), Arrays.toString(core.v), Arrays.hashCode(memory()));
	}
}
