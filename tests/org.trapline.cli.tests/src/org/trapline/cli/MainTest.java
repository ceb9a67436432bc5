// SPDX-License-Identifier: EPL-2.0

package org.trapline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
	@Test
	void helpNamesTheProgram() {
		ByteArrayOutputStream text = new ByteArrayOutputStream();
		PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8);
		assertThat(Main.run(out, out, "--help")).isZero();
		assertThat(text.toString(StandardCharsets.UTF_8)).startsWith("Usage: trapline");
	}

	/// picocli formats the lines of a usage message, and warns on standard error of those that it cannot.
	@Test
	void usageOfEachCommandCanBeFormatted() {
		for (CommandLine command : Main.commandLine(OutputStream.nullOutputStream(), OutputStream.nullOutputStream())
				.getSubcommands().values()) {
			CommandLine.Model.UsageMessageSpec usage = command.getCommandSpec().usageMessage();
			for (String line : Stream.of(usage.header(), usage.description(), usage.footer()).flatMap(Arrays::stream)
					.toList())
				assertThatCode(() -> String.format(line)).as(command.getCommandName() + ": " + line)
						.doesNotThrowAnyException();
		}
	}
}
