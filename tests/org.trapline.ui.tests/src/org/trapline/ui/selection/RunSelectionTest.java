// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.Filter;
import org.trapline.measure.ExitReason;

class RunSelectionTest {
	private static final Filter WFX = Filter.ALL.withReasons(Set.of(ExitReason.WFX));
	private static final Filter TIME = Filter.ALL.withTime(5, 9);

	private final RunSelection selection = new RunSelection();

	@Test
	void goesBackAndForwardThroughWhatWasLookedAt() {
		selection.set(WFX);
		selection.set(TIME);
		selection.back();
		assertThat(selection.filter()).isEqualTo(WFX);
		selection.back();
		assertThat(selection.filter()).isEqualTo(Filter.ALL);
		assertThat(selection.canGoBack()).isFalse();
		selection.forward();
		selection.forward();
		assertThat(selection.filter()).isEqualTo(TIME);
		assertThat(selection.canGoForward()).isFalse();
	}

	@Test
	void lookingAtSomethingNewForgetsTheWayForward() {
		selection.set(WFX);
		selection.back();
		selection.set(TIME);
		assertThat(selection.canGoForward()).isFalse();
		selection.back();
		assertThat(selection.filter()).isEqualTo(Filter.ALL);
	}

	@Test
	void tellsListenersOfChangesOnly() {
		List<Filter> told = new ArrayList<>();
		Runnable end = selection.onChange(told::add);
		selection.set(WFX);
		selection.set(WFX);
		selection.back();
		selection.back();
		end.run();
		selection.set(TIME);
		assertThat(told).containsExactly(WFX, Filter.ALL);
	}

	@Test
	void togglingTwiceChangesNothing() {
		selection.toggle(ExitReason.SYS64);
		selection.toggle(ExitReason.WFX);
		assertThat(selection.filter().reasons()).containsExactlyInAnyOrder(ExitReason.SYS64, ExitReason.WFX);
		selection.toggle(ExitReason.SYS64);
		assertThat(selection.filter()).isEqualTo(WFX);
		selection.toggleVcpu(2);
		selection.toggleVcpu(2);
		assertThat(selection.filter()).isEqualTo(WFX);
	}

	@Test
	void remembersAHundredStepsAndNoMore() {
		for (int i = 1; i <= 250; i++)
			selection.set(Filter.ALL.withTime(i, i + 1));
		int steps = 0;
		for (; selection.canGoBack(); steps++)
			selection.back();
		assertThat(steps).isEqualTo(100);
	}
}
