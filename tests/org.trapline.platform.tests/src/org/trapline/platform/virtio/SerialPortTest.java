// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.trapline.platform.device.ScriptedConsole;
import org.trapline.platform.device.TerminalConsole;
import org.trapline.platform.virtio.TestDriver.Element;

class SerialPortTest {
	private static final int RECEIVE = 0;
	private static final int TRANSMIT = 1;

	@Test
	void sendsBuffersOfAnyLength() {
		ScriptedConsole console = new ScriptedConsole();
		TestDriver driver = TestDriver.of(new SerialPort(console), 0).start(1L << 32, 2);
		assertThat(driver.request(TRANSMIT, driver.out("hello, ".getBytes(UTF_8)),
				driver.out("host\n".getBytes(UTF_8)))).isZero();
		assertThat(console.text()).isEqualTo("hello, host\n");
		driver.request(TRANSMIT, driver.out(new byte[10_000]));
		assertThat(console.bytes()).hasSize(10_012);
	}

	@Test
	void inputWaitsForABufferAndABufferForInput() throws InterruptedException {
		TerminalConsole console = new TerminalConsole(OutputStream.nullOutputStream());
		TestDriver driver = TestDriver.of(new SerialPort(console), 0).start(1L << 32, 2);
		console.put("abc".getBytes(UTF_8), 0, 3);
		console.poll();
		assertThat(driver.level[0]).isFalse();
		Element two = driver.in(2);
		Element more = driver.in(16);
		int first = driver.add(RECEIVE, two);
		int second = driver.add(RECEIVE, more);
		driver.notify(RECEIVE);
		assertThat(driver.used(RECEIVE, first)).isEqualTo(2);
		assertThat(driver.bytes(two)).isEqualTo("ab".getBytes(UTF_8));
		assertThat(driver.used(RECEIVE, second)).isEqualTo(1);
		Element last = driver.in(16);
		int third = driver.add(RECEIVE, last);
		driver.notify(RECEIVE);
		assertThat(driver.used(RECEIVE, third)).isEqualTo(-1);
		driver.store(0x64, 1);
		console.put("\n".getBytes(UTF_8), 0, 1);
		assertThat(driver.used(RECEIVE, third)).isEqualTo(-1);
		console.poll();
		assertThat(driver.used(RECEIVE, third)).isEqualTo(1);
		assertThat(driver.level[0]).isTrue();
	}

	@Test
	void anAnswerMayArriveWithinTheOutputThatItAnswers() {
		ScriptedConsole console = new ScriptedConsole().send("login: ", "root\n");
		TestDriver driver = TestDriver.of(new SerialPort(console), 0).start(1L << 32, 2);
		Element input = driver.in(16);
		int head = driver.add(RECEIVE, input);
		driver.notify(RECEIVE);
		driver.request(TRANSMIT, driver.out("login: ".getBytes(UTF_8)));
		assertThat(driver.used(RECEIVE, head)).isEqualTo(5);
		assertThat(new String(driver.bytes(input), UTF_8)).startsWith("root\n\0");
	}

	@Test
	void aByteGoesOutBeforeThereAreVirtqueues() {
		ScriptedConsole console = new ScriptedConsole();
		TestDriver driver = TestDriver.of(new SerialPort(console), 0);
		driver.store(0x108, 'p');
		assertThat(console.text()).isEqualTo("p");
	}
}
