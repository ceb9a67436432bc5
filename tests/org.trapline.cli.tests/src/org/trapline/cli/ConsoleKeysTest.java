// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.trapline.platform.device.TerminalConsole;

class ConsoleKeysTest {
	private final TerminalConsole console = new TerminalConsole(new ByteArrayOutputStream());
	private final ConsoleKeys keys = new ConsoleKeys(console);

	private String received() {
		console.poll();
		StringBuilder text = new StringBuilder();
		for (int next = console.input(); next >= 0; next = console.input())
			text.append((char) next);
		return text.toString();
	}

	private void type(String text, boolean escape) throws InterruptedException {
		byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
		keys.pass(bytes, bytes.length, escape);
	}

	@Test
	void whatFollowsCtrlAIsForTrapline() throws InterruptedException {
		type("ls\r\u0001t\u0001", true);
		type("x\u0003\u0001s\u0001i\u0001?", true);
		assertThat(received()).isEqualTo("ls\r\u0003");
		assertThat(keys.next()).contains(ConsoleKeys.Request.MODE);
		assertThat(keys.next()).contains(ConsoleKeys.Request.QUIT);
		assertThat(keys.next()).contains(ConsoleKeys.Request.SAVE);
		assertThat(keys.next()).contains(ConsoleKeys.Request.STATISTICS);
		assertThat(keys.next()).contains(ConsoleKeys.Request.HELP);
		assertThat(keys.next()).isEmpty();
	}

	@Test
	void ctrlATwiceSendsIt() throws InterruptedException {
		type("\u0001\u0001b\u0001ac", true);
		assertThat(received()).isEqualTo("\u0001b\u0001c");
	}

	@Test
	void whatIsNotTypedIsAllForTheGuest() throws InterruptedException {
		type("a\u0001x", false);
		assertThat(received()).isEqualTo("a\u0001x");
		assertThat(keys.next()).isEmpty();
	}
}
