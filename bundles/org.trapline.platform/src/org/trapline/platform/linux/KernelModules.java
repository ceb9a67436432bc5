// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.linux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trapline.a64.elf.ElfFile;
import org.trapline.a64.elf.Section;

/// The modules of a kernel, in the order in which they can be loaded.
///
/// What a module needs stands in it: its section .modinfo has {@code depends=} and {@code softdep=pre:} (Linux,
/// scripts/mod/modpost.c, include/linux/module.h).
final class KernelModules {
	private static final Pattern FILE = Pattern.compile("(.*)\\.ko(?:\\.(xz|zst|gz))?");
	private static final Map<String, String> UNPACKERS = Map.of("xz", "xz", "zst", "zstd", "gz", "gzip");

	private final Map<String, Path> files = new HashMap<>();
	private final Map<String, byte[]> chosen = new LinkedHashMap<>();
	private final Path scratch;

	/// @param folder {@code /lib/modules/VERSION} of an unpacked kernel package
	/// @param scratch for files that are unpacked
	KernelModules(Path folder, Path scratch) throws IOException {
		this.scratch = scratch;
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path file : (Iterable<Path>) all::iterator) {
				Matcher name = FILE.matcher(file.getFileName().toString());
				if (name.matches())
					files.put(plain(name.group(1)), file);
			}
		}
	}

	/// Chooses a module and what it needs; nothing if there is none of the name, which then is a part of the kernel.
	void add(String name) throws IOException {
		String plain = plain(name);
		Path file = files.get(plain);
		if (file == null || chosen.containsKey(plain))
			return;
		Path unpacked = unpacked(file);
		for (String needed : needs(unpacked))
			add(needed);
		chosen.putIfAbsent(plain, Files.readAllBytes(unpacked));
	}

	/// The modules that were chosen, by name, each after what it needs.
	Map<String, byte[]> chosen() {
		return chosen;
	}

	private Path unpacked(Path file) throws IOException {
		Matcher name = FILE.matcher(file.getFileName().toString());
		if (!name.matches() || name.group(2) == null)
			return file;
		return Files.write(scratch.resolve(name.group(1) + ".ko"),
				Program.run(scratch, List.of(UNPACKERS.getOrDefault(name.group(2), "gzip"), "-dc", file.toAbsolutePath().toString())));
	}

	private static List<String> needs(Path file) throws IOException {
		ElfFile elf = ElfFile.read(file);
		List<String> names = new ArrayList<>();
		for (Section section : elf.sections())
			if (section.name().equals(".modinfo"))
				for (String line : new String(elf.bytes(section), StandardCharsets.ISO_8859_1).split("\0"))
					if (line.startsWith("depends="))
						names.addAll(List.of(line.substring("depends=".length()).split(",")));
					else if (line.startsWith("softdep=pre:"))
						names.addAll(List.of(line.substring("softdep=pre:".length()).replaceFirst(" post:.*", "").strip()
								.split("\\s+")));
		return names;
	}

	private static String plain(String name) {
		return name.replace('-', '_');
	}
}
