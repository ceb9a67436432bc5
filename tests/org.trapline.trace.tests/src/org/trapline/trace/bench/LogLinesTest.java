// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.measure.Progress;
import org.trapline.trace.text.TextLines;

class LogLinesTest {
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "$ lat_ctx -s 0 2 | lat_ctx -s 0 2", "root@board:~# uname -a | uname -a",
			"[root@board tmp]$ date | date", "### lat_pipe | lat_pipe", "+ sleep 1 | sleep 1", "=== Two VMs === | Two VMs",
			"--- idle host --- | idle host", ">>> run 3 | run 3", "text | ''", "#! /bin/sh | ''", "a-b c | ''",
			"Simple read: 0.3 microseconds | ''" })
	void linesThatNameACommandAreKnownByWhatStandsBeforeIt(String line, String command) throws IOException {
		LogLines lines = of(line);
		assertThat(lines.rememberCommand()).isEqualTo(!command.isEmpty());
		assertThat(lines.command()).isEqualTo(command);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "export LMBENCH_SCHED=UNIQUE | UNIQUE",
			"LMBENCH_SCHED=\"CUSTOM 0 1\" | CUSTOM 0 1",
			"+ export LMBENCH_SCHED=BALANCED | BALANCED", "$ LMBENCH_SCHED= | ''" })
	void variablesThatAreSetAreRememberedWhateverCommandsFollow(String line, String value) throws IOException {
		LogLines lines = of(line);
		assertThat(lines.rememberCommand()).isTrue();
		for (int i = 0; i < 100; i++)
			lines.remember("command " + i);
		assertThat(lines.variable("LMBENCH_SCHED")).contains(value);
	}

	@Test
	void aVariableForOneCommandAloneIsPartOfThatCommand() throws IOException {
		LogLines lines = of("$ LMBENCH_SCHED=UNIQUE lat_ctx -s 0 2");
		lines.rememberCommand();
		assertThat(lines.variable("LMBENCH_SCHED")).isEmpty();
		assertThat(lines.command()).isEqualTo("LMBENCH_SCHED=UNIQUE lat_ctx -s 0 2");
		assertThat(lines.arguments("lat_ctx")).containsExactly("-s", "0", "2");
		assertThat(lines.arguments("bw_mem")).isEmpty();
	}

	@Test
	void theLastFewCommandsAreRememberedLatestFirst() throws IOException {
		LogLines lines = of("text");
		for (int i = 0; i < 1000; i++)
			lines.remember("command " + i);
		assertThat(lines.commands()).hasSizeLessThan(100).startsWith("command 999", "command 998");
	}

	@Test
	void anotherCommandForgetsWhatWasNoted() throws IOException {
		LogLines lines = of("text");
		lines.note("size", "4");
		assertThat(lines.noted("size")).contains("4");
		lines.remember("another");
		assertThat(lines.noted("size")).isEmpty();
	}

	@Test
	void messagesOfTheKernelArePassedOverAndControlSequencesTakenOff() throws IOException {
		LogLines lines = of("\u001b[1mone\u001b[0m \r", "[    1.234567] usb 1-1: new device",
				"<6>[  12.345678][  T77] eth0: up",
				"\ttwo");
		assertThat(lines.line()).isEqualTo("one");
		lines.next();
		assertThat(lines.line()).isEqualTo("two");
		assertThat(lines.number()).isEqualTo(4);
		assertThat(lines.passedOver()).isEqualTo(2);
		lines.next();
		assertThat(lines.more()).isFalse();
	}

	@Test
	void veryLongLinesAreCut() throws IOException {
		assertThat(of("# " + "= ".repeat(200_000)).line().length()).isLessThan(100_000);
	}

	private static LogLines of(String... lines) throws IOException {
		byte[] bytes = String.join("\n", List.of(lines)).getBytes(StandardCharsets.UTF_8);
		return new LogLines(new TextLines(new ByteArrayInputStream(bytes), bytes.length, Progress.none()), Path.of("log"));
	}
}
