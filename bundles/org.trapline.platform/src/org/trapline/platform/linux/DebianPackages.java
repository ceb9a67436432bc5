// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.linux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Debian's packages for arm64, by apt, from where the machine's own come from and checked as those are.
///
/// What apt knows of arm64 is kept in a folder: the machine's own state stays as it is, and no root is needed.
final class DebianPackages {
	private static final List<String> PROGRAMS = List.of("apt-get", "apt-cache", "dpkg-deb");
	private static final Pattern KERNEL = Pattern.compile("\\s*Depends: (linux-image-[0-9]\\S*)");
	private static final Pattern INSTALLED = Pattern.compile("Inst (\\S+) .*");
	private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9+.-]+");

	private final Path state;

	/// @param state a folder of its own
	DebianPackages(Path state) {
		this.state = state.toAbsolutePath();
	}

	/// The programs that it needs and that are not there.
	static List<String> missing() {
		return PROGRAMS.stream().filter(name -> !Program.exists(name)).toList();
	}

	/// Learns what there is.
	void update() throws IOException {
		Files.createDirectories(state.resolve("lists/partial"));
		Files.createDirectories(state.resolve("cache/archives/partial"));
		Files.write(state.resolve("status"), new byte[0]);
		apt(state, "apt-get", "-q", "update");
	}

	/// The package of the kernel that linux-image-arm64 stands for now.
	String kernel() throws IOException {
		return apt(state, "apt-cache", "depends", "--important", "linux-image-arm64").lines().map(KERNEL::matcher)
				.filter(m -> m.matches()).map(m -> m.group(1)).findFirst()
				.orElseThrow(() -> new IOException("apt: found no package linux-image-arm64 for arm64, expected one in the"
						+ " machine's sources of packages"));
	}

	/// Packages with all that they depend on.
	Set<String> closure(List<String> names) throws IOException {
		List<String> command = new ArrayList<>(List.of("apt-get", "-s", "--no-install-recommends", "install"));
		for (String name : names) {
			if (!NAME.matcher(name).matches())
				throw new IOException("package " + name + ": expected a name of letters, digits and + - .");
			command.add(name);
		}
		Set<String> all = new LinkedHashSet<>(names);
		apt(state, command.toArray(String[]::new)).lines().map(INSTALLED::matcher).filter(m -> m.matches())
				.forEach(m -> all.add(m.group(1).replaceFirst(":.*", "")));
		return all;
	}

	/// Downloads packages.
	///
	/// @return their files
	List<Path> download(Path folder, Set<String> names) throws IOException {
		Files.createDirectories(folder);
		List<String> command = new ArrayList<>(List.of("apt-get", "-q", "download"));
		command.addAll(names);
		apt(folder, command.toArray(String[]::new));
		try (var files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(".deb")).sorted().toList();
		}
	}

	/// Unpacks a package.
	static void unpack(Path file, Path folder) throws IOException {
		Program.run(folder, List.of("dpkg-deb", "-x", file.toAbsolutePath().toString(), folder.toAbsolutePath().toString()));
	}

	/// What a package is: name and version.
	static String words(Path file) throws IOException {
		byte[] words = Program.run(Path.of("/"), List.of("dpkg-deb", "--show", "--showformat", "${Package} ${Version}",
				file.toAbsolutePath().toString()));
		return new String(words, StandardCharsets.UTF_8);
	}

	private String apt(Path folder, String... words) throws IOException {
		List<String> command = new ArrayList<>(List.of(words[0], "-o", "APT::Architecture=arm64", "-o",
				"APT::Architectures::=arm64", "-o", "Dir::State=" + state, "-o", "Dir::State::status=" + state.resolve("status"),
				"-o", "Dir::Cache=" + state.resolve("cache"), "-o", "APT::Sandbox::User=root", "-o",
				"Acquire::Languages=none", "-o", "Debug::NoLocking=1"));
		command.addAll(List.of(words).subList(1, words.length));
		return new String(Program.run(folder, command), StandardCharsets.UTF_8);
	}
}
