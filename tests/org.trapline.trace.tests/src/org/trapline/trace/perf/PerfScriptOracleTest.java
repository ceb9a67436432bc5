// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.trace.ImportException;
import org.trapline.trace.SharedRecordings;
import org.trapline.trace.exits.PrintedRecording;
import org.trapline.trace.tracepoint.CallLog;

/// Real recordings against what perf script printed of them.
class PerfScriptOracleTest {
	private static final Pattern TIME = Pattern.compile("^(\\w+\\()(\\d+)\\d{3}\\b");
	private static final Pattern WITH_COMM = Pattern
			.compile("\\s*(.+?)\\s+(-?\\d+)/(-?\\d+)\\s+\\[(\\d+)\\]\\s+(\\d+)\\.(\\d{6}):\\s+(\\S+): .*");

	@ParameterizedTest
	@ValueSource(strings = { "kvm-linux-short", "kvm-linux-short-zstd", "nvhe-linux-short", "vmix-c2", "pipe-mode",
			"kvm-linux-callgraph" })
	void decodesWhatPerfPrintsInItsOrder(String name) throws ImportException, IOException {
		CallLog expected = new CallLog();
		PrintedRecording.of("perf-record/" + name + ".script-guestcode.txt").feed(expected);
		Decoded found = Decoded.of(SharedRecordings.trace("perf-record/" + name + ".perf.data"));
		assertThat(comparable(found.events())).isEqualTo(comparable(expected.calls));
		assertThat(found.unordered()).isZero();
		assertThat(found.partial()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "kvm-linux-short", "kvm-linux-short-zstd", "nvhe-linux-short", "vmix-c2", "pipe-mode",
			"kvm-linux-callgraph" })
	void countsWhatPerfCounts(String name) throws ImportException, IOException {
		Decoded found = Decoded.of(SharedRecordings.trace("perf-record/" + name + ".perf.data"));
		assertThat(found.counts()).isEqualTo(counts(name));
	}

	@Test
	void countsTheLargeRecordingInsideItsCompression() throws ImportException, IOException {
		Decoded found = Decoded.of(SharedRecordings.trace("perf-record/vmix-c4-large.perf.data.xz"));
		assertThat(found.counts()).isEqualTo(counts("vmix-c4-large"));
		assertThat(found.unordered()).isZero();
	}

	@Test
	void countsARecordingOfPerfKvmStat() throws ImportException, IOException {
		Decoded found = Decoded.of(SharedRecordings.trace("perf-kvm-stat/kvmstat-vmix.perf.data"));
		// perf kvm stat report: "Total Samples:14281", one for each pair of entry and exit
		assertThat(found.counts()).isEqualTo(Map.of("kvm:kvm_entry", 14281L, "kvm:kvm_exit", 14281L));
	}

	@Test
	void namesThreadsAsPerfDoes() throws ImportException, IOException {
		Decoded found = Decoded.of(SharedRecordings.trace("perf-record/kvm-linux-short.perf.data"));
		Map<Integer, Set<String>> names = new HashMap<>();
		Map<Integer, Integer> processes = new HashMap<>();
		Pattern thread = Pattern.compile("thread\\((-?\\d+), (-?\\d+), (.*)\\)");
		for (String call : found.calls("thread")) {
			Matcher m = thread.matcher(call);
			assertThat(m.matches()).isTrue();
			if (!m.group(3).isEmpty())
				names.computeIfAbsent(Integer.parseInt(m.group(1)), _ -> new HashSet<>()).add(m.group(3));
			if (!m.group(2).equals("-1"))
				processes.put(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
		}
		int compared = 0;
		for (String line : Files.readAllLines(SharedRecordings.trace("perf-record/kvm-linux-short.script-F.txt"))) {
			Matcher m = WITH_COMM.matcher(line);
			int tid = m.matches() ? Integer.parseInt(m.group(3)) : 0;
			if (tid <= 0)
				continue;
			assertThat(processes).as(line).containsEntry(tid, Integer.parseInt(m.group(2)));
			if (!m.group(1).startsWith("[guest/")) {
				assertThat(names.get(tid)).as(line).contains(m.group(1));
				compared++;
			}
		}
		assertThat(compared).isGreaterThan(40);
	}

	private static Map<String, Long> counts(String name) throws IOException {
		Map<String, Long> counts = new TreeMap<>();
		for (String line : Files.readAllLines(SharedRecordings.trace("perf-record/" + name + ".event-counts.txt"))) {
			String[] words = line.strip().split("\\s+");
			// the file also holds what perf complained about
			if (words.length == 2 && words[0].matches("\\d+"))
				counts.put(words[1].replaceAll(":$", ""), Long.parseLong(words[0]));
		}
		assertThat(counts).isNotEmpty();
		return counts;
	}

	/// Calls with times in microseconds, and without what perf does not print.
	private static List<String> comparable(List<String> calls) {
		return calls.stream().map(call -> {
			Matcher time = TIME.matcher(call);
			assertThat(time.find()).as(call).isTrue();
			String c = time.replaceFirst("$1$2");
			String[] arguments = c.split(", ");
			return switch (c.substring(0, c.indexOf('('))) {
			case "wfx" -> String.join(", ", List.of(arguments).subList(0, 3));
			case "hypercall", "systemRegister" -> c.replace(arguments[3] + ", ", "");
			// perf takes kvm_userspace_exit's errno for unsigned and prints "KVM_EXIT_INTR (10)" where the kernel says "restart"
			case "wakeup", "userspaceExit" -> c.substring(0, c.lastIndexOf(','));
			default -> c;
			};
		}).toList();
	}
}
