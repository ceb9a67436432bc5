// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trapline.a64.elf.ElfFile;

/// The run that the ahead-of-time cache is made from: what it does is what starts fast afterwards.
///
/// It reports recordings, compares each with the next, and runs programs.
final class Training {
	/// How much work the guest programs are told to do: enough for the hottest code to be translated.
	private static final String ITERATIONS = "40";

	private Training() {
	}

	public static void main(String[] files) throws IOException {
		List<String> recordings = new ArrayList<>();
		for (String file : files)
			if (Files.isRegularFile(Path.of(file)) && ElfFile.isElf(Path.of(file)))
				run("exec", "--stats", file, ITERATIONS);
			else
				recordings.add(file);
		List<String> report = new ArrayList<>(List.of("report"));
		report.addAll(recordings);
		run(report.toArray(String[]::new));
		for (int i = 1; i < recordings.size(); i++)
			run("compare", recordings.get(i - 1), recordings.get(i));
	}

	private static void run(String... command) {
		Main.run(OutputStream.nullOutputStream(), new PrintStream(OutputStream.nullOutputStream()), command);
	}
}
