// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.Environment;
import org.trapline.a64.core.GuestException;
import org.trapline.a64.core.PagedEnvironment;
import org.trapline.a64.core.PagedEnvironment.Told;

/// What holds of all loads and stores: faults are precise, and timing is told the same whichever way an access goes.
class MemoryRowsTest {
	private static final int PAGE = CoreMemory.PAGE_BYTES;
	private static final long V = 0xFFFF_8000_1234_5000L;
	private static final int READ_WRITE = Environment.READABLE | Environment.WRITABLE;
	private static final int WRITE_NOT_READ = 1 << 6;
	private static final int SPAN = 64;
	/// Physical address of V + 0x100 where two pages are mapped.
	private static final long WITHIN = MemoryRow.RAM + 4L * PAGE + 0x100;
	/// Physical end of the first of them.
	private static final long END = MemoryRow.RAM + 5L * PAGE;

	private static void map(Core core, long page, long physical, int flags) {
		PagedEnvironment.of(core).map(1, page, physical, flags);
		PagedEnvironment.of(core).map(2, page, physical, flags);
	}

	private static void fails(MemoryRow row, Core core, int status, long address) {
		MemoryRow.State before = MemoryRow.State.of(core);
		GuestException fault = row.run(core).orElseThrow(() -> new AssertionError(row + " does not fault"));
		assertThat(fault.exceptionClass).as("%s", row).isEqualTo(GuestException.DATA_ABORT);
		assertThat(fault.syndrome).as("%s", row).isEqualTo(status);
		assertThat(fault.address).as("%s", row).isEqualTo(address);
		assertThat(MemoryRow.State.of(core)).as("%s", row).isEqualTo(before);
		assertThat(PagedEnvironment.of(core).told).as("%s", row).isEmpty();
	}

	private static int writing(MemoryRow row) {
		return row.is("STORE") ? WRITE_NOT_READ : 0;
	}

	/// Bytes that timing is told of, at an address at which nothing faults.
	private static int bytes(MemoryRow row) {
		Core core = MemoryRow.core();
		row.aim(core, V);
		map(core, V, MemoryRow.RAM, READ_WRITE);
		if (row.is("STORE_EXCLUSIVE"))
			return exclusiveBytes(row);
		row.run(core);
		return PagedEnvironment.of(core).told.getFirst().bytes();
	}

	private static int exclusiveBytes(MemoryRow row) {
		int size = row.row().bits().field("sf").map(f -> 4 << f.of(row.word())).orElse(row.row().name().endsWith("B")
				? 1 : 2);
		return row.row().name().endsWith("P") ? 2 * size : size;
	}

	@Test
	void anAccessToAMissingPageChangesNothing() {
		for (MemoryRow row : MemoryRow.all()) {
			Core core = MemoryRow.core();
			if (row.prefetches()) {
				MemoryRow.State before = MemoryRow.State.of(core);
				assertThat(row.run(core)).as("%s", row).isEmpty();
				assertThat(MemoryRow.State.of(core)).as("%s", row).isEqualTo(before);
			} else {
				row.aim(core, V + 0x100);
				fails(row, core, PagedEnvironment.MISSING | writing(row), V + 0x100);
			}
		}
	}

	@Test
	void anAccessThatIsNotAllowedChangesNothing() {
		for (MemoryRow row : MemoryRow.all()) {
			Core core = MemoryRow.core();
			if (row.prefetches())
				continue;
			row.aim(core, V + 0x100);
			if (!row.is("STORE")) {
				map(core, V, MemoryRow.RAM, Environment.WRITABLE);
				fails(row, core, PagedEnvironment.FORBIDDEN, V + 0x100);
			}
			if (!row.is("LOAD")) {
				map(core, V, MemoryRow.RAM, Environment.READABLE);
				fails(row, core, PagedEnvironment.FORBIDDEN | WRITE_NOT_READ, V + 0x100);
			}
		}
	}

	@Test
	void anAccessAcrossPagesToAMissingSecondOneChangesNothing() {
		int crossing = 0;
		for (MemoryRow row : MemoryRow.all()) {
			Core core = MemoryRow.core();
			if (row.prefetches() || row.aligned() || bytes(row) == 1)
				continue;
			int before = 1 + bytes(row) / 3;
			row.aim(core, V + PAGE - before);
			map(core, V, MemoryRow.RAM, READ_WRITE);
			fails(row, core, PagedEnvironment.MISSING | writing(row), V + PAGE);
			crossing++;
		}
		assertThat(crossing).isGreaterThan(800);
	}

	@Test
	void anAccessThatMustBeAlignedFaultsWhereItIsNot() {
		int aligned = 0;
		for (MemoryRow row : MemoryRow.all()) {
			if (!row.aligned() || bytes(row) == 1)
				continue;
			int bytes = bytes(row);
			Core core = MemoryRow.core();
			map(core, V, MemoryRow.RAM, READ_WRITE);
			core.x[row.base()] = V + 0x100 + bytes / 2;
			fails(row, core, GuestException.ALIGNMENT_FAULT | writing(row), V + 0x100 + bytes / 2);
			aligned++;
		}
		assertThat(aligned).isGreaterThan(100);
	}

	@Test
	void exclusiveAndAtomicAccessesToDevicesAreNotSupported() {
		for (MemoryRow row : MemoryRow.all()) {
			if (!row.row().opClass().contains("EXCLUSIVE") && !row.is("ATOMIC"))
				continue;
			Core core = MemoryRow.core();
			map(core, V, 0x900_0000L, READ_WRITE | Environment.DEVICE);
			core.x[row.base()] = V + 0x100;
			fails(row, core, GuestException.UNSUPPORTED_FAULT | writing(row), V + 0x100);
			assertThat(PagedEnvironment.of(core).devices).isEmpty();
		}
	}

	@Test
	void theStackPointerMustBeAlignedWhereThatIsChecked() {
		int checked = 0;
		for (MemoryRow row : MemoryRow.all()) {
			if (row.base() < 0)
				continue;
			MemoryRow atStack = new MemoryRow(row.row(), row.row().bits().field("Rn").orElseThrow().in(row.word(), Core.SP));
			Core core = MemoryRow.core();
			core.stackChecked = true;
			core.x[Core.SP] = V + 8;
			MemoryRow.State before = MemoryRow.State.of(core);
			Optional<GuestException> fault = atStack.run(core);
			assertThat(fault.map(e -> e.exceptionClass)).as("%s", atStack)
					.isEqualTo(row.prefetches() ? Optional.empty() : Optional.of(GuestException.SP_ALIGNMENT));
			assertThat(MemoryRow.State.of(core)).as("%s", atStack).isEqualTo(before);
			core.x[Core.SP] = V + 16;
			assertThat(atStack.run(core).map(e -> e.exceptionClass)).as("%s", atStack)
					.isEqualTo(row.prefetches() ? Optional.empty() : Optional.of(GuestException.DATA_ABORT));
			checked++;
		}
		assertThat(checked).isGreaterThan(1000);
	}

	@Test
	void theSlowWayAndTheFastOneAndThatAcrossPagesDoAndTellTheSame() {
		for (MemoryRow row : MemoryRow.all()) {
			if (row.prefetches() || row.is("STORE_EXCLUSIVE"))
				continue;
			Core fast = aimed(row, V + 0x100);
			warm(fast, row);
			assertThat(row.run(fast)).as("%s", row).isEmpty();
			MemoryRow.State after = MemoryRow.State.of(fast);
			List<Told> told = PagedEnvironment.of(fast).told;
			assertThat(PagedEnvironment.of(fast).translated).as("%s", row).isEmpty();
			assertThat(fast.cycles).as("%s", row).isEqualTo(told.size());
			assertThat(told.getFirst().address()).as("%s", row).isEqualTo(V + 0x100);

			Core slow = aimed(row, V + 0x100);
			assertThat(row.run(slow)).as("%s", row).isEmpty();
			assertThat(PagedEnvironment.of(slow).told).as("%s", row).isEqualTo(told);
			assertThat(MemoryRow.State.of(slow)).as("%s", row).isEqualTo(after);
			if (!row.aligned() && told.getFirst().bytes() > 1)
				crossing(row, after, told.getFirst());
		}
	}

	/// A core with two pages mapped, the second one's memory before the first one's, whose next access is to an address.
	private static Core aimed(MemoryRow row, long address) {
		Core core = MemoryRow.core();
		row.aim(core, address);
		map(core, V, MemoryRow.RAM + 4L * PAGE, READ_WRITE);
		map(core, V + PAGE, MemoryRow.RAM, READ_WRITE);
		return core;
	}

	private static void warm(Core core, MemoryRow row) {
		if (row.unprivileged())
			core.memory.storeUnprivileged(V, 1, core.memory.loadUnprivileged(V, 1));
		else
			core.memory.store8(V, core.memory.load8(V));
		PagedEnvironment.of(core).told.clear();
		PagedEnvironment.of(core).translated.clear();
		core.cycles = 0;
	}

	/// The same across pages, with the same bytes there, has the same result.
	private static void crossing(MemoryRow row, MemoryRow.State within, Told access) {
		for (int before : new int[] {1, access.bytes() / 2, access.bytes() - 1}) {
			long address = V + PAGE - before;
			Core core = aimed(row, address);
			byte[] bytes = new byte[SPAN];
			core.memory.ram().read(WITHIN, bytes, 0, SPAN);
			core.memory.ram().write(END - before, bytes, 0, before);
			core.memory.ram().write(MemoryRow.RAM, bytes, before, SPAN - before);
			assertThat(row.run(core)).as("%s", row).isEmpty();
			assertThat(PagedEnvironment.of(core).told).as("%s", row).containsExactly(
					new Told(address, END - before, before, access.write()),
					new Told(V + PAGE, MemoryRow.RAM, access.bytes() - before, access.write()));
			for (int i = 0; i < Core.ZERO; i++)
				assertThat(core.x[i] - (i == row.base() ? address - V - 0x100 : 0)).as("%s x%d", row, i)
						.isEqualTo(within.x().get(i));
			assertThat(core.v).as("%s", row).containsExactly(within.v().stream().mapToLong(v -> v).toArray());
			core.memory.ram().read(END - before, bytes, 0, before);
			core.memory.ram().read(MemoryRow.RAM, bytes, before, SPAN - before);
			assertThat(ByteBuffer.wrap(bytes)).as("%s", row)
					.isEqualTo(within.memory().slice((int) (WITHIN - MemoryRow.RAM), SPAN));
		}
	}
}
