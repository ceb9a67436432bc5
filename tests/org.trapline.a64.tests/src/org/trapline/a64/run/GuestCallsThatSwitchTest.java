// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trapline.a64.core.Access;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.FlatEnvironment;
import org.trapline.a64.core.GuestException;
import org.trapline.a64.core.Ram;
import org.trapline.a64.translate.Options;

/// Functions after which what a region assumes no longer holds: what is behind their call goes by the core's new state. Words are
/// as aarch64-linux-gnu-as writes them.
class GuestCallsThatSwitchTest {
	private static final long BASE = FlatEnvironment.BASE;
	/// A context beside 0: they are multiples of 8.
	private static final int OTHER = 8;
	private static final int TIMES = 5;
	private static final int SVC = 0xD4000001;
	private static final int RET = 0xD65F03C0;
	private static final int MSR_TTBR0_X1 = 0xD5182001;
	private static final int MSR_CPACR_X1 = 0xD5181041;
	private static final int TTBR0 = 3 << 14 | 2 << 7;

	/// Maps the code to another page in each context. TTBR0 is the context, and CPACR whether vectors are trapped.
	private static final class Switching extends FlatEnvironment {
		@Override
		public long translate(Core core, long address, Access access) {
			return super.translate(core, address, access) + core.memory.context / OTHER * (long) CoreMemory.PAGE_BYTES;
		}

		@Override
		public void writeSystem(Core core, int register, long value) {
			if (register == TTBR0)
				core.memory.context = (int) value;
			else
				core.vectorsTrapped = value != 0;
		}

		@Override
		public void call(Core core, Call call, int immediate) {
			if (immediate == 0) {
				super.call(core, call, immediate);
				return;
			}
			// an exception whose handler changes something and returns to the caller at once
			if (immediate == 3 && core.x[1] != 0) {
				core.memory.store32(core.x[30], 0x91000400 + ((int) core.x[1] << 10));
				core.code.invalidate();
			} else if (immediate != 3)
				writeSystem(core, immediate == 1 ? TTBR0 : -1, core.x[1]);
			core.next = core.x[30];
		}
	}

	private static Core core(int[]... pages) {
		Core core = new Core(CoreModel.of("cortex-a57").orElseThrow(), new Ram().add(BASE, FlatEnvironment.BYTES),
				new Switching(), Optional.empty());
		for (int page = 0; page < pages.length; page++) {
			ByteBuffer bytes = ByteBuffer.allocate(pages[page].length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
			bytes.asIntBuffer().put(pages[page]);
			core.memory.ram().write(BASE + page * (long) CoreMemory.PAGE_BYTES, bytes.array(), 0, bytes.capacity());
		}
		return core;
	}

	/// Runs programs from the start of the first page over and over, with a register that now and then is another.
	private static void compare(long x1, int[]... pages) {
		Core core = core(pages);
		Core other = core(pages);
		Engine engine = new Engine(core, Options.atOnce(1));
		Stepper stepper = new Stepper(other);
		for (int i = 0; i < TIMES; i++) {
			for (Core each : new Core[] {core, other}) {
				each.memory.context = 0;
				each.vectorsTrapped = false;
				each.x[1] = i == TIMES - 1 ? x1 : 0;
				each.pc = BASE;
				each.deadline = Long.MAX_VALUE;
			}
			engine.run();
			stepper.run();
			assertThat(core.x).isEqualTo(other.x);
			assertThat(core.v).isEqualTo(other.v);
			assertThat(core.pc).isEqualTo(other.pc);
			assertThat(core.instructions).isEqualTo(other.instructions);
			assertThat(((FlatEnvironment) core.environment).exceptions.stream().map(GuestException::getMessage).toList())
					.isEqualTo(((FlatEnvironment) other.environment).exceptions.stream().map(GuestException::getMessage).toList());
		}
		assertThat(engine.regions().statistics().regions()).isPositive();
	}

	/// bl f; add x0, x0, #n; svc #0; f: and what it does.
	private static int[] adding(int n, int... function) {
		int[] words = new int[3 + function.length];
		words[0] = 0x94000003;
		words[1] = 0x91000000 | n << 10;
		words[2] = SVC;
		System.arraycopy(function, 0, words, 3, function.length);
		return words;
	}

	@Test
	void aFunctionMaySwitchTheAddressSpace() {
		compare(OTHER, adding(1, MSR_TTBR0_X1, RET), adding(2, MSR_TTBR0_X1, RET));
	}

	@Test
	void anExceptionMaySwitchTheAddressSpaceAndReturnToTheCaller() {
		compare(OTHER, adding(1, SVC | 1 << 5), adding(2, SVC | 1 << 5));
	}

	@Test
	void anExceptionMayChangeTheCodeOfTheCallerAndReturnToIt() {
		compare(1, adding(1, SVC | 3 << 5));
	}

	@Test
	void aFunctionMayTrapVectors() {
		// bl f; fadd d0, d0, d0; svc #0; f: msr cpacr_el1, x1; ret
		compare(1, new int[] {0x94000003, 0x1E602800, SVC, MSR_CPACR_X1, RET});
	}

	@Test
	void anExceptionMayTrapVectorsAndReturnToTheCaller() {
		// bl f; fadd d0, d0, d0; svc #0; f: svc #2
		compare(1, new int[] {0x94000003, 0x1E602800, SVC, SVC | 2 << 5});
	}
}
