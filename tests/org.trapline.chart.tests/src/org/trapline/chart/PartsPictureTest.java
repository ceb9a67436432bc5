// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trapline.chart.PartsPicture.Amount;
import org.trapline.experiment.result.Breakdown;
import org.trapline.experiment.result.PointParts;
import org.trapline.experiment.result.Way;
import org.trapline.kvm.cost.Step;
import org.trapline.measure.LatencyDistribution;

class PartsPictureTest {
	private static final Breakdown BREAKDOWN = new Breakdown(List.of(
			new Breakdown.Cause("WFX", "WFX: WFI", 2, List.of(new Breakdown.Part("save-gp", "world switch", 300),
					new Breakdown.Part("save-fp", "world switch", 300), new Breakdown.Part("block", "scheduling", 400))),
			new Breakdown.Cause("DABT_IO_MEM_IPI", "DABT_LOW: IPI", 10, List.of(new Breakdown.Part("sgi", "virtual GIC", 5000)))));

	private static LatencyDistribution leg(String name, double... nanos) {
		return new LatencyDistribution(name, "", new LatencyDistribution.Samples(nanos));
	}

	@Test
	void aBarTellsWhatAnExitTakesByGroups() {
		Picture picture = PartsPicture.ofSteps("", BREAKDOWN, Amount.EXIT, ChartView.WHOLE, ChartTheme.LIGHT);
		assertThat(CurvePictureTest.draw(picture, 800, 300).hits().stream().map(Hit::tooltip)).contains(
				"WFX: WFI: 500 cycles\nworld switch: 300 cycles, 60.0 %\nscheduling: 200 cycles, 40.0 %");
		assertThat(picture.table().rows()).first().isEqualTo(List.of("DABT_LOW: IPI", "virtual GIC", "500", "100"));
		assertThat(PartsPicture.ofSteps("", BREAKDOWN, Amount.ALL, ChartView.WHOLE, ChartTheme.LIGHT).table().rows())
				.contains(List.of("DABT_LOW: IPI", "virtual GIC", "5000", "100"), List.of("WFX: WFI", "world switch", "600", "60"));
	}

	@Test
	void legsOfIpisAreInTheOrderOfTheWay() {
		PointParts parts = new PointParts("gicv3", Optional.empty(), Way.of(List.of(leg("virtual_ipi/send", 100, 300),
				leg("virtual_ipi/reach", 50, 50), leg("virtual_ipi/enter", 1, 1), leg("virtual_ipi/acknowledge", 10, 30),
				leg("virtual_ipi/all", 161, 381),
				leg("virtual_timer/send", 7), leg("virtual_timer/all", 7))));
		Picture picture = PartsPicture.ofWays(Way.Kind.IPI, List.of(parts), ChartView.WHOLE, ChartTheme.DARK);
		assertThat(picture.table().rows()).extracting(row -> row.get(1)).containsExactly("send", "reach", "enter", "acknowledge");
		assertThat(picture.table().rows()).first().isEqualTo(List.of("gicv3", "send", "200", "73.8007380074"));
		assertThat(CurvePictureTest.draw(picture, 800, 300).hits().stream().map(Hit::tooltip))
				.anySatisfy(tip -> assertThat(tip).startsWith("gicv3: 271 ns"));
		assertThat(PointParts.kinds(List.of(parts))).containsExactly(Way.Kind.IPI, Way.Kind.TIMER);
		assertThat(PartsPicture.ofWays(Way.Kind.TIMER, List.of(parts), ChartView.WHOLE, ChartTheme.DARK).table().rows())
				.containsExactly(List.of("gicv3", "send", "7", "100"));
		assertThat(Way.of(List.of(leg("pingpong", 1)))).isEmpty();
	}

	@Test
	void oneCauseIsSetBesideItselfAtOtherPoints() {
		Breakdown other = new Breakdown(List.of(new Breakdown.Cause("WFX", "WFX: WFI", 1,
				List.of(new Breakdown.Part("block", "scheduling", 100)))));
		List<PointParts> points = List.of(new PointParts("before", Optional.of(BREAKDOWN), List.of()),
				new PointParts("after", Optional.of(other), List.of()), new PointParts("native", Optional.empty(), List.of()));
		assertThat(PointParts.causes(points)).containsExactly("DABT_LOW: IPI", "WFX: WFI");
		assertThat(PartsPicture.ofCause("WFX: WFI", points, Amount.EXIT, ChartView.WHOLE, ChartTheme.LIGHT).table().rows()).containsExactly(
				List.of("before", "world switch", "300", "60"), List.of("before", "scheduling", "200", "40"),
				List.of("after", "scheduling", "100", "100"));
	}

	@Test
	void aGroupOfStepsHasOneColourInAllPicturesAndNoTwoShareOne() {
		List<String> groups = Arrays.stream(Step.Group.values()).map(Step.Group::words).toList();
		assertThat(groups).allSatisfy(group -> assertThat(PartsPicture.ofGroup(group)).isPresent());
		assertThat(groups.stream().map(PartsPicture::ofGroup)).doesNotHaveDuplicates();
	}
}
