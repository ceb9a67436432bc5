// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.kvmcounters;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importer;
import org.trapline.trace.Probe;
import org.trapline.trace.Problem;
import org.trapline.trace.Recording;
import org.trapline.trace.counter.SeriesCollector;
import org.trapline.trace.text.LineProblems;
import org.trapline.trace.text.TextHead;
import org.trapline.trace.text.TextLines;

/// Reads KVM's counters into a series for each counter and what it counts for.
public final class KvmCountersImporter implements Importer {
	private static final int SURE = 90;
	private static final int LIKELY = 70;
	/// A vgic-state on one line is some ten thousand characters; no counter is.
	private static final int LONGEST_ROW = 200_000;
	private static final int LINES_LOOKED_AT = 100;

	@Override
	public String id() {
		return "kvm-counters";
	}

	@Override
	public String name() {
		return "KVM counters (debugfs, kvm_stat)";
	}

	/// How a text is written.
	private enum Form {
		DUMP, BATCH, LOG, CSV;

		CounterText reader(LineProblems problems) {
			return switch (this) {
			case DUMP -> new DumpText(problems);
			case BATCH -> new BatchText(problems);
			case LOG -> new LogText(false, problems);
			case CSV -> new LogText(true, problems);
			};
		}
	}

	private record Found(Form form, Probe probe) {
	}

	@Override
	public Probe probe(Recording recording) throws IOException {
		return form(TextHead.of(recording).lines()).map(Found::probe).orElse(Probe.no("no names of KVM's counters"));
	}

	@Override
	public Run read(Recording recording, Progress progress) throws ImportException, IOException {
		Found found = form(TextHead.of(recording).lines())
				.orElseThrow(() -> new ImportException(Problem.inFile(recording.path(), "no names of KVM's counters",
						"lines such as \"1894-4/vcpu0/halt_wakeup 1081\", or what kvm_stat -1 or -l prints")));
		LineProblems problems = new LineProblems(recording.path());
		CounterText text = found.form().reader(problems);
		try (TextLines lines = TextLines.of(recording, progress)) {
			while (!text.full() && lines.next())
				line(lines, text, problems);
			if (text.full())
				problems.add(Notice.partial(recording.path() + " line " + lines.number() + ": "
						+ SeriesCollector.MOST_POINTS + " readings were read, the rest was not"));
		}
		text.end();
		List<CounterSeries> series = text.series();
		if (series.isEmpty())
			throw new ImportException(problems.first().orElse(
					Problem.inFile(recording.path(), "no counter of KVM", "names and whole numbers")));
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put(Provenance.Fact.FORMAT, text.form());
		return new Run(recording.label(),
				new Provenance(List.of(recording.path()), id(), found.probe().reason(), facts), List.copyOf(series),
				problems.notices());
	}

	private static void line(TextLines lines, CounterText text, LineProblems problems) throws IOException {
		String line = lines.line();
		if (line.length() > LONGEST_ROW)
			problems.leftOut(lines.number(), "a line of " + line.length() + " characters", "a counter");
		else if (text.line(lines.number(), line) && !lines.terminated() && !line.isBlank())
			problems.openEnd(lines.number());
	}

	private static Optional<Found> form(List<String> all) {
		List<String> lines = all.stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
				.limit(LINES_LOOKED_AT).toList();
		for (Form form : List.of(Form.CSV, Form.LOG))
			if (lines.size() > 1 && LogText.banner(lines.get(0), form == Form.CSV)
					&& LogText.row(lines.get(0), lines.get(1), form == Form.CSV))
				return Optional.of(new Found(form, new Probe(SURE, "has names of KVM's counters, beginning with "
						+ LineProblems.quoted(lines.get(0)) + ", and counts below them")));
		long batch = lines.stream().map(BatchText::entry).flatMap(Optional::stream).filter(e -> e.name().known())
				.count();
		if (batch > 0 && batch * 2 > lines.size())
			return Optional.of(new Found(Form.BATCH, probe(batch, lines.size(), "two counts each, as kvm_stat -1")));
		List<DumpText.Entry> dump = lines.stream().map(DumpText::entry).flatMap(Optional::stream)
				.filter(e -> e.name().known())
				.filter(e -> e.value().isPresent() || e.name().event().equals("vgic-state")).toList();
		// the state of an interrupt controller may be longer than all counters, but it has no VM's name in each line
		boolean ofVm = dump.stream().anyMatch(e -> e.name().ofVm());
		return ofVm || !dump.isEmpty() && dump.size() * 2 > lines.size()
				? Optional.of(new Found(Form.DUMP, probe(dump.size(), lines.size(), "a value each, as debugfs")))
				: Optional.empty();
	}

	private static Probe probe(long known, int lines, String how) {
		return new Probe(known > 2 ? SURE : LIKELY,
				known + " of the first " + lines + " lines name counters of KVM with " + how + " has them");
	}
}
