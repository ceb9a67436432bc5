// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.GuestTrace;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importer;
import org.trapline.trace.Importers;
import org.trapline.trace.Problem;
import org.trapline.trace.Recording;

/// Opens what a user points at as runs: a file, several files, a folder, or a folder of folders.
///
/// First {@link #plans}, which is quick; then {@link #open(RunPlan, Progress)} for each run that is wanted.
public final class RunSource {
	/// Names of files that are worth a look for conditions beside a single recording.
	private static final Pattern TELLING =
			Pattern.compile(".*(?:cpuinfo|lscpu|uname|version|dmesg|meminfo|cmdline|interrupts|numactl"
			+ "|taskset|vcpupin|emulatorpin|cpupower|scaling_|cur_freq|qemu|vmm|guest\\.sh|loadavg|uptime|page_?-?size|config"
			+ "|conditions|sysinfo|system|hugepage).*");
	private static final long LARGEST_TELLING = 4L << 20;

	private final Importers importers;

	public RunSource(Importers importers) {
		this.importers = importers;
	}

	/// With the importers that the service loader finds.
	public static RunSource installed() {
		return new RunSource(Importers.installed());
	}

	/// The runs that a file or folder is: one for a file, one or several for a folder.
	///
	/// @return one or more, in natural order
	/// @throws ImportException if a folder holds no recording
	public List<RunPlan> plans(Path path) throws ImportException, IOException {
		return Files.isDirectory(path) ? FolderPlans.of(importers, path) : List.of(ofFile(path));
	}

	/// One run of several files and folders, however they lie. Where one is a host's recording and the others those that were
	/// made in its guests, and they tell so, it is the host's with its guests.
	///
	/// @param paths one or more
	/// @throws ImportException if one of the folders holds no recording
	public RunPlan together(List<Path> paths) throws ImportException, IOException {
		if (paths.isEmpty())
			throw new IllegalArgumentException("no paths");
		List<RunPlan> parts = new ArrayList<>();
		for (Path path : paths)
			parts.addAll(plans(path));
		if (parts.size() == 1)
			return parts.getFirst();
		Optional<RunPlan> host = withGuests(parts);
		if (host.isPresent())
			return host.get();
		Set<Path> recordings = new LinkedHashSet<>();
		Set<Path> texts = new LinkedHashSet<>();
		Set<Path> folders = new LinkedHashSet<>();
		List<Notice> notices = new ArrayList<>();
		for (RunPlan part : parts) {
			recordings.addAll(part.recordings());
			texts.addAll(part.texts());
			folders.addAll(part.folders());
			notices.addAll(part.notices());
		}
		// what one part's folder says of itself is not true of the others
		boolean oneFolder = folders.size() == 1;
		Path where = oneFolder ? folders.iterator().next() : paths.getFirst();
		return new RunPlan(FolderScan.name(where.toAbsolutePath().normalize()), where, List.copyOf(recordings),
				List.copyOf(texts), oneFolder ? List.copyOf(folders) : List.of(), List.of(), notices);
	}

	/// Opens the only run that a file or folder is, or all that a folder holds as one.
	///
	/// @throws ImportException if nothing of it can be used
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public Run open(Path path, Progress progress) throws ImportException, IOException {
		return open(together(List.of(path)), progress);
	}

	/// Opens a run.
	///
	/// A recording of several that cannot be read makes the run partial.
	///
	/// @throws ImportException if nothing of it can be used
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public Run open(RunPlan plan, Progress progress) throws ImportException, IOException {
		return new PlannedRun(importers, plan).open(progress);
	}

	/// The host's run with the others as its guests', if all are of an importer that knows which one that is.
	private Optional<RunPlan> withGuests(List<RunPlan> parts) throws ImportException, IOException {
		List<Path> recordings = parts.stream().flatMap(part -> part.recordings().stream()).toList();
		if (recordings.size() != parts.size() || !recordings.stream().allMatch(Files::isDirectory))
			return Optional.empty();
		Set<Importer> known = new LinkedHashSet<>();
		for (Path path : recordings)
			try (Recording recording = Recording.glance(path)) {
				importers.judge(recording).stream().findFirst().ifPresent(judgement -> known.add(judgement.importer()));
			}
		Optional<Path> host = known.size() == 1 ? known.iterator().next().host(recordings) : Optional.empty();
		return host.map(path -> parts.get(recordings.indexOf(path)).withGuests(recordings.stream()
				.filter(other -> !other.equals(path)).map(GuestTrace::of).toList()));
	}

	private RunPlan ofFile(Path file) throws ImportException, IOException {
		Path folder = Objects.requireNonNullElse(file.getParent(), Path.of(""));
		if (!Files.isRegularFile(file))
			throw new ImportException(Problem.inFile(file,
					Files.exists(file) ? "neither a file nor a directory" : "no such file", "a recording"));
		List<Path> texts = new ArrayList<>();
		for (Path beside : new FolderScan().list(folder, 1).files())
			if (!FolderScan.name(beside).equals(FolderScan.name(file)) && Files.size(beside) <= LARGEST_TELLING
					&& TELLING.matcher(FolderScan.name(beside).toLowerCase(Locale.ROOT)).matches()
					&& !RunFile.named(FolderScan.name(beside)))
				texts.add(beside);
		return new RunPlan(FolderScan.name(file), file, List.of(file), texts, List.of(folder), List.of(), List.of());
	}
}
