// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.trapline.a64.Decoder;

class CodeCacheTest {
	private static final long RAM = 0x8000_0000L;
	private static final int PAGE = CoreMemory.PAGE_BYTES;
	private static final long V = 0x12_3456_7000L;
	private static final int READABLE = Environment.READABLE;
	private static final int NOP = 0xD503201F;
	private static final int RET = 0xD65F03C0;

	private final Ram ram = new Ram().add(RAM, 16 * PAGE);
	private final Core core = PagedEnvironment.core(ram);
	private final CodeCache code = core.code;
	private final PagedEnvironment environment = PagedEnvironment.of(core);

	CodeCacheTest() {
		environment.map(1, V, RAM, READABLE);
		environment.map(1, V + PAGE, RAM + PAGE, READABLE);
		ram.store(RAM, 4, NOP);
		ram.store(RAM + PAGE - 4, 4, RET);
		ram.store(RAM + PAGE, 4, RET);
	}

	private static GuestException fault(ThrowingCallable access) {
		GuestException fault = catchThrowableOfType(GuestException.class, access);
		assertThat(fault).isNotNull();
		return fault;
	}

	@Test
	void aPageIsDecodedFromItsFirstWordToItsLast() {
		CodePage page = code.fetch(V + 8);
		assertThat(page.physical).isEqualTo(RAM);
		assertThat(page.words[0]).isEqualTo(NOP);
		assertThat(page.words[CodePage.INSTRUCTIONS - 1]).isEqualTo(RET);
		assertThat(page.rows[0]).isEqualTo(Decoder.decode(NOP));
		assertThat(page.rows[1]).as("UDF #0").isEqualTo(core.instructionSet.decode(0));
		assertThat(code.fetch(V)).isSameAs(page);
		assertThat(environment.translated).containsExactly(V + 8);
	}

	@Test
	void pagesOfOnePhysicalAddressAreTheSame() {
		environment.map(3, 0x5000, RAM, READABLE);
		CodePage page = code.fetch(V);
		core.memory.context = 3;
		assertThat(code.fetch(0x5000)).isSameAs(page);
		assertThat(fault(() -> code.fetch(V)).exceptionClass).isEqualTo(GuestException.INSTRUCTION_ABORT);
		core.memory.context = 1;
		assertThat(code.fetch(V)).isSameAs(page);
		assertThat(code.fetch(V + PAGE)).isNotSameAs(page);
	}

	@Test
	void pagesOfOneEntryDoNotMix() {
		long other = V + 256L * PAGE;
		environment.map(1, other, RAM + PAGE, READABLE);
		assertThat(code.fetch(V).physical).isEqualTo(RAM);
		assertThat(code.fetch(other).physical).isEqualTo(RAM + PAGE);
		assertThat(code.fetch(V).physical).isEqualTo(RAM);
	}

	@Test
	void changedCodeIsSeenOnlyAfterItsInvalidation() {
		CodePage page = code.fetch(V);
		ram.store(RAM, 4, RET);
		code.flush();
		assertThat(code.fetch(V)).isSameAs(page);
		assertThat(code.fetch(V).words[0]).isEqualTo(NOP);
		code.invalidate(RAM + PAGE);
		assertThat(code.fetch(V)).isSameAs(page);
		code.invalidate(RAM + 0x123);
		assertThat(code.fetch(V).words[0]).isEqualTo(RET);
		assertThat(page.words[0]).as("the old page").isEqualTo(NOP);
	}

	@Test
	void invalidatingKeepsWhatIsMadeOfPagesThatHaveNotChanged() {
		CodePage page = code.fetch(V);
		CodePage other = code.fetch(V + PAGE);
		page.interpreted = "made of it";
		ram.store(RAM + PAGE, 4, NOP);
		code.invalidate();
		assertThat(code.fetch(V)).isSameAs(page);
		assertThat(code.fetch(V + PAGE)).isNotSameAs(other);
		code.invalidate(RAM);
		assertThat(code.fetch(V)).isSameAs(page);
	}

	@Test
	void translationsAreKeptUntilFlushed() {
		code.fetch(V);
		environment.map(1, V, RAM + PAGE, READABLE);
		assertThat(code.fetch(V).physical).isEqualTo(RAM);
		code.flush();
		assertThat(code.fetch(V).physical).isEqualTo(RAM + PAGE);
	}

	@Test
	void aTranslationForOneAccessIsNotKept() {
		environment.map(1, V, RAM, READABLE | Environment.ONCE);
		code.fetch(V);
		code.fetch(V);
		assertThat(environment.translated).hasSize(2);
	}

	@Test
	void anAddressBetweenWordsFaultsAlsoInAPageThatIsKnown() {
		assertThat(fault(() -> code.fetch(V + 2)).exceptionClass).isEqualTo(GuestException.PC_ALIGNMENT);
		code.fetch(V);
		for (long address : new long[] {V + 1, V + 6, V + 7}) {
			GuestException fault = fault(() -> code.fetch(address));
			assertThat(fault.exceptionClass).isEqualTo(GuestException.PC_ALIGNMENT);
			assertThat(fault.address).isEqualTo(address);
		}
	}

	@Test
	void devicesAreNotFetchedFrom() {
		environment.map(1, V, 0x900_0000L, READABLE | Environment.DEVICE);
		GuestException fault = fault(() -> code.fetch(V + 4));
		assertThat(fault.exceptionClass).isEqualTo(GuestException.INSTRUCTION_ABORT);
		assertThat(fault.syndrome).isEqualTo(GuestException.EXTERNAL_ABORT);
		assertThat(fault.address).isEqualTo(V + 4);
		assertThat(environment.devices).isEmpty();
	}

	@Test
	void theLastPageOfTheAddressSpaceIsOrdinary() {
		environment.map(1, -PAGE, RAM, READABLE);
		assertThat(code.fetch(-4).words[CodePage.INSTRUCTIONS - 1]).isEqualTo(RET);
	}
}
