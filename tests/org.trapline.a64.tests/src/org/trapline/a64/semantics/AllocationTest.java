// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.a64.Decoder;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.InstructionSet;

/// Which words of data processing with SIMD and floating-point registers are instructions: as QEMU has it, for all
/// values of all fields but Rn and Rd.
class AllocationTest {
	private static final int SIGILL = 4;
	private static final int RT_SIGACTION = 134;
	private static final int RT_SIGRETURN = 139;
	private static final int NOP = 0xD503201F;
	private static final int HANDLER_BYTES = 13 * Integer.BYTES;
	/// Bytes of a struct sigaction of Linux: handler, flags, restorer, mask.
	private static final int SIGACTION_BYTES = 32;
	private static final long SA_SIGINFO = 4;

	/// Words that the manual leaves unallocated, but QEMU 7.2 executes, or fails an assertion on.
	private enum Lax {
		TWO_REGISTERS_OF_HALFWORDS(0x8F7E0C00, 0x0E780800),
		PAIRS_AND_ACROSS_HALFWORDS_WITH_BIT_22(0xAF7E0C00, 0x0E700800),
		IMMEDIATE_OF_HALFWORDS_WITH_OP(0xBFF8FC00, 0x2F00FC00);

		private final int mask;
		private final int value;

		Lax(int mask, int value) {
			this.mask = mask;
			this.value = value;
		}

		static boolean contains(int word) {
			for (Lax lax : values())
				if ((word & lax.mask) == lax.value)
					return true;
			return false;
		}
	}

	@ParameterizedTest
	@CsvSource({"cortex-a57, cortex-a57", "neoverse-n1, armv8.2-vhe"})
	void undefinedIsWhatQemuRefuses(String qemu, String model) throws IOException, InterruptedException {
		InstructionSet set = InstructionSet.of(CoreModel.of(model).orElseThrow());
		int[] words = IntStream.range(0, 1 << 18).map(AllocationTest::word)
				.map(w -> set.decode(w) == Decoder.UNALLOCATED && Lax.contains(w) ? NOP : w).toArray();
		ByteBuffer refused = refused(qemu, words);
		List<String> differences = new ArrayList<>();
		for (int i = 0; i < words.length; i++) {
			boolean undefined = words[i] != NOP && set.decode(words[i]) == Decoder.UNALLOCATED;
			if (undefined != (refused.get(i) != 0))
				differences.add(String.format("%08x %s", words[i], undefined ? "undefined here" : "refused by QEMU"));
		}
		assertThat(differences).isEmpty();
	}

	/// Bits 30 to 28, 27 to 25 being 111, 24 to 10; Rn is 1, and Rd 9, a register that the program has no use for.
	private static int word(int number) {
		return (number >>> 15) << 28 | 7 << 25 | (number & 0x7FFF) << 10 | 1 << 5 | 9;
	}

	/// A byte for each word: 1 if it raised SIGILL.
	private static ByteBuffer refused(String model, int[] words) throws IOException, InterruptedException {
		// addresses do not change the length of the code: the first pass finds them
		StaticProgram first = new StaticProgram();
		long wordsAt = program(first, words, 0, 0);
		StaticProgram program = new StaticProgram();
		program(program, words, wordsAt, first.data());
		ByteBuffer action = ByteBuffer.allocate(SIGACTION_BYTES).order(ByteOrder.LITTLE_ENDIAN);
		action.putLong(program.here() - HANDLER_BYTES).putLong(SA_SIGINFO);
		return program.run(model, action.array(), words.length, words.length);
	}

	/// The handling of the signal set up, the words, the results written, the handler.
	///
	/// @return where the words are
	private static long program(StaticProgram program, int[] words, long wordsAt, long data) {
		long results = data + SIGACTION_BYTES;
		program.move(1, data);
		program.move(2, 0);
		program.move(3, 8);
		program.call(RT_SIGACTION, SIGILL);
		long here = program.here();
		program.put(words);
		program.write(results, words.length);
		program.exit();
		program.move(4, wordsAt);
		program.move(6, results);
		program.put(
				0xF940DC43, // ldr x3, [x2, #440]: the address, in the context
				0xCB040065, // sub x5, x3, x4
				0xD342FCA5, // lsr x5, x5, #2
				0x52800027, // mov w7, #1
				0x382568C7, // strb w7, [x6, x5]
				0x91001063, // add x3, x3, #4
				0xF900DC43, // str x3, [x2, #440]
				0xD2800008 | RT_SIGRETURN << 5, // mov x8, #139
				0xD4000001); // svc #0
		return here;
	}
}
