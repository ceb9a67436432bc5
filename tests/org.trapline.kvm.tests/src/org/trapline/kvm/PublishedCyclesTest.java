// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedCyclesTest {
	private static final String MICRO = "workload=hvc,mmio_vgic,mmio_user,ipi count=400";

	@Test
	void print() throws Exception {
		for (String[] each : new String[][] {{"xgene", "xgene", "nvhe"}, {"seattle", "seattle", "nvhe"}, {"seattle", "seattle-vhe", "vhe"},
				{"ls2080a", "ls2080a", "nvhe"}}) {
			long t = System.nanoTime();
			Scenario s = Guests.scenario(List.of(each[0]), "host: {tick: 0, trap-wfi: false, mode: " + each[2] + ", costs: " + each[1] + "}\nvms: [{vcpus: 2}]\n", MICRO).timed(true);
			try (Results results = Guests.run(s)) {
				System.out.println(each[1] + " " + results.outcome() + " " + results.systems().getFirst().failure() + "\n" + Guests.console(results));
				for (String op : List.of("hvc", "mmio_vgic", "mmio_user", "ipi"))
					System.out.println(op + " " + Guests.printed(results, "(?m)^" + op + " +[0-9.]+ +([0-9.]+)") * s.board().clockHertz() / 1e9);
				System.out.println(results.flows().count() + " " + results.flows().legs());
				System.out.println((System.nanoTime() - t) / 1000000 + " ms " + Guests.row(results, 0, "HVC64"));
				results.breakdown().forEach((c, b) -> System.out.println(c + " " + b.count() + " " + b.handling() / b.count() + " idle " + b.idle() / b.count() + " d " + b.descheduled() / b.count()));
			}
		}
		assertThat(true).isTrue();
	}
}
