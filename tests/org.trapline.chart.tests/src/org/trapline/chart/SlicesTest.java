// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.GroupBy;

class SlicesTest {
	private static final RowColours COLOURS = new RowColours(Samples.CAUSES);

	@Test
	void partsAreSortedByTheMeasureAndOthersComeLast() {
		ExitBreakdown breakdown = new ExitBreakdown(GroupBy.PC, List.of(Samples.row("a", 1, 5), Samples.row("b", 2, 9),
				Samples.row("none", 3, 0), Samples.row(ExitBreakdown.OTHERS, -1, 50)), Samples.row("all", -1, 64));
		Slices slices = Slices.of(breakdown, Slices.Measure.COUNT, COLOURS);
		assertThat(slices.list()).extracting(Slices.Slice::key).containsExactly("b", "a", "others");
		assertThat(slices.list().getLast().subject()).isEqualTo(Subject.NOTHING);
		assertThat(slices.list().getFirst().subject()).isEqualTo(new Subject.Group(GroupBy.PC, "b", 2));
	}

	@Test
	void whatIsLeftOutIsSummedUp() {
		Slices slices = Slices.of(Samples.byPc(100), Slices.Measure.TIME, COLOURS);
		Slices top = slices.top(10);
		assertThat(top.list()).hasSize(10);
		assertThat(top.total()).isCloseTo(slices.total(), within(1e-3));
		assertThat(top.list().getLast().key()).isEqualTo(ExitBreakdown.OTHERS);
		assertThat(top.tooltip(top.list().getLast())).contains("91 more");
		assertThat(slices.top(100)).isSameAs(slices);
	}

	@Test
	void aTooltipTellsCountRateAndPercentiles() {
		Slices slices = Slices.of(Samples.byReason(), Slices.Measure.COUNT, COLOURS);
		assertThat(slices.tooltip(slices.list().getFirst()).replace('\u202f', ' ')).isEqualTo("""
				DABT_LOW
				10 000 · 18.2 %
				10 000 exits, 5 k/s
				median 9 µs, p99 40 µs, max 200 µs""");
	}

	@Test
	void timeInTheGuestIsNoPartOfATablesExits() {
		assertThat(Slices.of(Samples.timing(), Slices.Measure.TIME).list()).extracting(Slices.Slice::key)
				.containsExactly("DABT_IO_MEM_IPI", "INTERRUPT");
	}
}
