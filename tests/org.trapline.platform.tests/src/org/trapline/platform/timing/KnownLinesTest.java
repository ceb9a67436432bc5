// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trapline.a64.elf.ElfFile;
import org.trapline.a64.translate.Options;
import org.trapline.platform.board.BoardFile;
import org.trapline.platform.image.Image;
import org.trapline.platform.image.Part;
import org.trapline.platform.image.Placement;

/// What translated code does of the timing model's work by itself makes no difference: a program of some size counts the same
/// interpreted and translated, at each of many times.
class KnownLinesTest {
	private static final Path PROGRAM = Path.of(System.getProperty("trapline.root"), "guests", "bare", "work-control");
	private static final long STEP = 2_000_000;
	private static final int STEPS = 6;

	@Test
	void aProgramCountsTheSameInterpretedAndTranslated() throws Exception {
		Rig interpreted = rig(Options.interpretOnly());
		Rig translated = rig(Options.atOnce(2));
		Rig usual = rig(Options.usual());
		for (int i = 1; i <= STEPS; i++) {
			interpreted.board.machine.run(i * STEP);
			translated.board.machine.run(i * STEP);
			usual.board.machine.run(i * STEP);
			assertThat(translated.counted()).isEqualTo(interpreted.counted());
			assertThat(usual.counted()).isEqualTo(interpreted.counted());
		}
		assertThat(interpreted.core().instructions).isGreaterThan(STEPS * STEP / 2);
	}

	private static Rig rig(Options options) throws Exception {
		Rig rig = Rig.Kind.of("virt").with(options).rig();
		ElfFile program = ElfFile.read(PROGRAM);
		Placement placement = Placement.of(new Image.Program(program), Optional.empty(),
				BoardFile.read("virt", List.of()).board().memory().windows());
		for (Part part : placement.parts())
			rig.board.machine.bus.ram().write(part.address(), part.content(), 0, part.content().length);
		rig.board.start(placement.entry(), 0);
		rig.board.machine.timed(true);
		return rig;
	}
}
