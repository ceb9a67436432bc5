// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing.schedule;

import java.util.Optional;
import java.util.regex.Pattern;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.table.Field;
import org.trapline.a64.table.Row;
import org.trapline.a64.translate.RegisterUse;

/// Which registers the instructions of a row wait for and give, as bits: X0 to X30 and SP, then V0 to V31.
///
/// The flags are told apart. Of loads and stores of several vector registers only the first two count.
final class Operands {
	private static final int VECTORS = 32;
	private static final Pattern FLAG_READERS = Pattern.compile("B_cond|CS(EL|INC|INV|NEG)|CCM[NP]_.*|(ADC|SBC)S?|FCSEL|FCCMPE?");
	private static final Pattern FLAG_WRITERS = Pattern.compile(
			"(ADD|SUB|AND|BIC)S_.*|ADCS|SBCS|CCM[NP]_.*|FCMPE?(_zero)?|FCCMPE?");
	private static final Pattern VECTOR_ACCUMULATORS = Pattern.compile(
			"INS_.*|BSL_v|BIT_v|BIF_v|TBX|S[LR]I_.*|(ORR|BIC)_v[sh].*|AES[ED]|SHA.*|FML[AS]_.*");
	private static final Pattern INTO_HIGH = Pattern.compile("(.*N2?_v|.*HN.*)");
	private static final Operands[] BY_ROW =
			InstructionSet.table().rows().stream().map(Operands::new).toArray(Operands[]::new);

	/// Whether it reads or writes the condition flags.
	final boolean readsFlags;
	final boolean writesFlags;
	/// Whether it loads, so that what it gives depends on memory.
	final boolean loads;
	/// Whether it stores.
	final boolean stores;
	/// Whether it waits for all before it, and has all after it wait.
	final boolean serialises;
	private final Row row;
	private final RegisterUse general;
	private final Optional<Field> base;
	private final boolean writesBack;
	private final boolean readsDestination;

	private Operands(Row row) {
		this.row = row;
		general = RegisterUse.of(row.index());
		String type = row.opClass();
		readsFlags = FLAG_READERS.matcher(row.name()).matches();
		writesFlags = FLAG_WRITERS.matcher(row.name()).matches();
		loads = type.startsWith("LOAD") || type.equals("ATOMIC");
		stores = type.startsWith("STORE") || type.equals("ATOMIC");
		serialises = type.equals("SYSTEM") || type.startsWith("EXCEPTION") || row.name().matches("ISB|DSB");
		boolean accesses = loads || stores || type.equals("PREFETCH");
		base = accesses ? row.bits().field("Rn") : Optional.empty();
		writesBack = row.name().endsWith("_post") || row.name().endsWith("_pre");
		readsDestination = row.name().matches("MOVK|BFM|CAS.*") || VECTOR_ACCUMULATORS.matcher(row.name()).matches()
				|| type.matches("V.*_ACC") || row.vector() && INTO_HIGH.matcher(row.name()).matches();
	}

	/// Of a row.
	static Operands of(int row) {
		return BY_ROW[row];
	}

	/// What it waits for.
	long reads(int word) {
		long reads = 0;
		for (RegisterUse.Operand operand : general.fields())
			if (!operand.written() || readsDestination || base.filter(operand.field()::equals).isPresent())
				reads |= bits(operand, word);
		if (row.vector())
			reads |= vectors(word, false);
		return reads;
	}

	/// What a load or store needs for its address.
	long address(int word) {
		long address = 0;
		for (RegisterUse.Operand operand : general.fields()) {
			String name = operand.field().name();
			if (name.equals("Rn") || name.equals("Rm"))
				address |= bits(operand, word);
		}
		return address;
	}

	/// What it gives after its latency.
	long writes(int word) {
		long writes = 0;
		for (RegisterUse.Operand operand : general.fields())
			if (operand.written() && !(writesBack && base.filter(operand.field()::equals).isPresent()))
				writes |= bits(operand, word);
		if (general.links())
			writes |= 1L << 30;
		if (row.vector())
			writes |= vectors(word, true);
		return writes;
	}

	/// The base register that it gives a cycle after, if it writes it back.
	long writesBack(int word) {
		if (!writesBack || base.isEmpty())
			return 0;
		return 1L << base.get().of(word);
	}

	/// The register that it accumulates into, if it does.
	long accumulator(int word) {
		String type = row.opClass();
		if (type.equals("MUL") || type.equals("MUL_LONG") || row.name().matches("FN?M(ADD|SUB)")) {
			int number = word >>> 10 & 31;
			return type.startsWith("F") ? 1L << VECTORS + number : number == Core.SP ? 0 : 1L << number;
		}
		return type.endsWith("_ACC") || type.equals("VFMADD") || type.equals("FMADD") ? 1L << VECTORS + (word & 31) : 0;
	}

	private long vectors(int word, boolean written) {
		boolean store = row.opClass().startsWith("STORE");
		long bits = 0;
		for (Field field : row.bits().fields()) {
			String name = field.name();
			boolean names = name.matches("R[dnmat]|Rt2");
			boolean isGeneral = general.fields().stream().anyMatch(o -> o.field().equals(field));
			if (!names || isGeneral)
				continue;
			boolean destination = name.equals("Rd") || name.startsWith("Rt") && !store;
			if (destination == written || !written && destination && readsDestination)
				bits |= 1L << VECTORS + field.of(word);
		}
		return bits;
	}

	private static long bits(RegisterUse.Operand operand, int word) {
		int number = operand.field().of(word);
		long bits = number == Core.SP && !operand.stack() ? 0 : 1L << number;
		return operand.pair() && number + 1 < Core.SP ? bits | 1L << number + 1 : bits;
	}
}
