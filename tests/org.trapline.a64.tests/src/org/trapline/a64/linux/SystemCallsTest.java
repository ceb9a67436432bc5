// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trapline.a64.elf.ElfFile;
import org.trapline.a64.linux.file.Descriptors;
import org.trapline.a64.linux.file.Sandbox;
import org.trapline.a64.linux.memory.AddressSpace;

class SystemCallsTest {
	private static final Path ROOT = Path.of(System.getProperty("trapline.root"));

	private static final Path NUMBERS = ROOT
			.resolve("bundles/org.trapline.a64/src/org/trapline/a64/linux/system-calls.txt");

	/// The numbers of those that there are.
	static List<Integer> supported() throws IOException {
		Set<String> names = calls().supported();
		return Files.readAllLines(NUMBERS).stream().map(l -> l.split(" ")).filter(p -> names.contains(p[1]))
				.map(p -> Integer.valueOf(p[0])).toList();
	}

	private static SystemCalls calls() throws IOException {
		AddressSpace space = new AddressSpace(1 << 24);
		LoadedProgram program = new ProgramLoader(ElfFile.read(ROOT.resolve("guests/control")), space).load();
		SplittableRandom random = new SplittableRandom(1);
		return new SystemCalls(new LinuxProcess(program, space, 0, new Descriptors(), new Sandbox(ROOT, false, random),
				new GuestClock(false), random, new PrintStream(OutputStream.nullOutputStream())));
	}

	/// The list at the end of docs/exec.md is what there is.
	@Test
	void theGuideListsAllSystemCalls() throws IOException {
		String list = Files.readString(ROOT.resolve("docs/exec.md")).replaceFirst("(?s).*## System calls", "");
		Set<String> words = Pattern.compile("[a-z][a-z0-9_]+").matcher(list).results().map(m -> m.group())
				.collect(Collectors.toCollection(TreeSet::new));
		Set<String> supported = calls().supported();
		assertThat(words).containsAll(supported);
		Set<String> known = Files.readAllLines(NUMBERS).stream().filter(l -> !l.startsWith("#"))
				.map(l -> l.split(" ")[1]).collect(Collectors.toSet());
		words.retainAll(known);
		assertThat(supported).containsAll(words);
	}

	/// The numbers are those of the kernel's header for arm64.
	@Test
	void numbersAreThoseOfTheHeader() throws IOException, InterruptedException {
		Process compiler = new ProcessBuilder("aarch64-linux-gnu-gcc", "-E", "-dM", "-include", "asm/unistd.h", "-x", "c",
				"-")
				.redirectErrorStream(true).start();
		compiler.getOutputStream().close();
		String defined = new String(compiler.getInputStream().readAllBytes());
		assertThat(compiler.waitFor()).as("aarch64-linux-gnu-gcc (Debian's gcc-aarch64-linux-gnu): " + defined).isZero();
		for (String line : Files.readAllLines(NUMBERS))
			if (!line.startsWith("#")) {
				String[] parts = line.split(" ");
				assertThat(number(defined, "__NR_" + parts[1])).as(parts[1]).isEqualTo(parts[0]);
			}
	}

	/// What a macro is in the end.
	private static String number(String defined, String macro) {
		Matcher definition = Pattern.compile("#define " + macro + " (\\w+)").matcher(defined);
		if (!definition.find())
			return "not defined";
		String value = definition.group(1);
		return value.startsWith("__") ? number(defined, value) : value;
	}
}
