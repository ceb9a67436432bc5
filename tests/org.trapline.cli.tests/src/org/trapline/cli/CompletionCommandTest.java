// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CompletionCommandTest {
	@Test
	void bashTakesTheScriptAndCompletesASubcommand() throws IOException, InterruptedException {
		String script = Cli.run("completion").out() + "\nCOMP_WORDS=(trapline inf); COMP_CWORD=1\n"
				+ "_complete_trapline; echo \"${COMPREPLY[@]}\"\n";
		Process bash = new ProcessBuilder("bash").redirectErrorStream(true).start();
		try (OutputStream in = bash.getOutputStream()) {
			in.write(script.getBytes(StandardCharsets.UTF_8));
		}
		String answer = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(bash.waitFor()).isZero();
		assertThat(answer.strip()).isEqualTo("info");
	}
}
