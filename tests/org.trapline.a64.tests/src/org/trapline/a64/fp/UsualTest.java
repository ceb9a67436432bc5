// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trapline.a64.Depth;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.FlatEnvironment;

/// The short ways give what the exact arithmetic gives, and leave the same flags.
class UsualTest {
	/// Cases of each operation.
	private static final int CASES = Depth.of(50_000, 20);
	private static final int FRACTION = 7;

	private final Core core = FlatEnvironment.core("armv8.2-vhe");
	private final Random random = new Random(Long.getLong("trapline.seed", 2));
	private final Operands operands = new Operands(random);
	private final List<String> differences = new ArrayList<>();

	private interface Way {
		long of(Core core, long a, long b, long c);
	}

	@Test
	void doublePrecisionIsExact() {
		Format f = Format.DOUBLE;
		compare("add", f, (k, a, b, _) -> Fp64.add(k, a, b), (k, a, b, _) -> Addition.add(k, f, a, b));
		compare("sub", f, (k, a, b, _) -> Fp64.sub(k, a, b), (k, a, b, _) -> Addition.sub(k, f, a, b));
		compare("mul", f, (k, a, b, _) -> Fp64.mul(k, a, b), (k, a, b, _) -> Multiplication.mul(k, f, a, b));
		compare("mulExtended", f, (k, a, b, _) -> Fp64.mulExtended(k, a, b),
				(k, a, b, _) -> Multiplication.mulExtended(k, f, a, b));
		compare("div", f, (k, a, b, _) -> Fp64.div(k, a, b), (k, a, b, _) -> Division.div(k, f, a, b));
		compare("sqrt", f, (k, a, _, _) -> Fp64.sqrt(k, a), (k, a, _, _) -> Division.sqrt(k, f, a));
		compare("mulAdd", f, (k, a, b, c) -> Fp64.mulAdd(k, c, a, b),
				(k, a, b, c) -> FusedMultiplication.mulAdd(k, f, c, a, b));
		compare("recipStep", f, (k, a, b, _) -> Fp64.recipStep(k, a, b),
				(k, a, b, _) -> FusedMultiplication.recipStep(k, f, a, b));
		compare("recipSqrtStep", f, (k, a, b, _) -> Fp64.recipSqrtStep(k, a, b),
				(k, a, b, _) -> FusedMultiplication.recipSqrtStep(k, f, a, b));
		compare("max", f, (k, a, b, _) -> Fp64.max(k, a, b), (k, a, b, _) -> Extremes.max(k, f, a, b));
		compare("min", f, (k, a, b, _) -> Fp64.min(k, a, b), (k, a, b, _) -> Extremes.min(k, f, a, b));
		compare("maxNumber", f, (k, a, b, _) -> Fp64.maxNumber(k, a, b), (k, a, b, _) -> Extremes.maxNumber(k, f, a, b));
		compare("minNumber", f, (k, a, b, _) -> Fp64.minNumber(k, a, b), (k, a, b, _) -> Extremes.minNumber(k, f, a, b));
		compare("compare", f, (k, a, b, _) -> Fp64.compare(k, a, b, true),
				(k, a, b, _) -> Comparison.compare(k, f, a, b, true));
		compare("toSingle", f, (k, a, _, _) -> Fp64.toSingle(k, a),
				(k, a, _, _) -> (int) Conversion.convert(k, f, Format.SINGLE, a));
		for (int rounding = Rounding.TIES_EVEN; rounding <= Rounding.TIES_AWAY; rounding++) {
			int way = rounding;
			compare("roundToIntegral", f, (k, a, _, _) -> Fp64.roundToIntegral(k, a, way, true),
					(k, a, _, _) -> Integers.round(k, f, a, way, true));
			for (int width = 16; width <= 64; width *= 2) {
				int bits = width;
				compare("toSigned", f, (k, a, _, _) -> Fp64.toSigned(k, a, bits, FRACTION, way),
						(k, a, _, _) -> Integers.toFixed(k, f, a, false, bits, FRACTION, way));
				compare("toUnsigned", f, (k, a, _, _) -> Fp64.toUnsigned(k, a, bits, 0, way),
						(k, a, _, _) -> Integers.toFixed(k, f, a, true, bits, 0, way));
			}
		}
		assertThat(differences).isEmpty();
	}

	@Test
	void singlePrecisionIsExact() {
		Format f = Format.SINGLE;
		compare("add", f, (k, a, b, _) -> Fp32.add(k, (int) a, (int) b), (k, a, b, _) -> (int) Addition.add(k, f, a, b));
		compare("sub", f, (k, a, b, _) -> Fp32.sub(k, (int) a, (int) b), (k, a, b, _) -> (int) Addition.sub(k, f, a, b));
		compare("mul", f, (k, a, b, _) -> Fp32.mul(k, (int) a, (int) b),
				(k, a, b, _) -> (int) Multiplication.mul(k, f, a, b));
		compare("div", f, (k, a, b, _) -> Fp32.div(k, (int) a, (int) b), (k, a, b, _) -> (int) Division.div(k, f, a, b));
		compare("sqrt", f, (k, a, _, _) -> Fp32.sqrt(k, (int) a), (k, a, _, _) -> (int) Division.sqrt(k, f, a));
		compare("mulAdd", f, (k, a, b, c) -> Fp32.mulAdd(k, (int) c, (int) a, (int) b),
				(k, a, b, c) -> (int) FusedMultiplication.mulAdd(k, f, c, a, b));
		compare("recipStep", f, (k, a, b, _) -> Fp32.recipStep(k, (int) a, (int) b),
				(k, a, b, _) -> (int) FusedMultiplication.recipStep(k, f, a, b));
		compare("recipSqrtStep", f, (k, a, b, _) -> Fp32.recipSqrtStep(k, (int) a, (int) b),
				(k, a, b, _) -> (int) FusedMultiplication.recipSqrtStep(k, f, a, b));
		compare("compare", f, (k, a, b, _) -> Fp32.compare(k, (int) a, (int) b, false),
				(k, a, b, _) -> Comparison.compare(k, f, a, b, false));
		compare("toDouble", f, (k, a, _, _) -> Fp32.toDouble(k, (int) a),
				(k, a, _, _) -> Conversion.convert(k, f, Format.DOUBLE, a));
		for (int rounding = Rounding.TIES_EVEN; rounding <= Rounding.TIES_AWAY; rounding++) {
			int way = rounding;
			compare("toSigned", f, (k, a, _, _) -> Fp32.toSigned(k, (int) a, 32, 0, way),
					(k, a, _, _) -> Integers.toFixed(k, f, a, false, 32, 0, way));
		}
		assertThat(differences).isEmpty();
	}

	@Test
	void halfPrecisionIsExact() {
		Format f = Format.HALF;
		compare("add", f, (k, a, b, _) -> Fp16.add(k, (int) a, (int) b), (k, a, b, _) -> Addition.add(k, f, a, b));
		compare("sub", f, (k, a, b, _) -> Fp16.sub(k, (int) a, (int) b), (k, a, b, _) -> Addition.sub(k, f, a, b));
		compare("mul", f, (k, a, b, _) -> Fp16.mul(k, (int) a, (int) b), (k, a, b, _) -> Multiplication.mul(k, f, a, b));
		compare("div", f, (k, a, b, _) -> Fp16.div(k, (int) a, (int) b), (k, a, b, _) -> Division.div(k, f, a, b));
		compare("sqrt", f, (k, a, _, _) -> Fp16.sqrt(k, (int) a), (k, a, _, _) -> Division.sqrt(k, f, a));
		compare("toSingle", f, (k, a, _, _) -> Fp16.toSingle(k, (int) a),
				(k, a, _, _) -> (int) Conversion.convert(k, f, Format.SINGLE, a));
		compare("toHalf", Format.SINGLE, (k, a, _, _) -> Fp32.toHalf(k, (int) a),
				(k, a, _, _) -> (int) Conversion.convert(k, Format.SINGLE, f, a));
		assertThat(differences).isEmpty();
	}

	@Test
	void integersBecomeNumbersExactly() {
		for (int i = 0; i < CASES; i++) {
			long integer = operands.integer();
			int fraction = random.nextInt(65);
			Way signed = (k, a, _, _) -> Integers.fromFixed(k, Format.DOUBLE, a < 0, Math.abs(a), fraction);
			once("fromSigned", (k, a, _, _) -> Fp64.fromSigned(k, a, fraction), signed, integer, 0, 0);
			once("fromUnsigned", (k, a, _, _) -> Fp32.fromUnsigned(k, a, fraction),
					(k, a, _, _) -> (int) Integers.fromFixed(k, Format.SINGLE, false, a, fraction), integer, 0, 0);
		}
		assertThat(differences).isEmpty();
	}

	private void compare(String name, Format f, Way fast, Way exact) {
		for (int i = 0; i < CASES && differences.size() < 10; i++) {
			long a = operands.any(f);
			long b = operands.beside(f, a);
			once(name + ' ' + f.width(), fast, exact, a, b, operands.besideProduct(f, a, b));
		}
	}

	private void once(String name, Way fast, Way exact, long a, long b, long c) {
		core.fpcr = random.nextInt(3) == 0 ? operands.control() : random.nextInt(2) * Fpcr.FZ;
		int before = random.nextInt(2) * Fpsr.IXC;
		core.fpsr = before;
		long expected = exact.of(core, a, b, c);
		int flags = core.fpsr;
		core.fpsr = before;
		long found = fast.of(core, a, b, c);
		if (found != expected || core.fpsr != flags)
			differences.add("%s of %x %x %x, fpcr %x, fpsr %x: %x, fpsr %x, expected %x, fpsr %x".formatted(name, a, b, c,
					core.fpcr, before, found, core.fpsr, expected, flags));
	}
}
