// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Random;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.Ram;
import org.trapline.a64.translate.Options;
import org.trapline.measure.yaml.YamlException;
import org.trapline.platform.board.Board;
import org.trapline.platform.board.BoardFile;
import org.trapline.platform.clock.EventQueue;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.cpu.CpuSettings;
import org.trapline.platform.machine.Machine;

/// Walks through memory by dependent loads on a timed CPU of a board, whose pages are anywhere in memory, as an operating system
/// would give them.
final class Chase {
	private static final long CODE = 0x4000_0000L;
	private static final long VECTORS = 0x4001_0000L;
	private static final long TABLES = 0x4010_0000L;
	private static final long TOP = TABLES;
	private static final long MIDDLE_OF_AREA = TABLES + 0x2000;
	private static final long LEAVES = TABLES + 0x3000;
	private static final long AREA = 0x8000_0000L;
	private static final long POOL = 0x4400_0000L;
	private static final long SMALLEST_POOL = 4L << 20;
	private static final int PAGE = 4096;
	private static final long BLOCK = 2 << 20;
	/// Pages that follow each other: the smallest block that Linux's allocator splits is of two.
	private static final int BUDDIES = 2;
	private static final long NORMAL = 0x701;
	private static final long TABLE = 3;
	private static final int UNROLLED = 16;
	private static final long LONG = 4_000_000_000L;

	private final Board board;
	private final Machine machine;
	private final Cpu cpu;
	private final Ram ram;
	private final CoreTiming timing;
	private final Random random;
	private long seedOfLoop;
	private long mask;

	Chase(String name, Options options, long seed) throws IOException, YamlException {
		board = BoardFile.read(name, List.of()).board();
		random = new Random(seed);
		ram = new Ram().add(CODE, 1L << 30);
		machine = new Machine(ram, board.clockHertz(), board.quantumCycles());
		BoardTiming timings = new BoardTiming(board);
		cpu = machine.add(new Cpu(new CpuSettings(0, 0, board.places().getFirst().core().coreModel(), true, options, timings),
				machine.bus, machine));
		cpu.timed(true);
		timing = timings.apply(cpu);
	}

	Cpu cpu() {
		return cpu;
	}

	EventQueue events() {
		return machine.events;
	}

	CoreTiming timing() {
		return timing;
	}

	Core core() {
		return cpu.core();
	}

	/// Maps an area of memory to pages in any order, and turns translation on at EL1.
	void map(long bytes, boolean huge) {
		long unit = huge ? BLOCK : BUDDIES * PAGE;
		int[] order = new int[(int) (Math.max(SMALLEST_POOL, 4 * bytes) / unit)];
		for (int i = 0; i < order.length; i++)
			order[i] = i;
		for (int i = order.length - 1; i > 0; i--) {
			int j = random.nextInt(i + 1);
			int other = order[i];
			order[i] = order[j];
			order[j] = other;
		}
		put(TOP + 8, CODE | NORMAL);
		put(TOP + 16, MIDDLE_OF_AREA | TABLE);
		for (long at = 0; at < bytes; at += BLOCK) {
			long entry = MIDDLE_OF_AREA + at / BLOCK * 8;
			if (huge) {
				put(entry, POOL + order[(int) (at / BLOCK)] * BLOCK | NORMAL);
				continue;
			}
			long leaves = LEAVES + at / BLOCK * PAGE;
			put(entry, leaves | TABLE);
			for (long page = 0; page < BLOCK && at + page < bytes; page += PAGE)
				put(leaves + page / PAGE * 8, POOL + order[(int) ((at + page) / unit)] * unit + page % unit | NORMAL | 2);
		}
	}

	private void put(long physical, long value) {
		ram.store(physical, 8, value);
	}

	private void code(long address, int... words) {
		ByteBuffer bytes = ByteBuffer.allocate(words.length * 4).order(ByteOrder.LITTLE_ENDIAN);
		for (int word : words)
			bytes.putInt(word);
		ram.write(address, bytes.array(), 0, bytes.capacity());
	}

	/// Begins at a program, with translation on.
	void start(int... words) {
		code(CODE, words);
		cpu.turnOn(CODE, 1, 0, machine.now());
		cpu.state.tcr[1] = 25 | 1L << 32; // 39 bits of address, 4 KiB granule
		cpu.state.mair[1] = 0xFF;
		cpu.state.ttbr0[1] = TOP;
		cpu.state.sctlr[1] |= 0x1005; // M, C, I
		cpu.state.cpacr = 3 << 20;
		code(VECTORS + 0x200, 0xD503207F, 0x17FFFFFF);
		cpu.state.vbar[1] = VECTORS;
		cpu.changed();
	}

	/// The virtual address of the area that is mapped.
	static long area() {
		return AREA;
	}

	/// Writes to the area, by virtual address.
	void write(long address, long value) {
		long physical = physical(address);
		ram.store(physical, 8, value);
	}

	private long physical(long address) {
		long middle = ram.load(MIDDLE_OF_AREA + (address - AREA) / BLOCK * 8, 8);
		long mask = 0xFFFF_FFFF_F000L;
		if ((middle & 2) == 0)
			return middle & mask | address & BLOCK - 1;
		return ram.load((middle & mask) + (address - AREA) % BLOCK / PAGE * 8, 8) & mask | address & PAGE - 1;
	}

	/// Runs until the program says that it is done, in a loop to itself.
	///
	/// @return cycles
	long run() {
		long from = cpu.time();
		machine.run(machine.now() + LONG);
		if (cpu.runs() || cpu.core().pc >= VECTORS)
			throw new AssertionError(String.format("at 0x%x, exception of 0x%x with syndrome 0x%x", cpu.core().pc,
					cpu.state.elr[1], cpu.state.esr[1]));
		return cpu.time() - from;
	}

	/// Cycles of a load, following pointers: those of each round after the first, which warms up.
	double pointers(long start, int loads, int rounds) {
		int[] words = new int[6 + UNROLLED];
		int at = 0;
		words[at++] = 0xAA0203E0; // mov x0, x2
		words[at++] = 0xAA0303E1; // mov x1, x3
		for (int i = 0; i < UNROLLED; i++)
			words[at++] = 0xF9400000; // ldr x0, [x0]
		words[at++] = 0xF1000421; // subs x1, x1, #1
		words[at] = back(-UNROLLED - 1); // b.ne
		at++;
		words[at++] = 0xD503207F; // wfi
		words[at] = 0x17FFFFFF; // b to it
		int turns = loads / UNROLLED;
		return run(words, start, turns, rounds) / (turns * UNROLLED);
	}

	/// Cycles of a load of a random byte, whose value the next address depends on, beyond those of one that hits: the difference
	/// to the same with an area of a line.
	double random(long bytes, int loads, long seed) {
		int[] words = {0xAA0203E0, // mov x0, x2
				0xAA0303E1, // mov x1, x3
				0x9B067C84, // mul x4, x4, x6
				0x8B070084, // add x4, x4, x7
				0xD360FC89, // lsr x9, x4, #32
				0x8A050129, // and x9, x9, x5
				0x38696808, // ldrb w8, [x0, x9]
				0x8B080084, // add x4, x4, x8
				0xF1000421, // subs x1, x1, #1
				back(-7), // b.ne
				0xD503207F, // wfi
				0x17FFFFFF}; // b to it
		seedOfLoop = seed;
		mask = bytes - 1;
		double all = run(words, AREA, loads, 1);
		mask = 0;
		int few = Math.min(loads, 1 << 14);
		double none = run(words, AREA, few, 1) / few;
		return all / loads - none + board.places().getFirst().core().l1d().latencyCycles();
	}

	private static int back(int distance) {
		return 0x54000001 | (distance & 0x7FFFF) << 5; // b.ne
	}

	/// Cycles of a round of a program, after one that warms up.
	private double run(int[] words, long start, int turns, int rounds) {
		long cycles = 0;
		for (int i = 0; i <= rounds; i++) {
			start(words);
			Core core = cpu.core();
			core.x[2] = start;
			core.x[3] = turns;
			core.x[4] = seedOfLoop + i;
			core.x[5] = mask;
			core.x[6] = 6364136223846793005L;
			core.x[7] = 1442695040888963407L;
			long spent = run();
			cycles += i == 0 ? 0 : spent;
		}
		return (double) cycles / rounds;
	}
}
