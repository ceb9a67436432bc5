// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
	@Test
	void numbersInsideNamesCountByValue() {
		assertThat(List.of("vCPU 10", "vCPU 2", "vm9 vCPU 1", "vm10 vCPU 0", "vCPU 002", "vCPU", "a").stream()
				.sorted(NaturalOrder.NAMES)).containsExactly("a", "vCPU", "vCPU 002", "vCPU 2", "vCPU 10", "vm9 vCPU 1",
						"vm10 vCPU 0");
	}

	@Test
	void isAnOrder() {
		Random random = new Random(4);
		List<String> names = random.ints(60, 0, 6).mapToObj(n -> random.ints(n, 0, 6)
				.mapToObj(i -> "01a 9b".substring(i, i + 1)).reduce("", String::concat)).toList();
		for (String a : names)
			for (String b : names) {
				assertThat(Integer.signum(NaturalOrder.NAMES.compare(a, b)))
						.isEqualTo(-Integer.signum(NaturalOrder.NAMES.compare(b, a)));
				assertThat(NaturalOrder.NAMES.compare(a, b) == 0).isEqualTo(a.equals(b));
				for (String c : names)
					if (NaturalOrder.NAMES.compare(a, b) <= 0 && NaturalOrder.NAMES.compare(b, c) <= 0)
						assertThat(NaturalOrder.NAMES.compare(a, c)).as("%s %s %s", a, b, c).isLessThanOrEqualTo(0);
			}
	}
}
