// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.semantics.Dispatch;
import org.trapline.a64.table.Field;
import org.trapline.a64.table.Row;

/// Instructions that together have every operation of this package.
final class Operations {
	private static final int VARIANTS = 24;
	private static final Map<String, Integer> REGISTERS = Map.of("Rd", 0, "Rn", 1, "Rm", 2, "Ra", 3);
	private static final Map<String, Row> ROWS = new LinkedHashMap<>();

	static {
		for (Row row : InstructionSet.table().rows())
			ROWS.put(row.name(), row);
	}

	private final List<Operation> all = new ArrayList<>();

	private interface Single {
		int of(Core core, int a, int b);
	}

	private interface Double {
		long of(Core core, long a, long b);
	}

	private Operations() {
	}

	/// Those of scalar instructions, by their semantics, with random values in fields that are no registers.
	static List<Operation> scalar(long seed) {
		Operations operations = new Operations();
		Random random = new Random(seed);
		for (Row row : ROWS.values())
			if (row.bits().field("ftype").isPresent() || row.name().matches("FCVT_._.|FMOV_(to|from)_gen_.*"))
				operations.variants(row, random);
		return operations.all;
	}

	private void variants(Row row, Random random) {
		Map<Integer, Operation> words = new LinkedHashMap<>();
		for (int i = 0; i < VARIANTS; i++) {
			int word = row.bits().value();
			for (Field field : row.bits().fields())
				word = field.in(word, REGISTERS.getOrDefault(field.name(), random.nextInt()));
			if (row.matches(word)) {
				int encoding = word;
				words.put(word, new Operation(row.name(), word, format(row, word),
						core -> Dispatch.execute(core, row.index(), encoding)));
			}
		}
		all.addAll(words.values());
	}

	private static Format format(Row row, int word) {
		int ftype = row.bits().field("ftype").map(f -> f.of(word)).orElse(word >>> 22 & 3);
		return ftype == 0 ? Format.SINGLE : ftype == 1 ? Format.DOUBLE : Format.HALF;
	}

	/// Those of SIMD instructions that scalar ones lack, by this package's methods.
	static List<Operation> vector() {
		Operations operations = new Operations();
		operations.three("FMULX", Fp16::mulExtended, Fp32::mulExtended, Fp64::mulExtended);
		operations.three("FRECPS", Fp16::recipStep, Fp32::recipStep, Fp64::recipStep);
		operations.three("FRSQRTS", Fp16::recipSqrtStep, Fp32::recipSqrtStep, Fp64::recipSqrtStep);
		operations.three("FRECPE", (c, a, _) -> Fp16.recipEstimate(c, a), (c, a, _) -> Fp32.recipEstimate(c, a),
				(c, a, _) -> Fp64.recipEstimate(c, a));
		operations.three("FRSQRTE", (c, a, _) -> Fp16.recipSqrtEstimate(c, a), (c, a, _) -> Fp32.recipSqrtEstimate(c, a),
				(c, a, _) -> Fp64.recipSqrtEstimate(c, a));
		operations.three("FRECPX", (c, a, _) -> Fp16.recipExponent(c, a), (c, a, _) -> Fp32.recipExponent(c, a),
				(c, a, _) -> Fp64.recipExponent(c, a));
		operations.three("FCMEQ", (c, a, b) -> Fp16.compareEqual(c, a, b) ? 0xFFFF : 0,
				(c, a, b) -> Fp32.compareEqual(c, a, b) ? -1 : 0, (c, a, b) -> Fp64.compareEqual(c, a, b) ? -1 : 0);
		operations.three("FCMGE", (c, a, b) -> Fp16.compareGreaterEqual(c, a, b) ? 0xFFFF : 0,
				(c, a, b) -> Fp32.compareGreaterEqual(c, a, b) ? -1 : 0,
				(c, a, b) -> Fp64.compareGreaterEqual(c, a, b) ? -1 : 0);
		operations.three("FACGT", (c, a, b) -> Fp16.compareGreater(c, Fp16.abs(a), Fp16.abs(b)) ? 0xFFFF : 0,
				(c, a, b) -> Fp32.compareGreater(c, Fp32.abs(a), Fp32.abs(b)) ? -1 : 0,
				(c, a, b) -> Fp64.compareGreater(c, Fp64.abs(a), Fp64.abs(b)) ? -1 : 0);
		operations.narrow();
		return operations.all;
	}

	private void three(String name, Single half, Single single, Double whole) {
		int zero = ROWS.get(name + "_s").bits().value();
		int registers = name.matches("FREC?PE|FRSQRTE|FRECPX|FRECPE") ? 1 << 5 : 2 << 16 | 1 << 5;
		add(name, ROWS.get(name + "_sh").bits().value() | registers, Format.HALF,
				core -> core.setD(0, half.of(core, (int) core.v[2], (int) core.v[4])));
		add(name, zero | registers, Format.SINGLE,
				core -> core.setD(0, Integer.toUnsignedLong(single.of(core, (int) core.v[2], (int) core.v[4]))));
		add(name, zero | 1 << 22 | registers, Format.DOUBLE, core -> core.setD(0, whole.of(core, core.v[2], core.v[4])));
	}

	/// Conversions to and from integers of 16 bits; FCVTXN; estimates of integers.
	private void narrow() {
		for (int bits = 0; bits <= 16; bits++) {
			int fraction = bits;
			int shift = 32 - bits << 16 | 1 << 5;
			String form = bits == 0 ? "_sh" : "_si";
			int field = bits == 0 ? 1 << 5 : shift;
			add("FCVTZS", ROWS.get("FCVTZS" + form).bits().value() | field, Format.HALF,
					core -> core.setD(0, Fp16.toSigned(core, (int) core.v[2], 16, fraction, Rounding.ZERO) & 0xFFFF));
			add("FCVTZU", ROWS.get("FCVTZU" + form).bits().value() | field, Format.HALF,
					core -> core.setD(0, Fp16.toUnsigned(core, (int) core.v[2], 16, fraction, Rounding.ZERO)));
			add("SCVTF", ROWS.get("SCVTF" + form).bits().value() | field, Format.HALF,
					core -> core.setD(0, Fp16.fromSigned(core, (short) core.v[2], fraction)));
			add("UCVTF", ROWS.get("UCVTF" + form).bits().value() | field, Format.HALF,
					core -> core.setD(0, Fp16.fromUnsigned(core, core.v[2] & 0xFFFF, fraction)));
		}
		add("FCVTXN", ROWS.get("FCVTXN_s").bits().value() | 1 << 5, Format.DOUBLE,
				core -> core.setD(0, Integer.toUnsignedLong(Fp64.toSingleOdd(core, core.v[2]))));
		add("URECPE", ROWS.get("URECPE_v").bits().value() | 1 << 5, Format.DOUBLE,
				core -> core.setD(0, lanes(Estimates.reciprocal((int) core.v[2]),
						Estimates.reciprocal((int) (core.v[2] >>> 32)))));
		add("URSQRTE", ROWS.get("URSQRTE_v").bits().value() | 1 << 5, Format.DOUBLE,
				core -> core.setD(0, lanes(Estimates.reciprocalRoot((int) core.v[2]),
						Estimates.reciprocalRoot((int) (core.v[2] >>> 32)))));
	}

	private static long lanes(int low, int high) {
		return (long) high << 32 | Integer.toUnsignedLong(low);
	}

	private void add(String name, int word, Format format, Consumer<Core> ours) {
		all.add(new Operation(name, word, format, ours));
	}
}
