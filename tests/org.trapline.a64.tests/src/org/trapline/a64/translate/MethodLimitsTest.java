// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Regions are as large as the JVM's flags let HotSpot compile.
class MethodLimitsTest {
	@Test
	void bothOfHotSpotsLimitsHaveToBeLifted() {
		MethodLimits usual = MethodLimits.of(List.of("-Xmx1g"));
		assertThat(usual.bytes()).isLessThan(8000);
		assertThat(MethodLimits.of(List.of("-XX:-ClipInlining"))).isEqualTo(usual);
		assertThat(MethodLimits.of(List.of("-XX:-DontCompileHugeMethods"))).isEqualTo(usual);
		MethodLimits lifted = MethodLimits.of(List.of("-XX:-DontCompileHugeMethods", "-Xmx1g", "-XX:-ClipInlining"));
		assertThat(lifted.bytes()).isGreaterThan(2 * usual.bytes()).isLessThan(Short.MAX_VALUE);
		assertThat(lifted.placed()).isGreaterThan(lifted.bytes());
	}

	@Test
	void theyAreThoseOfThisJvm() {
		assertThat(MethodLimits.present()).isEqualTo(MethodLimits.of(ManagementFactory.getRuntimeMXBean().getInputArguments()));
	}
}
