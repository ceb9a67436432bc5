// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exittiming;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files of exit timing in a copy of a debugfs directory: {@code vm1894_vcpu0_timing}, or
/// {@code vm1894/vcpu0/timings}.
final class TimingFiles {
	private static final Pattern FLAT = Pattern.compile("vm\\d+_vcpu\\d+_timing(?:\\..*)?");
	private static final Pattern NESTED = Pattern.compile("timings(?:\\..*)?");
	private static final Pattern VM = Pattern.compile("vm\\d+.*");
	private static final Pattern VCPU = Pattern.compile("vcpu\\d+");
	/// More vCPUs than KVM allows; keeps a wrong directory from being walked for ever.
	private static final int MOST_FILES = 10_000;

	private TimingFiles() {
	}

	/// One file.
	///
	/// @param name from its path below the directory, and the directory's own name
	record Timing(Path file, VcpuName name) {
	}

	/// Those in a directory, by VM and vCPU.
	static List<Timing> in(Path directory) throws IOException {
		List<Timing> found = new ArrayList<>();
		collect(directory, directory, found);
		found.sort(Comparator.comparing((Timing t) -> number(t.name().vm())).thenComparing(t -> number(t.name().vcpu()))
				.thenComparing(Timing::file));
		return found;
	}

	private static void collect(Path root, Path directory, List<Timing> found) throws IOException {
		List<Path> entries;
		try (Stream<Path> listed = Files.list(directory)) {
			entries = listed.sorted().limit(MOST_FILES).toList();
		}
		boolean ofVcpu = VCPU.matcher(name(directory)).matches();
		for (Path entry : entries) {
			if (found.size() >= MOST_FILES)
				return;
			String name = name(entry);
			if (FLAT.matcher(name).matches() || ofVcpu && NESTED.matcher(name).matches())
				found.add(new Timing(entry, VcpuName.in(from(root, entry))));
			else if ((VCPU.matcher(name).matches() || directory.equals(root) && VM.matcher(name).matches())
					&& Files.isDirectory(entry))
				collect(root, entry, found);
		}
	}

	private static String from(Path root, Path file) {
		return name(root) + '/' + root.relativize(file).toString().replace('\\', '/');
	}

	private static String name(Path path) {
		Path last = path.toAbsolutePath().normalize().getFileName();
		return last == null ? "" : last.toString();
	}

	private static long number(String digits) {
		return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : Long.MAX_VALUE;
	}
}
