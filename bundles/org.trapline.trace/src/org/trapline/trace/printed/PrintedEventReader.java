// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.printed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Problem;
import org.trapline.trace.Recording;
import org.trapline.trace.exits.ExitReconstruction;
import org.trapline.trace.text.LineProblems;
import org.trapline.trace.text.TextLines;
import org.trapline.trace.tracepoint.PrintedTracepoints;

/// Makes a run of printed events, line by line, whatever tool printed them.
public final class PrintedEventReader {
	private static final int CPUS = 4096;

	private final Recording recording;
	private final PrintedGrammar grammar;
	private final LineProblems problems;
	private final PrintedLine line = new PrintedLine();
	private final long[] lastOfCpu = new long[CPUS];
	private final long[] lostOfCpu = new long[CPUS];
	private boolean lossesPending;
	private long events;

	/// @param recording a text
	public PrintedEventReader(Recording recording, PrintedGrammar grammar) {
		this.recording = recording;
		this.grammar = grammar;
		problems = new LineProblems(recording.path());
		Arrays.fill(lastOfCpu, Long.MIN_VALUE);
		Arrays.fill(lostOfCpu, -1);
	}

	/// Reads all of it.
	///
	/// @param importer the importer's id
	/// @param reason why that importer took the recording
	/// @throws ImportException if no line is an event
	public Run read(String importer, String reason, Progress progress) throws ImportException, IOException {
		try (ExitReconstruction exits = new ExitReconstruction();
				TextLines lines = TextLines.of(recording, progress)) {
			PrintedTracepoints tracepoints = new PrintedTracepoints(exits);
			boolean terminated = true;
			while (lines.next()) {
				terminated = lines.terminated();
				take(lines, exits, tracepoints);
			}
			if (events == 0)
				throw new ImportException(problems.first().orElse(
						Problem.inFile(recording.path(), "no line that is an event", grammar.expected())));
			if (!terminated)
				problems.openEnd(lines.number());
			ExitTrace trace = exits.finish(tracepoints.eventCounts());
			List<Notice> notices = new ArrayList<>(problems.notices());
			if (tracepoints.x86())
				notices.add(Notice.warning("the recording is of KVM on x86; Trapline reads exits of arm64 only, so KVM's"
						+ " events are counted and not interpreted"));
			notices.addAll(grammar.notices(trace, tracepoints));
			notices.addAll(exits.notices());
			Path name = recording.path().getFileName();
			return new Run(name == null ? recording.path().toString() : name.toString(),
					new Provenance(List.of(recording.path()), importer, reason, facts()), List.of(trace), notices);
		}
	}

	private Map<String, String> facts() {
		Map<String, String> facts = new LinkedHashMap<>(grammar.facts());
		if (!recording.compression().isEmpty())
			facts.merge(Provenance.Fact.FORMAT, recording.compression() + " compressed", (a, b) -> a + ", " + b);
		return facts;
	}

	private void take(TextLines lines, ExitReconstruction exits, PrintedTracepoints tracepoints) {
		line.set(lines.bytes(), lines.start(), lines.end());
		switch (grammar.parse(line)) {
		case EVENT -> {
			if (!lines.overlong())
				event(lines.number(), exits, tracepoints);
			else
				problems.leftOut(lines.number(), "a line longer than " + TextLines.LONGEST_LINE + " bytes",
						"an event");
		}
		case LOSS -> {
			if (line.cpu < 0)
				exits.lost(line.time, line.time, -1, line.lost);
			else {
				int cpu = Math.min(line.cpu, CPUS - 1);
				lostOfCpu[cpu] = Math.max(0, lostOfCpu[cpu]) + line.lost;
				lossesPending = true;
			}
		}
		case THREAD -> tracepoints.thread(line.thread, line.process, line.text, line.commFrom, line.commTo);
		case UNKNOWN -> problems.leftOut(lines.number(),
				LineProblems.quoted(lines.line().strip()), grammar.expected());
		case HEADER, NOTHING -> {
			// nothing to do
		}
		}
	}

	private void event(long number, ExitReconstruction exits, PrintedTracepoints tracepoints) {
		int cpu = Math.min(line.cpu, CPUS - 1);
		if (lossesPending && cpu >= 0 && lostOfCpu[cpu] >= 0)
			loss(cpu, exits);
		if (cpu >= 0)
			lastOfCpu[cpu] = line.time;
		tracepoints.thread(line.thread, line.process, line.text, line.commFrom, line.commTo);
		if (!tracepoints.take(line.text, line.nameFrom, line.nameTo, line.fieldsFrom, line.end, line.time, line.cpu,
				line.thread))
			problems.leftOut(number, LineProblems.quoted(line.string(line.nameFrom, line.end)),
					"the fields that this event has");
		else
			events++;
	}

	/// A loss is noticed with the next event of its CPU.
	private void loss(int cpu, ExitReconstruction exits) {
		long since = lastOfCpu[cpu] == Long.MIN_VALUE ? line.time : lastOfCpu[cpu];
		exits.lost(line.time, since, line.cpu, lostOfCpu[cpu]);
		lostOfCpu[cpu] = -1;
		lossesPending = false;
		for (long lost : lostOfCpu)
			lossesPending |= lost >= 0;
	}
}
