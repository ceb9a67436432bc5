// SPDX-License-Identifier: EPL-2.0
package org.trapline.benchmarks;

import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.Environment;
import org.trapline.a64.core.Ram;
import org.trapline.a64.fp.Fp32;
import org.trapline.a64.fp.Fp64;

/// How long the architecture's floating point takes, beside Java's on the same bits: {@code javaMul} is what {@code mul}
/// cannot be faster than. {@code sum} and {@code javaSum} are chains, in which each operation waits for the one before.
///
/// {@code state} says which way operations go: {@code usual} the short one; {@code clear} that which finds out whether a
/// result is inexact, FPSR being cleared before each; {@code flushing} with FPCR.FZ; {@code up} the exact arithmetic. The
/// Java machine is told not to use its vectors, which a translated guest's scalar instructions do not get either.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgs = { "-XX:+UseSerialGC", "-Xmx256m", "-XX:-UseSuperWord" })
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(FloatingPointBenchmark.NUMBERS)
public class FloatingPointBenchmark {
	static final int NUMBERS = 1024;
	private static final int INEXACT = 1 << 4;

	@Param({ "usual", "clear", "flushing", "up" })
	public String state = "";

	private final Core core = new Core(CoreModel.of("cortex-a57").orElseThrow(), new Ram(),
			(Environment) Proxy.newProxyInstance(Environment.class.getClassLoader(), new Class<?>[] { Environment.class },
					(_, method, _) -> {
						throw new AssertionError(method.toString());
					}),
			Optional.empty());
	private final long[] a = new long[NUMBERS];
	private final long[] b = new long[NUMBERS];
	private final long[] result = new long[NUMBERS];
	private int before;

	@Setup
	public void make() {
		SplittableRandom random = new SplittableRandom(1);
		for (int i = 0; i < NUMBERS; i++) {
			a[i] = Double.doubleToRawLongBits(random.nextDouble(1, 1000));
			b[i] = Double.doubleToRawLongBits(random.nextDouble(-1000, 1000));
		}
		core.fpcr = state.equals("flushing") ? 1 << 24 : state.equals("up") ? 1 << 22 : 0;
		core.fpsr = INEXACT;
		before = state.equals("clear") ? 0 : INEXACT;
	}

	@Benchmark
	public long[] javaAdd() {
		for (int i = 0; i < NUMBERS; i++)
			result[i] = Double.doubleToRawLongBits(Double.longBitsToDouble(a[i]) + Double.longBitsToDouble(b[i]));
		return result;
	}

	@Benchmark
	public long[] add() {
		for (int i = 0; i < NUMBERS; i++) {
			core.fpsr &= before;
			result[i] = Fp64.add(core, a[i], b[i]);
		}
		return result;
	}

	@Benchmark
	public long[] javaMul() {
		for (int i = 0; i < NUMBERS; i++)
			result[i] = Double.doubleToRawLongBits(Double.longBitsToDouble(a[i]) * Double.longBitsToDouble(b[i]));
		return result;
	}

	@Benchmark
	public long[] mul() {
		for (int i = 0; i < NUMBERS; i++) {
			core.fpsr &= before;
			result[i] = Fp64.mul(core, a[i], b[i]);
		}
		return result;
	}

	@Benchmark
	public long[] javaMulAdd() {
		for (int i = 0; i < NUMBERS; i++)
			result[i] = Double.doubleToRawLongBits(Math.fma(Double.longBitsToDouble(a[i]), Double.longBitsToDouble(b[i]),
					Double.longBitsToDouble(b[NUMBERS - 1 - i])));
		return result;
	}

	@Benchmark
	public long[] mulAdd() {
		for (int i = 0; i < NUMBERS; i++) {
			core.fpsr &= before;
			result[i] = Fp64.mulAdd(core, b[NUMBERS - 1 - i], a[i], b[i]);
		}
		return result;
	}

	@Benchmark
	public long[] javaDiv() {
		for (int i = 0; i < NUMBERS; i++)
			result[i] = Double.doubleToRawLongBits(Double.longBitsToDouble(b[i]) / Double.longBitsToDouble(a[i]));
		return result;
	}

	@Benchmark
	public long[] div() {
		for (int i = 0; i < NUMBERS; i++) {
			core.fpsr &= before;
			result[i] = Fp64.div(core, b[i], a[i]);
		}
		return result;
	}

	@Benchmark
	public long[] javaSingleMul() {
		for (int i = 0; i < NUMBERS; i++)
			result[i] = Float.floatToRawIntBits(
					Float.intBitsToFloat((int) (a[i] >>> 32)) * Float.intBitsToFloat((int) (b[i] >>> 32)));
		return result;
	}

	@Benchmark
	public long[] singleMul() {
		for (int i = 0; i < NUMBERS; i++) {
			core.fpsr &= before;
			result[i] = Fp32.mul(core, (int) (a[i] >>> 32), (int) (b[i] >>> 32));
		}
		return result;
	}

	@Benchmark
	public double javaSum() {
		double sum = 0;
		for (int i = 0; i < NUMBERS; i++)
			sum = Math.fma(Double.longBitsToDouble(a[i]), Double.longBitsToDouble(b[i]), sum);
		return sum;
	}

	@Benchmark
	public long sum() {
		long sum = 0;
		for (int i = 0; i < NUMBERS; i++) {
			core.fpsr &= before;
			sum = Fp64.mulAdd(core, sum, a[i], b[i]);
		}
		return sum;
	}
}
