// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.a64.elf.Symbol;

/// Cycles are told by functions, and are the same whether that is wanted or not.
class CodeProfileTest {
	private static final int FUNCTION = 2;
	/// Calls one that loads, and one that adds, 200 times; a supervisor call now and then.
	private static final String PROGRAM = """
				b	main
				.balign	0x800
			vectors: .space	0x200
				eret
				.balign	0x1000
			loads:	mov	x2, #100
			1:	ldr	x4, [x1], #192
				subs	x2, x2, #1
				b.ne	1b
				ret
				.balign	0x100
			adds:	mov	x2, #50
			2:	add	x5, x5, x6
				subs	x2, x2, #1
				b.ne	2b
				ret
				.balign	0x100
			main:	adr	x0, vectors
				msr	vbar_el1, x0
			""" + Rig.CACHED + """
				mov	x9, #200
			3:	bl	loads
				bl	adds
				svc	#0
				subs	x9, x9, #1
				b.ne	3b
				b	999f
			""";

	private static CodeMap map() {
		return new CodeMap(List.of(new Symbol("adds", Rig.START + 0x1100, 20, FUNCTION, 1),
				new Symbol("loads", Rig.START + 0x1000, 20, FUNCTION, 1), new Symbol("main", Rig.START + 0x1200, 0, FUNCTION, 1),
				new Symbol("data", Rig.START + 0x1004, 4, 1, 1)));
	}

	@Test
	void functionsHaveWhatTheirInstructionsTake() throws Exception {
		Rig rig = Rig.Kind.of("virt").rig(map());
		rig.load(PROGRAM);
		rig.board.machine.timed(true);
		rig.run();
		Rig without = Rig.Kind.of("virt").run(PROGRAM);
		assertThat(rig.counted()).isEqualTo(without.counted());

		List<CodeProfile.Part> parts = rig.regions.functions();
		assertThat(parts).extracting(CodeProfile.Part::name).containsExactlyInAnyOrder("loads", "adds", "main", "elsewhere");
		CodeProfile.Part loads = part(parts, "loads");
		CodeProfile.Part adds = part(parts, "adds");
		assertThat(loads.instructions()).isEqualTo(200 * (1 + 3 * 100 + 1));
		assertThat(adds.instructions()).isEqualTo(200 * (1 + 3 * 50 + 1));
		assertThat(loads.cycles(Category.DRAM)).as("what is left in the window is waited for by the next").isGreaterThan(adds.cycles(Category.DRAM));
		assertThat(adds.cycles(Category.BASE)).isBetween(200 * 50L, 200 * 110L);
		assertThat(part(parts, "main").cycles(Category.EXCEPTION)).as("entries").isEqualTo(200 * 32);
		Counts all = rig.regions.cpus().getFirst();
		for (Category category : Category.values()) {
			long sum = parts.stream().mapToLong(part -> part.cycles(category)).sum();
			if (category == Category.BASE)
				assertThat((double) sum).isCloseTo(all.cycles(category), within(0.05 * all.cycles(category)));
			else
				assertThat(sum).as(category.words()).isEqualTo(all.cycles(category));
		}
	}

	private static CodeProfile.Part part(List<CodeProfile.Part> parts, String name) {
		return parts.stream().filter(part -> part.name().equals(name)).findFirst().orElseThrow();
	}

	@Test
	void anAddressIsInTheFunctionAroundIt() {
		CodeMap map = map();
		assertThat(map.name(map.find(Rig.START + 0x1000))).isEqualTo("loads");
		assertThat(map.name(map.find(Rig.START + 0x1013))).isEqualTo("loads");
		assertThat(map.name(map.find(Rig.START + 0x1014))).as("behind its size").isEqualTo("elsewhere");
		assertThat(map.name(map.find(Rig.START + 0x9000))).as("one without size").isEqualTo("main");
		assertThat(map.name(map.find(0))).isEqualTo("elsewhere");
		assertThat(map.name(map.find(-2))).isEqualTo("main");
	}
}
