// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.experiment.result.Breakdown;
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
		Picture picture = PartsPicture.ofSteps(BREAKDOWN, ChartView.WHOLE, ChartTheme.LIGHT);
		assertThat(CurvePictureTest.draw(picture, 800, 300).hits().stream().map(Hit::tooltip)).contains(
				"WFX: WFI: 500 cycles\nworld switch: 300 cycles, 60.0 %\nscheduling: 200 cycles, 40.0 %");
		assertThat(picture.table().rows()).first().isEqualTo(List.of("DABT_LOW: IPI", "virtual GIC", "500", "100"));
	}

	@Test
	void legsOfIpisAreInTheOrderOfTheWay() {
		PartsPicture.Bar bar = PartsPicture.legs("gicv3", List.of(leg("virtual_ipi/acknowledge", 10, 30),
				leg("virtual_ipi/send", 100, 300), leg("virtual_ipi/all", 500, 500), leg("virtual_ipi/reach", 50, 50),
				leg("virtual_ipi/enter", 1, 1))).orElseThrow();
		assertThat(bar.parts()).extracting(PartsPicture.Part::name).containsExactly("send", "reach", "enter", "acknowledge");
		assertThat(bar.words()).isEqualTo("2 IPIs");
		assertThat(PartsPicture.ofLegs(List.of(bar), ChartView.WHOLE, ChartTheme.DARK).table().rows()).first()
				.isEqualTo(List.of("gicv3", "send", "200", "73.8007380074"));
		assertThat(PartsPicture.legs("none", List.of(leg("pingpong", 1)))).isEmpty();
	}
}
