// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// One run of the command line inside the test's JVM.
record Cli(int status, String out, String err) {

	static Cli run(Object... arguments) {
		String[] texts = new String[arguments.length];
		for (int i = 0; i < texts.length; i++)
			texts[i] = String.valueOf(arguments[i]);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int status = Main.run(out,
				new PrintStream(err, true, StandardCharsets.UTF_8), texts);
		return new Cli(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	/// A recording that tests share; fails if it is not there.
	static Path recording(String name) {
		String folder = System.getProperty("trapline.traces");
		assertThat(folder).as("system property trapline.traces: the folder of shared recordings").isNotNull();
		Path file = Path.of(folder).resolve(name).normalize();
		assertThat(file).as("a recording that this test needs (TRAPLINE_TRACES names the folder)").matches(Files::exists);
		return file;
	}

	/// The table that the project starts from; it lies beside the recordings.
	static Path ls2080() {
		return recording("../reference/exit-timing-ls2080.tsv");
	}
}
