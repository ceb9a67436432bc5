// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.table.Field;
import org.trapline.a64.table.Row;

/// Makes random sequences of the instructions that a model has.
///
/// A sequence is of units: an instruction, with others before it that give its registers values that it needs. Branches
/// go forward to the beginning of units; some sequences are repeated as a whole, by a register that nothing else uses.
/// So every sequence ends.
final class SequenceGenerator {
	private static final int MSR_FPCR = 0xD51B4400;
	private static final int CLREX = 0xD5033F5F;
	private static final int NZCV = 0x5A10;
	private static final int FPCR = 0x5A20;
	private static final int FPSR = 0x5A21;
	private static final int REGISTERS = 31;
	private static final int COUNTER = 28;
	private static final int SUB_1 = 0xD1000400 | COUNTER << 5 | COUNTER;
	private static final int CBNZ = 0xB5000000 | COUNTER;
	private static final int TRIES = 200_000;
	private static final int MOST_TIMES = 12;
	private static final int DRAWN = 5;
	private static final Predicate<String> REGISTER = Pattern.compile("R[a-z][24]?").asMatchPredicate();
	/// Operations on a cache line that a process may do: op1, CRn, CRm, op2 of DC CVAC, CVAU, CIVAC and ZVA.
	private static final int[] CACHE = {0x1BD1, 0x1BD9, 0x1BF1, 0x1BA1};
	/// NOP, YIELD, SEV, SEVL and hints without a meaning.
	private static final int[] HINTS = {0, 1, 4, 5, 48, 63, 127};

	private final List<Row> rows;
	private final InstructionSet instructions;
	private final Random random;
	private final Values values;
	private final Words words;
	private final int[] made;
	private boolean repeats;

	/// Which words sequences may have.
	interface Words {
		boolean allow(Row row, int word);
	}

	/// A generator.
	///
	/// @param rows those that sequences may have; of these it takes the ones that the model has
	SequenceGenerator(List<Row> rows, CoreModel model, Words words, Random random) {
		instructions = InstructionSet.of(model);
		this.words = words;
		this.rows = rows.stream().filter(this::has).toList();
		this.random = random;
		made = new int[InstructionSet.table().rows().size()];
		values = new Values(random, model);
	}

	private boolean has(Row row) {
		Random some = new Random(row.index());
		for (int i = 0; i < TRIES; i++)
			if (instructions.decode(some.nextInt() & ~row.bits().mask() | row.bits().value()) == row.index())
				return true;
		return false;
	}

	/// What it takes values from.
	Values values() {
		return values;
	}

	/// The rows that sequences should have and that are not in so many of them.
	List<String> scarce(int least) {
		return rows.stream().filter(r -> made[r.index()] < least).map(Row::name).toList();
	}

	/// Makes a sequence to lie at an address, without the branch that ends it.
	Assembly next(long address, int units) {
		Assembly code = new Assembly(address);
		List<Integer> starts = new ArrayList<>();
		repeats = random.nextInt(4) == 0;
		if (repeats)
			code.move(COUNTER, 1 + random.nextInt(MOST_TIMES));
		long start = code.here();
		for (int unit = 0; unit < units; unit++) {
			starts.add(code.size());
			if (random.nextInt(24) == 0)
				control(code);
			else
				unit(code, unit);
		}
		starts.add(code.size());
		code.link(starts);
		if (repeats) {
			code.add(SUB_1);
			code.add(CBNZ | (int) (start - code.here() >> 2 & 0x7FFFF) << 5);
		}
		return code;
	}

	/// Any X register that may be changed.
	private int register() {
		int register = random.nextInt(REGISTERS);
		return repeats && register == COUNTER ? COUNTER + 1 : register;
	}

	private void control(Assembly code) {
		int register = register();
		code.move(register, values.control());
		code.add(MSR_FPCR | register);
	}

	private void unit(Assembly code, int unit) {
		Row row = row();
		made[row.index()]++;
		int word = word(row);
		Optional<MemoryOperand> operand = MemoryOperand.of(row);
		if (operand.isPresent())
			access(code, row, word, operand.get());
		else if (row.syntax().contains("<label"))
			label(code, unit, row, word);
		else
			switch (row.name()) {
			case "BR", "BLR", "RET" -> indirect(code, unit, row, word);
			case "MSR_reg", "MRS" -> register(code, row, word);
			case "SYS" -> {
				code.move(word & 0x1F, MemoryOperand.anywhere(random));
				code.add(word);
			}
			case "HINT" -> code.add(word & ~0xFE0 | HINTS[random.nextInt(HINTS.length)] << 5);
			default -> code.add(word);
			}
	}

	/// Of some rows the one that there have been the fewest of: so each has its turn soon.
	private Row row() {
		Row row = rows.get(random.nextInt(rows.size()));
		for (int i = 1; i < DRAWN; i++) {
			Row other = rows.get(random.nextInt(rows.size()));
			if (made[other.index()] < made[row.index()])
				row = other;
		}
		return row;
	}

	/// A word of a row with random fields, among them those at which something changes.
	private int word(Row row) {
		for (int i = 0; i < TRIES; i++) {
			int word = row.bits().value();
			for (Field field : row.bits().fields())
				word = field.in(word, value(field));
			if (repeats && uses(row, word, COUNTER))
				continue;
			if (row.name().equals("SYS"))
				word = row.bits().value() | CACHE[random.nextInt(CACHE.length)] << 5 | register();
			if (instructions.decode(word) == row.index() && words.allow(row, word))
				return word;
		}
		throw new AssertionError("no word of " + row.name());
	}

	/// Whether it names a register, of whatever kind.
	private static boolean uses(Row row, int word, int register) {
		for (Field field : row.bits().fields())
			if (REGISTER.test(field.name()) && field.of(word) == register)
				return true;
		return false;
	}

	private int value(Field field) {
		int most = (1 << field.width()) - 1;
		boolean register = REGISTER.test(field.name());
		if (register && random.nextInt(3) == 0)
			return random.nextInt(4) & most;
		if (register || field.width() < 3)
			return random.nextInt() & most;
		return switch (random.nextInt(6)) {
		case 0 -> 0;
		case 1 -> most;
		case 2 -> most >>> 1;
		case 3 -> (most >>> 1) + 1;
		default -> random.nextInt() & most;
		};
	}

	private void access(Assembly code, Row row, int given, MemoryOperand operand) {
		int word = given;
		Field base = row.bits().field("Rn").orElseThrow();
		int rn = base.of(word);
		int free = register();
		if (operand.indexed()) {
			Field index = row.bits().field("Rm").orElseThrow();
			int rm = index.of(word);
			while (rm == rn || repeats && rm == COUNTER)
				rm = random.nextInt(REGISTERS + 1);
			word = index.in(word, rm);
			while (free == rm)
				free = register();
			long value = rm == REGISTERS ? 0 : values.integer();
			if (rm != REGISTERS)
				code.move(rm, value);
			place(code, rn, free, operand.address(random) - operand.offset(word, value));
		} else
			place(code, rn, free, operand.address(random) - operand.offset(word, 0));
		// QEMU stores, and says that it did not, where the load before was of another size
		if (row.opClass().equals("STORE_EXCLUSIVE"))
			code.add(random.nextInt(4) > 0 ? exclusiveLoad(row, word, rn) : CLREX);
		code.add(word);
	}

	/// The exclusive load that an exclusive store pairs with, into registers other than the base.
	private int exclusiveLoad(Row row, int word, int rn) {
		boolean pair = row.syntax().contains("t2>");
		int load = word & 0xFFE083E0 | 1 << 22 | 31 << 16;
		int rt = register();
		while (rt == rn)
			rt = register();
		int rt2 = register();
		while (rt2 == rn || rt2 == rt)
			rt2 = register();
		return load | rt | (pair ? rt2 : 31) << 10;
	}

	private void place(Assembly code, int rn, int free, long address) {
		if (rn == REGISTERS)
			code.moveStack(free, address);
		else
			code.move(rn, address);
	}

	private void label(Assembly code, int unit, Row row, int word) {
		Field field = row.bits().fields().stream().filter(f -> f.name().matches("imm(14|19|26)")).findFirst().orElseThrow();
		if (row.branches())
			code.branch(word, unit, field.low(), field.width(), random.nextInt(3));
		else
			code.add(field.in(word, (int) ((MemoryOperand.anywhere(random) & -4) - code.here() >> 2)));
	}

	private void indirect(Assembly code, int unit, Row row, int word) {
		Field field = row.bits().field("Rn").orElseThrow();
		int rn = field.of(word) == REGISTERS ? register() : field.of(word);
		code.address(rn, unit, random.nextInt(3));
		code.add(field.in(word, rn));
	}

	private void register(Assembly code, Row row, int word) {
		int which = random.nextInt(3);
		int rt = word & 0x1F;
		if (row.name().equals("MSR_reg") && which > 0 && rt != REGISTERS)
			code.move(rt, which == 1 ? values.control() : values.status());
		code.add(word & ~(0x7FFF << 5) | (which == 0 ? NZCV : which == 1 ? FPCR : FPSR) << 5);
	}
}
