// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.device;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class ConsoleTest {
	private int told;

	@Test
	void whatTheHostPutsArrivesAtTheNextPollAndIsToldOnce() throws InterruptedException {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		TerminalConsole console = new TerminalConsole(output);
		console.onInput(() -> told++);
		Thread host = Thread.ofPlatform().start(() -> put(console, "ls\n"));
		host.join();
		assertThat(console.hasInput()).isFalse();
		assertThat(console.input()).isEqualTo(-1);
		console.poll();
		console.poll();
		assertThat(told).isEqualTo(1);
		assertThat(read(console)).isEqualTo("ls\n");
		assertThat(console.hasInput()).isFalse();
		console.output('#');
		assertThat(output.toString(UTF_8)).isEqualTo("#");
	}

	@Test
	void bytesAboveAsciiAreNotNegative() {
		TerminalConsole console = new TerminalConsole(OutputStream.nullOutputStream());
		put(console, "é");
		console.poll();
		assertThat(console.input()).isEqualTo(0xC3);
		assertThat(console.input()).isEqualTo(0xA9);
	}

	@Test
	void aTerminalThatIsGoneIsRememberedAndDoesNotStopTheGuest() {
		TerminalConsole console = new TerminalConsole(new OutputStream() {
			@Override
			public void write(int value) throws IOException {
				throw new IOException("Broken pipe");
			}
		});
		console.output('a');
		console.output('b');
		console.poll();
		assertThat(console.failure()).hasValueSatisfying(failure -> assertThat(failure).hasMessage("Broken pipe"));
	}

	@Test
	void aScriptTypesEachLineAfterTheTextItWaitsFor() {
		ScriptedConsole console = new ScriptedConsole().send("", "\n").send("login: ", "root\n").send("# ", "id\n");
		console.onInput(() -> told++);
		assertThat(read(console)).isEqualTo("\n");
		say(console, "# lologin:");
		assertThat(console.hasInput()).isFalse();
		say(console, " ");
		assertThat(told).isEqualTo(1);
		assertThat(read(console)).isEqualTo("root\n");
		assertThat(console.done()).isFalse();
		say(console, "~ # ");
		assertThat(read(console)).isEqualTo("id\n");
		assertThat(console.done()).isTrue();
		say(console, "uid=0");
		assertThat(console.text()).isEqualTo("# lologin: ~ # uid=0");
	}

	private static void put(TerminalConsole console, String text) {
		byte[] bytes = text.getBytes(UTF_8);
		try {
			console.put(bytes, 0, bytes.length);
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	private static void say(Console console, String text) {
		for (byte value : text.getBytes(UTF_8))
			console.output(value & 0xFF);
	}

	private static String read(Console console) {
		ByteArrayOutputStream read = new ByteArrayOutputStream();
		for (int value = console.input(); value >= 0; value = console.input())
			read.write(value);
		return read.toString(UTF_8);
	}
}
