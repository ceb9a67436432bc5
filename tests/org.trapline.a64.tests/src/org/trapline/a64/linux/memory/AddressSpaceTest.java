// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trapline.a64.core.Access;
import org.trapline.a64.core.GuestException;
import org.trapline.a64.linux.SystemCallException;

class AddressSpaceTest {
	private static final int PAGE = AddressSpace.PAGE;
	private static final long BASE = 0x4000_0000L;
	private static final int ALL = Area.READ | Area.WRITE;
	private static final int PAGES = 64;

	private final AddressSpace space = new AddressSpace(256L * PAGE);
	private final UserMemory memory = new UserMemory(space);

	@Test
	void memoryIsGivenWhenItIsTouched() throws SystemCallException {
		space.map(BASE, BASE + 100 * PAGE, ALL, "");
		assertThat(space.resident()).isZero();
		memory.writeLong(BASE + 50 * PAGE - 4, -1);
		assertThat(space.resident()).isEqualTo(2 * PAGE);
		assertThat(memory.readLong(BASE + 50 * PAGE - 4)).isEqualTo(-1);
		assertThat(memory.readLong(BASE + 50 * PAGE + 4)).isZero();
	}

	@Test
	void noMoreIsMappedThanThereIs() throws SystemCallException {
		space.map(BASE, BASE + 200 * PAGE, ALL, "");
		assertThatThrownBy(() -> space.map(BASE << 1, (BASE << 1) + 57 * PAGE, ALL, "")).hasMessage("ENOMEM");
		// what may not be touched does not count, until it may
		space.map(BASE << 1, (BASE << 1) + 1000 * PAGE, 0, "");
		assertThatThrownBy(() -> space.protect(BASE << 1, (BASE << 1) + 57 * PAGE, ALL)).hasMessage("ENOMEM");
		space.protect(BASE << 1, (BASE << 1) + 56 * PAGE, ALL);
		// what is replaced is given back
		space.map(BASE, BASE + 200 * PAGE, ALL, "");
		space.unmap(BASE, BASE + PAGE);
		space.map(BASE, BASE + PAGE, ALL, "");
		assertThatThrownBy(() -> space.map(BASE - PAGE, BASE, ALL, "")).hasMessage("ENOMEM");
	}

	@Test
	void faultsSayWhetherSomethingIsMapped() throws SystemCallException {
		space.map(BASE, BASE + PAGE, Area.READ, "");
		assertThatThrownBy(() -> space.translate(BASE - 1, Access.READ)).isInstanceOfSatisfying(GuestException.class,
				e -> assertThat(List.of(e.exceptionClass, e.syndrome, e.address)).isEqualTo(List.of(0x24, 0x07, BASE - 1)));
		assertThatThrownBy(() -> space.translate(BASE + 8, Access.WRITE)).isInstanceOfSatisfying(GuestException.class,
				e -> assertThat(List.of(e.exceptionClass, e.syndrome, e.address)).isEqualTo(List.of(0x24, 0x4F, BASE + 8)));
		assertThatThrownBy(() -> space.translate(BASE, Access.FETCH)).isInstanceOfSatisfying(GuestException.class,
				e -> assertThat(List.of(e.exceptionClass, e.syndrome)).isEqualTo(List.of(0x20, 0x0F)));
		assertThatThrownBy(() -> space.translate(1L << 40, Access.READ)).isInstanceOf(GuestException.class);
		assertThatThrownBy(() -> space.translate(-8, Access.READ)).isInstanceOf(GuestException.class);
	}

	@Test
	void theTopByteIsIgnored() throws SystemCallException {
		space.map(BASE, BASE + PAGE, ALL, "");
		memory.writeLong(BASE | 0x5AL << 56, 7);
		assertThat(memory.readLong(BASE)).isEqualTo(7);
	}

	@Test
	void whatIsGivenAgainIsZero() throws SystemCallException {
		for (int i = 0; i < 10; i++) {
			space.map(BASE, BASE + 100 * PAGE, ALL, "");
			for (int page = 0; page < 100; page++) {
				assertThat(memory.readLong(BASE + page * PAGE)).isZero();
				memory.writeLong(BASE + page * PAGE, -1);
			}
			space.unmap(BASE, BASE + 100 * PAGE);
		}
		assertThat(space.resident()).isZero();
	}

	@Test
	void theHeapGrowsUntilItMeetsSomething() throws SystemCallException {
		space.heap(BASE);
		space.map(BASE + 10 * PAGE, BASE + 11 * PAGE, ALL, "");
		assertThat(space.heapEnd(0)).isEqualTo(BASE);
		assertThat(space.heapEnd(BASE + 100)).isEqualTo(BASE + 100);
		memory.writeInt(BASE, 1);
		assertThat(space.heapEnd(BASE + 10 * PAGE)).isEqualTo(BASE + 10 * PAGE);
		assertThat(space.heapEnd(BASE + 10 * PAGE + 1)).isEqualTo(BASE + 10 * PAGE);
		assertThat(space.heapEnd(BASE)).isEqualTo(BASE);
		assertThatThrownBy(() -> memory.readInt(BASE)).hasMessage("EFAULT");
	}

	/// Random changes, compared with the plainest model: a map from page to permissions and content.
	@Test
	void behavesAsAMapOfPages() throws SystemCallException {
		Random random = new Random(1);
		Map<Integer, Integer> permissions = new HashMap<>();
		Map<Integer, Long> content = new HashMap<>();
		for (int i = 0; i < 5000; i++) {
			int from = random.nextInt(PAGES);
			int to = from + 1 + random.nextInt(Math.min(8, PAGES - from));
			long start = BASE + (long) from * PAGE;
			long end = BASE + (long) to * PAGE;
			List<Integer> pages = new ArrayList<>();
			for (int page = from; page < to; page++)
				pages.add(page);
			boolean all = permissions.keySet().containsAll(pages);
			switch (random.nextInt(5)) {
			case 0 -> {
				space.map(start, end, ALL, random.nextBoolean() ? "" : "name");
				pages.forEach(p -> permissions.put(p, ALL));
				pages.forEach(content::remove);
			}
			case 1 -> {
				space.unmap(start, end);
				pages.forEach(permissions::remove);
				pages.forEach(content::remove);
			}
			case 2 -> {
				int given = random.nextBoolean() ? ALL : random.nextBoolean() ? Area.READ : 0;
				if (all) {
					space.protect(start, end, given);
					pages.forEach(p -> permissions.put(p, given));
				} else {
					assertThatThrownBy(() -> space.protect(start, end, given)).hasMessage("ENOMEM");
				}
			}
			case 3 -> {
				space.discard(start, end);
				pages.forEach(content::remove);
			}
			default -> {
				if (permissions.getOrDefault(from, 0) == ALL) {
					memory.writeLong(start, i);
					content.put(from, (long) i);
				}
			}
			}
			compare(permissions, content);
		}
	}

	private void compare(Map<Integer, Integer> permissions, Map<Integer, Long> content) throws SystemCallException {
		for (int page = 0; page < PAGES; page++) {
			long address = BASE + (long) page * PAGE;
			Integer given = permissions.get(page);
			assertThat(space.area(address).map(Area::permissions).orElse(null)).isEqualTo(given);
			if (given != null && given != 0)
				assertThat(memory.readLong(address)).isEqualTo(content.getOrDefault(page, 0L));
		}
	}
}
