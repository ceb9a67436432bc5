// SPDX-License-Identifier: EPL-2.0

package org.trapline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class MainTest {
	@Test
	void helpNamesTheProgram() {
		ByteArrayOutputStream text = new ByteArrayOutputStream();
		PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8);
		assertThat(Main.run(out, out, "--help")).isZero();
		assertThat(text.toString(StandardCharsets.UTF_8)).startsWith("Usage: trapline");
	}
}
