// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What memory costs besides plain hits and misses of cached loads. X1 is the address of cached memory, the same is not cached
/// 4 GiB above.
class MemoryTimesTest {
	private static final Rig.Kind SEATTLE = Rig.Kind.of("seattle");
	private static final int TURNS = 400;

	/// Cycles of a turn of a loop, after the same loop that warms up.
	private static double cycles(String before, String body) throws Exception {
		return cycles(SEATTLE, Rig.CACHED + before, body);
	}

	private static double cycles(Rig.Kind kind, String before, String body) throws Exception {
		return (double) counts(kind, before, body).cycles() / TURNS;
	}

	private static Counts counts(Rig.Kind kind, String before, String body) throws Exception {
		String loop = """
				mov	x21, #%d
			21:	%s
				subs	x21, x21, #1
				b.ne	21b
			""".formatted(TURNS, body.replace("\n", "\n\t"));
		Rig rig = kind.run(before + '\n' + loop + "\tmov x0, #'t'\n\thint #0x72\n" + loop + "\tmov x0, #'t'\n\thint #0x73\n");
		return rig.region("t");
	}

	@Test
	void memoryThatIsNotCachedIsReadEachTime() throws Exception {
		double hit = cycles("", "ldr x2, [x1]\nand x2, x2, #1\nadd x1, x1, x2");
		double past = cycles("orr x1, x1, #0x100000000", "ldr x2, [x1]\nand x2, x2, #1\nadd x1, x1, x2");
		assertThat(hit).isLessThan(8);
		// 75 ns there and back, and an open row of the memory
		assertThat(past).isBetween(150.0, 260.0);
	}

	@Test
	void independentReadsPastTheCachesOverlap() throws Exception {
		double one = cycles("orr x1, x1, #0x100000000", "ldr x2, [x1]\nand x2, x2, #1\nadd x1, x1, x2");
		double other = cycles("orr x1, x1, #0x100000000", "ldr x2, [x1]");
		assertThat(other).isLessThan(one / 2);
	}

	@Test
	void withoutTranslationNoDataIsCached() throws Exception {
		String chase = "ldr x2, [x1]\nand x2, x2, #1\nadd x1, x1, x2";
		assertThat(cycles(SEATTLE, "mov x1, #0x44000000\n", chase)).isBetween(150.0, 260.0);
		// instructions are only with SCTLR_EL1.I set
		double cached = cycles(SEATTLE, "mrs x0, sctlr_el1\norr x0, x0, #0x1000\nmsr sctlr_el1, x0\nisb\n", "nop");
		assertThat(cached).isLessThan(3);
		Counts fetched = counts(SEATTLE, "", "b 22f\n.balign 64\n22: nop");
		assertThat(fetched.cycles(Category.L1I)).as("two lines a turn").isGreaterThan(2 * 150 * TURNS);
	}

	@Test
	void aLineThatIsDroppedIsReadAgain() throws Exception {
		Counts kept = counts(SEATTLE, Rig.CACHED, "ldr x2, [x1]\ndc cvac, x1\ndsb sy");
		Counts dropped = counts(SEATTLE, Rig.CACHED, "ldr x2, [x1]\ndc civac, x1\ndsb sy");
		assertThat(kept.events(Event.L1D_CACHE_REFILL)).isZero();
		assertThat(dropped.events(Event.L1D_CACHE_REFILL)).isEqualTo(TURNS);
		assertThat(dropped.events(Event.L2D_CACHE_REFILL)).as("level 2 of the cluster, too").isBetween((long) TURNS, TURNS + 2L);
		assertThat(dropped.events(Event.L1D_CACHE_WB)).isZero();
	}

	@Test
	void maintenanceBySetAndWayReachesTheLineAtThatPlace() throws Exception {
		// the line's set of level 1, in which it is in one of two ways; and the set after it
		String load = "ldr x2, [x1]\n";
		String set = Rig.CACHED + "and x3, x1, #0x3fc0\norr x4, x3, #0x80000000\n";
		Counts here = counts(SEATTLE, set, load + "dc cisw, x3\ndc cisw, x4\ndsb sy");
		Counts elsewhere = counts(SEATTLE, set + "orr x3, x3, #0x40\norr x4, x4, #0x40\n", load + "dc cisw, x3\ndc cisw, x4\ndsb sy");
		assertThat(here.events(Event.L1D_CACHE_REFILL)).isEqualTo(TURNS);
		assertThat(here.events(Event.L2D_CACHE_REFILL)).as("level 2 has it still").isZero();
		assertThat(elsewhere.events(Event.L1D_CACHE_REFILL)).isZero();
	}

	@Test
	void instructionsThatAreInvalidatedAreFetchedAgain() throws Exception {
		double none = cycles("", "dsb ish\nisb");
		double all = cycles("", "ic iallu\ndsb ish\nisb");
		assertThat(all - none).as("from level 2, past what IC takes itself").isBetween(14.0, 80.0);
	}

	@Test
	void aBarrierWaitsForStores() throws Exception {
		String next = "add x1, x1, #4096\n";
		double store = cycles("", next + "str x2, [x1]");
		double waited = cycles("", next + "str x2, [x1]\ndsb sy");
		assertThat(waited - store).isGreaterThan(100);
		double hit = cycles("", "str x2, [x1]\ndsb sy");
		assertThat(hit).isLessThan(20);
	}

	@Test
	void aBarrierWaitsUntilAllClustersKnowOfATranslationThatIsGone() throws Exception {
		double here = cycles("lsr x3, x1, #12\n", "tlbi vae1, x3\ndsb nsh");
		double all = cycles("lsr x3, x1, #12\n", "tlbi vae1is, x3\ndsb ish");
		assertThat(all).isGreaterThan(here + 20);
	}
}
