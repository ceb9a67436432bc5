// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.trapline.analysis.MadeTrace.Exit;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExitEventsTest {
	private static final int EXITS = 140_000;
	private static final int PAGE = 100;

	private MadeTrace made = new MadeTrace();
	private ExitTrace trace = made.finish();

	@BeforeAll
	void make() {
		made = MadeTrace.random(31, EXITS, 4);
		trace = made.finish();
	}

	@AfterAll
	void close() {
		trace.close();
		made.close();
	}

	@Test
	void aRowComesBackWithEverythingThatWasPutIn() {
		ExitEvents events = new ExitEvents(trace, Filter.ALL);
		for (int row = 0; row < EXITS; row += 7_919) {
			Exit exit = made.exits().get(row);
			ExitDetail detail = events.at(row);
			assertThat(detail.row()).isEqualTo(row);
			assertThat(detail.time()).isEqualTo(exit.time());
			assertThat(detail.end()).isEqualTo(exit.end());
			assertThat(detail.cause()).isEqualTo(exit.cause());
			assertThat(detail.vcpu().index()).isEqualTo(exit.vcpu());
			assertThat(detail.cpu().orElse(-1)).isEqualTo(exit.cpu());
			assertThat(detail.handling()).isEqualTo(exit.handling());
			assertThat(detail.idle()).isEqualTo(exit.idle());
			assertThat(detail.descheduled()).isEqualTo(exit.descheduled());
			assertThat(detail.user()).isEqualTo(exit.user());
			assertThat(detail.pc()).isEqualTo(exit.pc());
			assertThat(detail.guestBefore().isPresent()).isEqualTo(!exit.has(ExitBlocks.NO_GUEST_TIME));
			assertThat(detail.guestBefore().orElse(0)).isEqualTo(exit.guest());
			assertThat(detail.address().isPresent()).isEqualTo(detail.has(ExitBlocks.HAS_ADDRESS));
			assertThat(detail.address().orElse(0)).isEqualTo(exit.address());
		}
		assertThatThrownBy(() -> events.at(EXITS)).isInstanceOf(IndexOutOfBoundsException.class);
	}

	@Test
	void pagingForthAndBackMeetsEveryExitInOrderOfTime() {
		Filter filter = Filter.ALL.withReasons(Set.of(ExitReason.HVC64));
		List<Exit> expected = made.exits().stream().filter(e -> e.cause().reason() == ExitReason.HVC64)
				.sorted(Comparator.comparingLong(Exit::time)).toList();
		ExitEvents events = new ExitEvents(trace, filter);
		List<ExitDetail> forth = new ArrayList<>();
		List<ExitDetail> page = events.from(Long.MIN_VALUE, 997);
		while (!page.isEmpty()) {
			forth.addAll(page);
			page = events.after(page.getLast(), 997);
		}
		assertThat(forth).extracting(ExitDetail::time).containsExactlyElementsOf(expected.stream().map(Exit::time).toList());
		List<ExitDetail> back = new ArrayList<>();
		page = events.before(forth.getLast(), 997);
		while (!page.isEmpty()) {
			back.addAll(0, page);
			page = events.before(page.getFirst(), 997);
		}
		assertThat(back).isEqualTo(forth.subList(0, forth.size() - 1));
	}

	@Test
	void aPageBeginsAtTheTimeAskedFor() {
		List<Exit> inTime = made.exits().stream().sorted(Comparator.comparingLong(Exit::time)).toList();
		ExitEvents events = new ExitEvents(trace, Filter.ALL);
		for (int i : new int[] {0, 65_530, 70_000, EXITS - 50}) {
			List<ExitDetail> page = events.from(inTime.get(i).time(), PAGE);
			assertThat(page).hasSize(Math.min(PAGE, EXITS - i));
			assertThat(page).extracting(ExitDetail::time)
					.containsExactlyElementsOf(inTime.subList(i, i + page.size()).stream().map(Exit::time).toList());
		}
		assertThat(events.from(Long.MAX_VALUE, PAGE)).isEmpty();
	}

	@Test
	void exitsOfTheSameTimeAreEachMetOnce() {
		try (MadeTrace same = new MadeTrace()) {
			for (int v = 0; v < 10; v++)
				same.add(MadeTrace.CAUSES.getFirst(), v, 1_000, 10, 5);
			try (ExitTrace sameTrace = same.finish()) {
				ExitEvents events = new ExitEvents(sameTrace, Filter.ALL);
				List<ExitDetail> first = events.from(0, 4);
				List<ExitDetail> second = events.after(first.getLast(), 4);
				assertThat(first).extracting(ExitDetail::row).containsExactly(0L, 1L, 2L, 3L);
				assertThat(second).extracting(ExitDetail::row).containsExactly(4L, 5L, 6L, 7L);
				assertThat(events.before(second.getFirst(), 2)).extracting(ExitDetail::row).containsExactly(2L, 3L);
			}
		}
	}

	@Test
	void theNearestExitIsTheOneThatHoldsTheTimeOrTheClosest() {
		ExitEvents events = new ExitEvents(trace, Filter.ALL);
		Random random = new Random(32);
		for (int i = 0; i < 40; i++) {
			int vcpu = random.nextInt(4);
			long time = trace.span().start() + (long) (random.nextDouble() * 1.1 * (trace.span().end() - trace.span().start()));
			long best = made.exits().stream().filter(e -> e.vcpu() == vcpu).mapToLong(e -> distance(e, time)).min()
					.orElseThrow();
			ExitDetail found = events.nearest(vcpu, time).orElseThrow();
			assertThat(found.vcpu().index()).isEqualTo(vcpu);
			assertThat(distance(made.exits().get((int) found.row()), time)).isEqualTo(best);
		}
		assertThat(new ExitEvents(trace, Filter.ALL.withReasons(Set.of(ExitReason.ERET))).nearest(0, 0))
				.isEqualTo(Optional.empty());
	}

	private static long distance(Exit exit, long time) {
		return Math.max(0, Math.max(exit.time() - exit.guest() - time, time - exit.end() + 1));
	}
}
