// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.lmbench;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.Condition;
import org.trapline.measure.Notice;
import org.trapline.measure.Provenance;
import org.trapline.trace.bench.LogLines;
import org.trapline.trace.bench.LogReader;
import org.trapline.trace.bench.LogResults;

/// Reads what a file of results says of the system and of its settings: {@code [lmbench3.0 results for Linux board]},
/// then lines such as {@code [MHZ: 1800 MHz, 0.5556 nanosec clock]} (scripts/lmbench).
final class ResultsHeader implements LogReader {
	private static final String SOURCE = "lmbench results file";
	private static final Pattern TITLE = Pattern.compile("\\[lmbench(\\d[^ ]*) results for (.*)\\]");
	private static final Pattern KEY = Pattern.compile("\\[(LMBENCH_VER|LMBENCH VERSION|LMBENCH_SCHED"
			+ "|BENCHMARK_\\w+|ALL|HALF|DISKS|DISK_DESC|ENOUGH|FAST|FASTMEM|FILE|FSDIR|INFO"
			+ "|LINE_SIZE|LOOP_O|MB|MHZ|MOTHERBOARD|NETWORKS"
			+ "|PROCESSORS|REMOTE|SLOWFS|OS|SYNC_MAX|TIMING_O|USER|HOSTNAME|NODENAME|SYSNAME|PROCESSOR|MACHINE|RELEASE"
			+ "|VERSION|net|if|mount): ?(.*)\\]");
	/// date(1) in brackets, whatever its language, and uptime(1).
	private static final Pattern DATE = Pattern.compile("\\[(\\S.*\\d\\d:\\d\\d:\\d\\d.* (?:19|20)\\d\\d.*)\\]");
	private static final Pattern UPTIME = Pattern.compile("\\[ ?\\d\\d:\\d\\d:\\d\\d up .*\\]");
	private static final Map<String, String> FACTS = Map.ofEntries(
			Map.entry("LMBENCH VERSION", Provenance.Fact.RECORDER),
			Map.entry("NODENAME", Provenance.Fact.HOST),
			Map.entry("HOSTNAME", Provenance.Fact.HOST),
			Map.entry("MACHINE", Provenance.Fact.ARCHITECTURE),
			Map.entry("RELEASE", Provenance.Fact.KERNEL),
			Map.entry("PROCESSORS", Provenance.Fact.CPUS),
			Map.entry("VERSION", "kernel build"),
			Map.entry("MOTHERBOARD", "motherboard"),
			Map.entry("OS", "lmbench target"),
			Map.entry("MB", "memory used, MiB"),
			Map.entry("ENOUGH", "least time of a measurement, µs"),
			Map.entry("SYNC_MAX", "copies at once"),
			Map.entry(Placements.VARIABLE, "placement"));
	private static final Pattern PREEMPTION = Pattern.compile("\\bPREEMPT(?:_\\w+| RT)?");
	private static final String READ = "3";
	private static final int LONGEST = 2000;

	@Override
	public boolean begins(String line) {
		return line.startsWith("[") && line.length() <= LONGEST
				&& (TITLE.matcher(line).matches() || KEY.matcher(line).matches()
						|| UPTIME.matcher(line).matches() || DATE.matcher(line).matches());
	}

	@Override
	public void read(LogLines lines, LogResults results) throws IOException {
		Matcher title = TITLE.matcher(lines.line());
		Matcher key = KEY.matcher(lines.line());
		Matcher date = DATE.matcher(lines.line());
		if (title.matches())
			title(title.group(1), title.group(2), lines, results);
		else if (key.matches())
			setting(key.group(1), key.group(2).strip(), lines, results);
		else if (date.matches())
			results.fact(Provenance.Fact.RECORDED, date.group(1));
		lines.next();
	}

	private static void title(String version, String system, LogLines lines, LogResults results) {
		lines.forget();
		results.fact("system", system);
		if (!version.startsWith(READ))
			results.problems().add(Notice.warning("line " + lines.number() + ": results of lmbench " + version
					+ ", read as those of lmbench 3: sizes and bandwidths may be in other units"));
	}

	private static void setting(String key, String value, LogLines lines, LogResults results) {
		switch (key) {
		case Placements.VARIABLE -> {
			lines.variable(key, value);
			results.fact("placement", Placements.ofVariable(value).toString());
		}
		case "MHZ" -> Hardware.clock(value, results);
		case "SYNC_MAX" -> {
			if (value.matches("[1-9]\\d{0,5}"))
				results.condition(Condition.PROCESSES, value, SOURCE);
		}
		case "VERSION" -> {
			Matcher preemption = PREEMPTION.matcher(value);
			if (preemption.find())
				results.condition(Condition.PREEMPTION, preemption.group(), SOURCE);
		}
		default -> { }
		}
		String fact = FACTS.get(key);
		if (fact != null && !value.isEmpty())
			results.fact(fact, key.equals("LMBENCH VERSION") ? "lmbench " + value : value);
	}
}
