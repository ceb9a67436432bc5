// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.trapline.a64.core.PagedEnvironment.Told;

class CoreMemoryTest {
	private static final long RAM = 0x8000_0000L;
	private static final int PAGE = CoreMemory.PAGE_BYTES;
	private static final long V = 0x12_3456_7000L;
	private static final int READ_WRITE = Environment.READABLE | Environment.WRITABLE;

	private final Ram ram = new Ram().add(RAM, 64 * PAGE);
	private final Core core = PagedEnvironment.core(ram);
	private final CoreMemory memory = core.memory;
	private final PagedEnvironment environment = PagedEnvironment.of(core);

	CoreMemoryTest() {
		environment.map(1, V, RAM, READ_WRITE);
		byte[] bytes = new byte[2 * PAGE];
		for (int i = 0; i < bytes.length; i++)
			bytes[i] = (byte) (i * 7 + i / 256);
		ram.write(RAM, bytes, 0, bytes.length);
	}

	private static GuestException fault(ThrowingCallable access) {
		GuestException fault = catchThrowableOfType(GuestException.class, access);
		assertThat(fault).isNotNull();
		return fault;
	}

	private byte[] contents() {
		byte[] bytes = new byte[64 * PAGE];
		ram.read(RAM, bytes, 0, bytes.length);
		return bytes;
	}

	@Test
	void loadsAndStoresOfEachSizeAreLittleEndian() {
		for (int i = 0; i < 2; i++) { // by the slow way, then by the fast one
			memory.store64(V + 8, 0x8877_6655_4433_2211L);
			assertThat(memory.load64(V + 8)).isEqualTo(0x8877_6655_4433_2211L);
			assertThat(memory.load32(V + 12)).isEqualTo(0x8877_6655);
			assertThat(memory.load16(V + 14)).isEqualTo(0x8877);
			assertThat(memory.load8(V + 15)).isEqualTo(0x88);
			memory.store32(V + 8, 0x9ABC_DEF0);
			memory.store16(V + 12, 0x1_FEDC);
			memory.store8(V + 14, 0x1_AB);
			assertThat(memory.load64(V + 8)).isEqualTo(0x88AB_FEDC_9ABC_DEF0L);
			assertThat(ram.load(RAM + 8, 8)).isEqualTo(0x88AB_FEDC_9ABC_DEF0L);
		}
		assertThat(environment.translated).containsExactly(V + 8);
	}

	@Test
	void aPageIsTranslatedOnce() {
		memory.load8(V);
		memory.load64(V + PAGE - 8);
		memory.store32(V + 16, 1);
		memory.load16(V + 1);
		assertThat(environment.translated).containsExactly(V);
	}

	@Test
	void flushingForgetsPages() {
		memory.load8(V);
		memory.flush(V + PAGE);
		memory.load8(V);
		memory.flush(V + 5);
		memory.load8(V);
		memory.flush();
		memory.load8(V);
		assertThat(environment.translated).containsExactly(V, V, V);
	}

	@Test
	void contextsDoNotSeeEachOthersPages() {
		environment.map(3, V, RAM + PAGE, READ_WRITE);
		int before = (int) ram.load(RAM + PAGE + 4, 4);
		int first = memory.load32(V + 4);
		memory.context = 3;
		int second = memory.load32(V + 4);
		memory.store32(V + 4, 5);
		memory.context = 1;
		assertThat(second).isEqualTo(before).isNotEqualTo(first);
		assertThat(memory.load32(V + 4)).isEqualTo(first);
		memory.context = 4;
		assertThat(fault(() -> memory.load32(V + 4)).syndrome).isEqualTo(PagedEnvironment.MISSING);
	}

	@Test
	void pagesOfTheSameEntryEvictEachOther() {
		long other = V + (long) CoreMemory.ENTRIES * PAGE;
		environment.map(1, other, RAM + PAGE, READ_WRITE);
		memory.store8(V, 1);
		memory.store8(other, 2);
		memory.store8(V, 3);
		assertThat(environment.translated).containsExactly(V, other, V);
		assertThat(ram.load(RAM, 1)).isEqualTo(3);
		assertThat(ram.load(RAM + PAGE, 1)).isEqualTo(2);
	}

	@Test
	void permissionsOfAnEntryAreThoseOfItsLastTranslation() {
		memory.store8(V, 1);
		environment.map(1, V, RAM, Environment.READABLE);
		memory.flush(V);
		assertThat(memory.load8(V)).isEqualTo(1);
		assertThat(fault(() -> memory.store8(V, 2)).syndrome).isEqualTo(PagedEnvironment.FORBIDDEN | 1 << 6);
		environment.map(1, V, RAM, Environment.WRITABLE);
		memory.flush(V);
		memory.store8(V, 3);
		assertThat(fault(() -> memory.load8(V)).syndrome).isEqualTo(PagedEnvironment.FORBIDDEN);
		assertThat(ram.load(RAM, 1)).isEqualTo(3);
	}

	@Test
	void aReadOnlyTranslationTakesAnotherContextsWritePermission() {
		environment.map(3, V, RAM + PAGE, Environment.READABLE);
		memory.store8(V, 1);
		memory.context = 3;
		memory.load8(V);
		assertThat(fault(() -> memory.store8(V, 2)).syndrome).isEqualTo(PagedEnvironment.FORBIDDEN | 1 << 6);
		memory.context = 1;
		memory.store8(V, 4);
		assertThat(ram.load(RAM, 1)).isEqualTo(4);
	}

	@Test
	void aPageOfOneAccessIsTranslatedEachTime() {
		environment.map(1, V, RAM, READ_WRITE | Environment.ONCE);
		memory.load8(V);
		memory.load8(V);
		assertThat(environment.translated).hasSize(2);
	}

	@Test
	void whereAccessesMustBeAlignedOthersFault() {
		environment.map(1, V, RAM, READ_WRITE | Environment.ALIGNED);
		assertThat(memory.load32(V + 4)).isEqualTo((int) ram.load(RAM + 4, 4));
		for (int i = 0; i < 2; i++) {
			GuestException load = fault(() -> memory.load32(V + 6));
			assertThat(load.syndrome).isEqualTo(GuestException.ALIGNMENT_FAULT);
			assertThat(load.address).isEqualTo(V + 6);
			GuestException store = fault(() -> memory.store16(V + 1, 0));
			assertThat(store.syndrome).isEqualTo(GuestException.ALIGNMENT_FAULT | 1 << 6);
			assertThat(fault(() -> memory.gather(V + 4, 16, 8)).address).isEqualTo(V + 4);
			assertThat(fault(() -> memory.load64(V + PAGE - 4)).address).isEqualTo(V + PAGE - 4);
		}
		assertThat(memory.gather(V + 8, 16, 8)).startsWith(bytes(RAM + 8, 16));
		assertThat(environment.told).containsExactly(new Told(V + 4, RAM + 4, 4, false), new Told(V + 8, RAM + 8, 16, false));
	}

	private byte[] bytes(long physical, int length) {
		byte[] bytes = new byte[length];
		ram.read(physical, bytes, 0, length);
		return bytes;
	}

	@Test
	void accessesAcrossPagesReachBothPages() {
		environment.map(1, V + PAGE, RAM + 8 * PAGE, READ_WRITE);
		for (int i = 1; i < 8; i++) {
			long value = 0x0102_0304_0506_0708L * i;
			memory.store64(V + PAGE - i, value);
			assertThat(memory.load64(V + PAGE - i)).isEqualTo(value);
			assertThat(ram.load(RAM + PAGE - i, 1)).isEqualTo(value & 0xFF);
			assertThat(ram.load(RAM + 8 * PAGE - i + 7, 1)).isEqualTo(value >>> 56);
		}
		memory.store16(V + PAGE - 1, 0xBEEF);
		assertThat(memory.load16(V + PAGE - 1)).isEqualTo(0xBEEF);
		memory.store32(V + PAGE - 3, 0xDEAD_BEEF);
		assertThat(memory.load32(V + PAGE - 3)).isEqualTo(0xDEAD_BEEF);
		assertThat(environment.translated).containsExactly(V + PAGE - 1, V + PAGE);
	}

	@Test
	void anAccessAcrossPagesToOneThatIsMissingDoesNothing() {
		byte[] before = contents();
		GuestException fault = fault(() -> memory.store64(V + PAGE - 3, -1));
		assertThat(fault.address).isEqualTo(V + PAGE);
		assertThat(fault.syndrome).isEqualTo(PagedEnvironment.MISSING | 1 << 6);
		assertThat(fault(() -> memory.load32(V + PAGE - 1)).address).isEqualTo(V + PAGE);
		assertThat(fault(() -> memory.load32(V - 1)).address).isEqualTo(V - 1);
		assertThat(contents()).isEqualTo(before);
		assertThat(environment.told).isEmpty();
		assertThat(core.cycles).isZero();
	}

	@Test
	void timingIsToldOfEachAccessOnceTheSlowWayAndTheFast() {
		environment.accessCycles = 3;
		for (int i = 0; i < 2; i++) {
			environment.told.clear();
			memory.load8(V + 1);
			memory.load16(V + 2);
			memory.load32(V + 4);
			memory.load64(V + 8);
			memory.store8(V + 1, 0);
			memory.store16(V + 2, 0);
			memory.store32(V + 4, 0);
			memory.store64(V + 8, 0);
			assertThat(environment.told).containsExactly(new Told(V + 1, RAM + 1, 1, false), new Told(V + 2, RAM + 2, 2, false),
					new Told(V + 4, RAM + 4, 4, false), new Told(V + 8, RAM + 8, 8, false), new Told(V + 1, RAM + 1, 1, true),
					new Told(V + 2, RAM + 2, 2, true), new Told(V + 4, RAM + 4, 4, true), new Told(V + 8, RAM + 8, 8, true));
		}
		assertThat(core.cycles).isEqualTo(16 * 3);
	}

	@Test
	void timingIsToldOfEachPagesPartOfAnAccessAcrossPages() {
		environment.map(1, V + PAGE, RAM + 8 * PAGE, READ_WRITE);
		memory.load64(V + PAGE - 3);
		memory.store32(V + PAGE - 1, 0);
		assertThat(environment.told).containsExactly(new Told(V + PAGE - 3, RAM + PAGE - 3, 3, false),
				new Told(V + PAGE, RAM + 8 * PAGE, 5, false), new Told(V + PAGE - 1, RAM + PAGE - 1, 1, true),
				new Told(V + PAGE, RAM + 8 * PAGE, 3, true));
	}

	@Test
	void devicesAreReachedEachTimeAndInTheSizeOfTheAccess() {
		long device = 0x900_0000L;
		environment.map(1, V, device, READ_WRITE | Environment.DEVICE);
		assertThat(memory.load32(V + 4)).isEqualTo(0x4433_2211);
		assertThat(memory.load8(V + 8)).isEqualTo(0x11);
		memory.store16(V + 2, -1);
		memory.store64(V + 8, 5);
		memory.gather(V, 8, 4);
		assertThat(environment.devices).containsExactly("load 0x9000004 4", "load 0x9000008 1", "store 0x9000002 2 = 0xffff",
				"store 0x9000008 8 = 0x5", "load 0x9000000 4", "load 0x9000004 4");
		assertThat(environment.told.getFirst()).isEqualTo(new Told(V + 4, device + 4, 4, false));
		assertThat(environment.told).hasSize(5);
	}

	@Test
	void anAccessThatADeviceRefusesIsNotTold() {
		environment.map(1, V, 0x900_0000L, READ_WRITE | Environment.DEVICE);
		environment.accessCycles = 1;
		GuestException refusal = new GuestException(GuestException.DATA_ABORT, GuestException.EXTERNAL_ABORT, V, -1);
		environment.refusal = Optional.of(refusal);
		assertThat(fault(() -> memory.load32(V))).isSameAs(refusal);
		assertThat(fault(() -> memory.store8(V, 1))).isSameAs(refusal);
		assertThat(fault(() -> memory.gather(V, 16, 8))).isSameAs(refusal);
		assertThat(fault(() -> memory.scatter(V, 16, 8))).isSameAs(refusal);
		assertThat(environment.told).isEmpty();
		assertThat(core.cycles).isZero();
	}

	@Test
	void exclusiveAccessesToDevicesAreNotSupported() {
		environment.map(1, V, 0x900_0000L, READ_WRITE | Environment.DEVICE);
		GuestException fault = fault(() -> memory.exclusive(V + 8, Access.WRITE));
		assertThat(fault.syndrome).isEqualTo(GuestException.UNSUPPORTED_FAULT | 1 << 6);
		assertThat(fault.address).isEqualTo(V + 8);
		assertThat(environment.devices).isEmpty();
	}

	@Test
	void theEndOfTheAddressSpaceIsOrdinary() {
		long top = -PAGE;
		environment.map(1, top, RAM, READ_WRITE);
		memory.store64(-8, 0x1234);
		assertThat(memory.load64(-8)).isEqualTo(0x1234);
		assertThat(memory.load8(-1)).isZero();
		assertThat(fault(() -> memory.load64(-4)).address).isZero();
		environment.map(1, 0, RAM + PAGE, READ_WRITE);
		memory.store64(-4, 0x0102_0304_0506_0708L);
		assertThat(memory.load32(0)).isEqualTo(0x0102_0304);
		assertThat(ram.load(RAM + PAGE - 4, 4)).isEqualTo(0x0506_0708);
		assertThat(memory.load64(-4)).isEqualTo(0x0102_0304_0506_0708L);
	}

	@Test
	void highAndLowAddressesOfOneEntryAreApart() {
		long high = V | 0xFFFFL << 48;
		environment.map(1, high, RAM + PAGE, READ_WRITE);
		memory.store8(V, 1);
		memory.store8(high, 2);
		assertThat(memory.load8(V)).isEqualTo(1);
		assertThat(memory.load8(high)).isEqualTo(2);
		assertThat(fault(() -> memory.load8(V | 0x00FFL << 48)).syndrome).isEqualTo(PagedEnvironment.MISSING);
	}

	@Test
	void unprivilegedAccessesHaveTheirOwnPermissions() {
		assertThat(fault(() -> memory.loadUnprivileged(V, 8)).syndrome).isEqualTo(PagedEnvironment.MISSING);
		environment.map(2, V, RAM + PAGE, Environment.READABLE);
		environment.translated.clear();
		for (int bytes = 1; bytes <= 8; bytes *= 2)
			assertThat(memory.loadUnprivileged(V + 3, bytes)).isEqualTo(ram.load(RAM + PAGE + 3, bytes));
		assertThat(environment.translated).containsExactly(V + 3);
		assertThat(fault(() -> memory.storeUnprivileged(V, 4, 1)).syndrome).isEqualTo(PagedEnvironment.FORBIDDEN | 1 << 6);
		memory.store8(V, 1);
		assertThat(fault(() -> memory.storeUnprivileged(V, 4, 1)).syndrome).isEqualTo(PagedEnvironment.FORBIDDEN | 1 << 6);
		environment.map(2, V, RAM + PAGE, READ_WRITE);
		memory.storeUnprivileged(V, 2, 0x1_2345);
		memory.storeUnprivileged(V + 2, 2, 0x6789);
		assertThat(ram.load(RAM + PAGE, 4)).isEqualTo(0x6789_2345L);
		assertThat(memory.load8(V)).isEqualTo(1);
	}

	@Test
	void unprivilegedAccessesCrossPagesAndAreTold() {
		environment.map(2, V, RAM + PAGE, READ_WRITE);
		assertThat(fault(() -> memory.storeUnprivileged(V + PAGE - 2, 8, -1)).address).isEqualTo(V + PAGE);
		environment.map(2, V + PAGE, RAM + 3 * PAGE, READ_WRITE);
		memory.storeUnprivileged(V + PAGE - 2, 8, 0x1122_3344_5566_7788L);
		assertThat(memory.loadUnprivileged(V + PAGE - 2, 8)).isEqualTo(0x1122_3344_5566_7788L);
		assertThat(environment.told).containsExactly(new Told(V + PAGE - 2, RAM + 2 * PAGE - 2, 2, true),
				new Told(V + PAGE, RAM + 3 * PAGE, 6, true), new Told(V + PAGE - 2, RAM + 2 * PAGE - 2, 2, false),
				new Told(V + PAGE, RAM + 3 * PAGE, 6, false));
	}

	@Test
	void locatedBytesAreThoseOfTheirPage() {
		assertThat(memory.locate(V + 16, 16, CoreMemory.READ)).isNegative();
		assertThat(environment.told).isEmpty();
		assertThat(memory.gather(V + 16, 16, 16)).startsWith(bytes(RAM + 16, 16));
		int at = memory.locate(V + 16, 16, CoreMemory.READ);
		assertThat((long) CoreMemory.LONG.get(memory.bank(V + 16), at)).isEqualTo(ram.load(RAM + 16, 8));
		assertThat(memory.locate(V + PAGE - 15, 16, CoreMemory.READ)).isNegative();
		assertThat(memory.locate(V + PAGE - 16, 16, CoreMemory.WRITE)).isEqualTo(PAGE - 16 + Ram.offset(RAM));
		assertThat(environment.told).containsExactly(new Told(V + 16, RAM + 16, 16, false),
				new Told(V + 16, RAM + 16, 16, false),
				new Told(V + PAGE - 16, RAM + PAGE - 16, 16, true));
	}

	@Test
	void manyBytesAreGatheredAndScatteredAcrossPagesAllOrNone() {
		byte[] before = contents();
		long address = V + PAGE - 29;
		LongStream.range(0, 8)
				.forEach(i -> CoreMemory.LONG.set(memory.scratch(), (int) i * 8, i * 0x0101_0101_0101_0101L + 1));
		assertThat(fault(() -> memory.scatter(address, 64, 8)).address).isEqualTo(V + PAGE);
		assertThat(fault(() -> memory.gather(address, 64, 1)).address).isEqualTo(V + PAGE);
		assertThat(contents()).isEqualTo(before);
		assertThat(environment.told).isEmpty();
		environment.map(1, V + PAGE, RAM + 5 * PAGE, READ_WRITE);
		byte[] written = memory.scratch().clone();
		memory.scatter(address, 64, 8);
		assertThat(bytes(RAM + PAGE - 29, 29)).isEqualTo(Arrays.copyOf(written, 29));
		assertThat(bytes(RAM + 5 * PAGE, 35)).isEqualTo(Arrays.copyOfRange(written, 29, 64));
		Arrays.fill(memory.scratch(), (byte) 0);
		assertThat(memory.gather(address, 64, 2)).isEqualTo(written);
		assertThat(environment.told).isEqualTo(List.of(new Told(address, RAM + PAGE - 29, 29, true),
				new Told(V + PAGE, RAM + 5 * PAGE, 35, true), new Told(address, RAM + PAGE - 29, 29, false),
				new Told(V + PAGE, RAM + 5 * PAGE, 35, false)));
	}

	@Test
	void blocksAreClearedWholeAndFaultAtTheAddressGiven() {
		byte[] expected = contents();
		Arrays.fill(expected, PAGE - 64, PAGE, (byte) 0);
		Arrays.fill(expected, 0, 64, (byte) 0);
		memory.zero(V + PAGE - 1, 64);
		memory.zero(V + 3, 64);
		assertThat(contents()).isEqualTo(expected);
		assertThat(environment.told).containsExactly(new Told(V + PAGE - 64, RAM + PAGE - 64, 64, true),
				new Told(V, RAM, 64, true));
		assertThat(fault(() -> memory.zero(V + PAGE + 7, 64)).address).isEqualTo(V + PAGE + 7);
		environment.map(1, V + PAGE, 0x900_0000L, READ_WRITE | Environment.DEVICE);
		GuestException fault = fault(() -> memory.zero(V + PAGE + 7, 64));
		assertThat(fault.syndrome).isEqualTo(GuestException.ALIGNMENT_FAULT | 1 << 6);
		assertThat(fault.address).isEqualTo(V + PAGE + 7);
		assertThat(environment.devices).isEmpty();
	}
}
