// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trapline.a64.Depth;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.FlatEnvironment;
import org.trapline.a64.semantics.Dispatch;

/// Every operation in every format, with every setting of FPCR, gives what it gives under QEMU, and leaves the same
/// FPSR.
class ArithmeticOracleTest {
	private static final long CASES = Depth.of(1_000_000, 50);
	private static final int ENOUGH = 40;
	private static final long BEFORE = 0x0123456789ABCDEFL;
	private static final long BEFORE_HIGH = 0xFEDCBA9876543210L;

	private final Core core = FlatEnvironment.core("armv8.2-vhe");
	private final Random random = new Random(Long.getLong("trapline.seed", 1));
	private final Operands operands = new Operands(random);

	@Test
	void scalarInstructionsDoAsUnderQemu() throws IOException, InterruptedException {
		List<Operation> operations = Operation.all(1);
		assertThat(operations.stream().map(o -> o.row().name()).distinct()).hasSizeGreaterThan(130);
		assertThat(differences(operations)).isEmpty();
	}

	private List<String> differences(List<Operation> operations) throws IOException, InterruptedException {
		List<String> differences = new ArrayList<>();
		try (QemuArithmetic qemu = new QemuArithmetic(operations.stream().map(Operation::word).toList())) {
			for (long done = 0; done < CASES && differences.size() < ENOUGH; done += QemuArithmetic.CASES) {
				long[] cases = cases(operations);
				qemu.start(cases);
				long[] ours = ours(operations, cases);
				long[] theirs = qemu.results();
				for (int i = 0; i < QemuArithmetic.CASES && differences.size() < ENOUGH; i++)
					compare(operations, cases, ours, theirs, i, differences);
			}
		}
		return differences;
	}

	private long[] cases(List<Operation> operations) {
		long[] cases = new long[QemuArithmetic.CASES * QemuArithmetic.CASE_LONGS];
		for (int at = 0; at < cases.length; at += QemuArithmetic.CASE_LONGS) {
			int index = random.nextInt(operations.size());
			Format f = operations.get(index).format();
			long a = operands.any(f);
			long b = operands.beside(f, a);
			int flags = random.nextInt(3) == 0 ? Fpsr.IXC : 0;
			cases[at] = index | (long) operands.control() << 32;
			cases[at + 1] = flags | (long) random.nextInt() << 60;
			cases[at + 2] = garbage(f) | a;
			cases[at + 3] = garbage(f) | b;
			cases[at + 4] = garbage(f) | operands.besideProduct(f, a, b);
			cases[at + 5] = operands.integer();
		}
		return cases;
	}

	/// What may stand in a register beside a number.
	private long garbage(Format f) {
		return f.width() == 64 || random.nextBoolean() ? 0 : random.nextLong() << f.width();
	}

	private long[] ours(List<Operation> operations, long[] cases) {
		long[] results = new long[QemuArithmetic.CASES * QemuArithmetic.RESULT_LONGS];
		for (int i = 0; i < QemuArithmetic.CASES; i++) {
			int at = i * QemuArithmetic.CASE_LONGS;
			core.fpcr = (int) (cases[at] >>> 32);
			core.fpsr = (int) cases[at + 1];
			core.nzcv = (int) (cases[at + 1] >>> 60);
			core.x[0] = BEFORE;
			core.x[1] = cases[at + 5];
			core.setQ(0, BEFORE, BEFORE_HIGH);
			core.setQ(1, cases[at + 2], cases[at + 4]);
			core.setD(2, cases[at + 3]);
			core.setD(3, cases[at + 4]);
			Operation operation = operations.get((int) cases[at]);
			Dispatch.execute(core, operation.row().index(), operation.word());
			int result = i * QemuArithmetic.RESULT_LONGS;
			results[result] = core.v[0];
			results[result + 1] = core.v[1];
			results[result + 2] = core.x[0];
			results[result + 3] = Integer.toUnsignedLong(core.fpsr) | (long) core.nzcv << 60;
		}
		return results;
	}

	private static void compare(List<Operation> operations, long[] cases, long[] ours, long[] theirs, int i,
			List<String> differences) {
		int at = i * QemuArithmetic.CASE_LONGS;
		String our = result(ours, i);
		String their = result(theirs, i);
		if (!our.equals(their) && !Deviation.of(operations.get((int) cases[at]), ours, theirs, i))
			differences.add("%s fpcr %x fpsr %x: v1 %x v2 %x v3 %x x1 %x\n\tours %s\n\tqemu %s".formatted(
					operations.get((int) cases[at]), cases[at] >>> 32, cases[at + 1], cases[at + 2], cases[at + 3],
					cases[at + 4], cases[at + 5], our, their));
	}

	private static String result(long[] results, int i) {
		int at = i * QemuArithmetic.RESULT_LONGS;
		return "v0 %x %x x0 %x nzcv, fpsr %x".formatted(results[at + 1], results[at], results[at + 2], results[at + 3]);
	}
}
