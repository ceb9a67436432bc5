// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CapturedConsoleTest {
	/// Asked at any byte, parts are whole characters, and together the text.
	@Test
	void partsThatAreToldAreTheTextAndHoldWholeCharacters() {
		String text = "µ and € and 𝄞, plain\nand \u0000 too: ÿ";
		for (int seed = 0; seed < 200; seed++) {
			Random random = new Random(seed);
			CapturedConsole console = new CapturedConsole();
			StringBuilder told = new StringBuilder();
			for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
				console.output(each);
				if (random.nextInt(3) == 0)
					told.append(console.more());
			}
			told.append(console.more());
			assertThat(told.toString()).isEqualTo(text).isEqualTo(console.text());
		}
	}

	/// A guest may send anything.
	@Test
	void bytesThatAreNoCharactersAreToldToo() {
		CapturedConsole console = new CapturedConsole();
		for (int each : new int[] {0x80, 0x80, 0x80, 0x80, 'a', 0xff, 'b'})
			console.output(each);
		assertThat(console.more()).endsWith("b").contains("a");
		assertThat(console.more()).isEmpty();
	}
}
