// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exittiming;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.Measurement;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importer;
import org.trapline.trace.Probe;
import org.trapline.trace.Problem;
import org.trapline.trace.Recording;
import org.trapline.trace.text.LineProblems;
import org.trapline.trace.text.TextHead;
import org.trapline.trace.text.TextLines;

/// Reads exit-timing tables: one or several in a file, or a directory of the kernel's files, one for each vCPU.
public final class ExitTimingImporter implements Importer {
	private static final int SURE = 95;
	private static final int HEADER_WITHIN_LINES = 200;

	@Override
	public String id() {
		return "exit-timing";
	}

	@Override
	public String name() {
		return "exit-timing table";
	}

	@Override
	public Probe probe(Recording recording) throws IOException {
		if (recording.directory()) {
			List<TimingFiles.Timing> files = TimingFiles.in(recording.path());
			return files.isEmpty() ? Probe.no("no vmN_vcpuM_timing files")
					: new Probe(SURE, "has " + files.size() + " exit-timing files, beginning with "
							+ recording.path().relativize(files.getFirst().file()));
		}
		int phases = 0;
		for (String line : TextHead.of(recording).lines().stream().limit(HEADER_WITHIN_LINES).toList()) {
			String row = line.replaceFirst("^\\S*vcpu\\d+[^\\s:]*:", "");
			if (TimingHeader.parse(0, row).isPresent())
				return new Probe(SURE, "has the header " + LineProblems.quoted(row.strip().replace('\t', ' ')));
			if (PhaseTable.isRow(row) && ++phases == 2)
				return new Probe(SURE, "has phases of Book3S-HV, such as " + LineProblems.quoted(row.strip()));
		}
		return Probe.no("no header of an exit-timing table");
	}

	@Override
	public Run read(Recording recording, Progress progress) throws ImportException, IOException {
		Collected all = new Collected(new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>());
		if (recording.directory())
			readFiles(recording.path(), all, progress);
		else
			readText(recording, VcpuName.in(lastNames(recording.path())), all, progress);
		List<Measurement> measurements = new ArrayList<>();
		all.tables().forEach((kind, tables) -> measurements.add(new ExitTiming(kind.unit(), kind.interval(), tables)));
		return new Run(recording.label(),
				new Provenance(List.of(recording.path()), id(), probe(recording).reason(), all.facts()), measurements,
				all.notices());
	}

	/// What was read of all files.
	private record Collected(Map<TimingTables.Kind, List<ExitTiming.Table>> tables, List<Notice> notices,
			Map<String, String> facts) {
	}

	private static void readFiles(Path directory, Collected all, Progress progress)
			throws ImportException, IOException {
		List<TimingFiles.Timing> files = TimingFiles.in(directory);
		Problem last = Problem.inFile(directory, "no exit-timing file", "files such as vm1894_vcpu0_timing");
		for (int i = 0; i < files.size(); i++) {
			progress.checkCancelled();
			progress.at(i, files.size());
			try (Recording file = Recording.open(files.get(i).file(), Progress.none())) {
				readText(file, files.get(i).name(), all, Progress.none());
			} catch (ImportException e) {
				last = e.problem();
				all.notices().add(Notice.partial(last.message()));
			}
		}
		if (all.tables().isEmpty())
			throw new ImportException(last);
	}

	private static void readText(Recording recording, VcpuName name, Collected all, Progress progress)
			throws ImportException, IOException {
		LineProblems problems = new LineProblems(recording.path());
		TimingText.Tables text;
		try (TextLines lines = TextLines.of(recording, progress)) {
			text = TimingText.read(lines, name, problems);
		}
		TimingTables.Numbers numbers = new TimingTables(problems).of(text);
		if (numbers.tables().isEmpty())
			throw new ImportException(problems.first().orElse(Problem.inFile(recording.path(),
					"no row of an exit-timing table", "the header type, count, min, max... and rows below it")));
		numbers.tables().forEach((kind, tables) -> all.tables().computeIfAbsent(kind, _ -> new ArrayList<>())
				.addAll(tables));
		all.notices().addAll(problems.notices());
		all.facts().put(Provenance.Fact.FORMAT, numbers.form());
		if (!numbers.decimalMark().isEmpty())
			all.facts().put("decimal mark", numbers.decimalMark());
	}

	/// The file's name and those of the two directories around it: {@code vm1894/vcpu0/timings}.
	private static String lastNames(Path file) {
		Path path = file.toAbsolutePath().normalize();
		int names = path.getNameCount();
		return path.subpath(Math.max(0, names - 3), names).toString().replace('\\', '/');
	}
}
