// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.a64.translate.Options;

/// Marker instructions change the mode, and what CPUs count between them is told apart.
class RegionsTest {
	private static final String LOOP = "\tmov x2, #%d\n1:\tsubs x2, x2, #1\n\tb.ne 1b\n";
	/// Loads that miss L1, in a region of its own, then additions, in another.
	private static final String PHASES = Rig.CACHED + """
				mov	x3, #6
			5:	ldr	x0, =0x73616863 // "chas"
				hint	#0x72
				mov	x2, #500
			2:	ldr	x4, [x1], #192
				subs	x2, x2, #1
				b.ne	2b
				hint	#0x73
				hint	#0x71
				ldr	x0, =0x646461 // "add"
				hint	#0x72
				mov	x2, #300
			3:	add	x5, x5, x6
				subs	x2, x2, #1
				b.ne	3b
				tbz	x3, #0, 4f
				hint	#0x70
			4:	hint	#0x73
				subs	x3, x3, #1
				b.ne	5b
				b	999f
				.ltorg
			""";

	@Test
	void aMarkerChangesTheModeRightBehindIt() throws Exception {
		// 3 instructions before the marker and itself; 1 + 2 * 1000 after it
		Rig rig = Rig.Kind.of("virt").run("\tnop\n\tnop\n\tnop\n\thint #0x71\n" + LOOP.formatted(1000)
				+ "\thint #0x70\n" + LOOP.formatted(50), false);
		assertThat(rig.cpu().timed()).isFalse();
		Counts counts = rig.regions.cpus().getFirst();
		assertThat(counts.instructions()).isEqualTo(4 + 2001 + 1 + 101 + 1);
		assertThat(counts.events(Event.BR_RETIRED)).as("branches in timing mode").isEqualTo(1000);
		assertThat(counts.cycles() - counts.timed()).as("cycles of functional mode").isEqualTo(4 + 101 + 1);
	}

	@Test
	void whateverTheWayToRunItIsTheSame() throws Exception {
		String interpreted = Rig.Kind.of("virt").with(Options.interpretOnly()).run(PHASES, false).counted();
		assertThat(interpreted).contains("region chas, 6\n").contains("region add, 6\n");
		assertThat(Rig.Kind.of("virt").with(Options.atOnce(1)).run(PHASES, false).counted()).isEqualTo(interpreted);
		assertThat(Rig.Kind.of("virt").run(PHASES, false).counted()).isEqualTo(interpreted);
		assertThat(Rig.Kind.of("virt").run(PHASES, false).counted()).isEqualTo(interpreted);
	}

	@Test
	void aRegionHasWhatHappensInIt() throws Exception {
		Rig rig = Rig.Kind.of("virt").run(PHASES);
		Counts chase = rig.region("chas");
		Counts add = rig.region("add");
		assertThat(chase.instructions()).isEqualTo(6 * (1 + 3 * 500 + 1));
		// the marker at the end is counted by what follows, the one at the beginning by what it begins
		assertThat(add.instructions()).isEqualTo(6 * (1 + 3 * 300 + 1 + 1) + 3);
		assertThat(chase.cycles(Category.DRAM)).isGreaterThan(chase.cycles() / 4);
		// what is left of the last misses is waited for here
		assertThat(add.cycles(Category.DRAM)).isLessThan(chase.cycles(Category.DRAM) / 5);
		assertThat(add.events(Event.L1D_CACHE)).isZero();
		assertThat(chase.events(Event.L1D_CACHE)).as("four times in timing mode").isEqualTo(4 * 500);
		Counts all = rig.regions.cpus().getFirst();
		long functional = all.cycles() - all.timed();
		assertThat(functional).as("an instruction a cycle, twice").isEqualTo(2 * (3 + 3 + 3 * 500 + 2) + 5);
		assertThat(chase.cycles() + add.cycles()).isLessThan(all.cycles());
	}

	@Test
	void regionsOverlapNestAndMayBeLeftOpen() throws Exception {
		Rig rig = Rig.Kind.of("virt").run("""
				mov	x0, #1
				hint	#0x72
				hint	#0x72
				mov	x0, #'b'
				hint	#0x72
				nop
				mov	x0, #1
				hint	#0x73
				nop
				hint	#0x73
				nop
				hint	#0x73
				mov	x0, #99
				hint	#0x73
			""", false);
		assertThat(rig.regions.regions().stream().map(Regions.Region::name)).containsExactly("#1", "b");
		assertThat(rig.region("#1").instructions()).as("to where it has ended as often as it has begun").isEqualTo(8);
		assertThat(rig.region("b").instructions()).as("to the end, WFI being the last").isEqualTo(11);
	}

	@Test
	void markersWorkAtEl0() throws Exception {
		Rig rig = Rig.Kind.of("virt").run("""
				adr	x0, 2f
				msr	elr_el1, x0
				mov	x0, #0x3c0
				msr	spsr_el1, x0
				adr	x0, 3f
				msr	vbar_el1, x0
				eret
			2:	mov	x0, #'u'
				hint	#0x72
				hint	#0x71
				nop
				nop
				hint	#0x73
				svc	#0
				.balign	2048
			3:	.space	0x400
				b	999f
			""", false);
		assertThat(rig.cpu().timed()).isTrue();
		assertThat(rig.region("u").instructions()).isEqualTo(4);
	}

	@Test
	void aProgramCannotMakeAnyNumberOfThem() throws Exception {
		Rig rig = Rig.Kind.of("virt").run("""
				mov	x0, #0
			1:	hint	#0x72
				hint	#0x73
				add	x0, x0, #1
				cmp	x0, #1000
				b.ne	1b
			""", false);
		List<Regions.Region> regions = rig.regions.regions();
		assertThat(regions).hasSize(Regions.MOST + 1);
		assertThat(regions.getLast().name()).isEqualTo("others");
		assertThat(regions.getLast().entries()).isEqualTo(1000 - Regions.MOST);
	}

	@ParameterizedTest
	@CsvSource({"0x65736168, hase", "0x6665646362615f61, a_abcdef", "0, #0", "7, #7", "-1, #18446744073709551615",
			"0x610062, #6357090", "0x41, A", "0x2041, #8257"})
	void aNameIsUpToEightCharactersOrANumber(String value, String name) {
		assertThat(Regions.name(Long.decode(value))).isEqualTo(name);
	}
}
