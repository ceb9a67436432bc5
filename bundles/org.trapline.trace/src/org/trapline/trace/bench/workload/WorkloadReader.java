// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.workload;

import static org.trapline.trace.text.LineProblems.quoted;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.trapline.measure.Better;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.Notice;
import org.trapline.measure.Provenance;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;
import org.trapline.trace.bench.LogLines;
import org.trapline.trace.bench.LogReader;
import org.trapline.trace.bench.LogResults;
import org.trapline.trace.bench.Numbers;

/// Reads lines of Trapline's workloads (docs/workloads.md): {@code score NAME VALUE UNIT}, and {@code sample NAME UNIT
/// VALUE...}, of which all of a name that stand together are one distribution.
public final class WorkloadReader implements LogReader {
	private static final String NAME = "([a-z][a-z_]*(?:/[a-z_]+(?:=[\\w.]+)?)*)";
	private static final Pattern FIRST = Pattern.compile("trapline workloads: cpus=(\\d{1,3}) .*");
	private static final Pattern SCORE = Pattern.compile("score " + NAME + " (\\S+) (\\S+)");
	private static final Pattern SAMPLE = Pattern.compile("sample " + NAME + " (ns|cycles)((?: \\d{1,15})+)");
	private static final Pattern FAILED = Pattern.compile("failed (.+)");
	/// Where a workload begins and ends, also behind results that are another reader's.
	private static final Pattern EDGE = Pattern.compile("(begin|end) (control|ctxsw|loads|bandwidth|syscall|upcall|fork|hvc"
			+ "|mmio_user|mmio_vgic|eoi|ipi|timer|pingpong|broadcast|tick|block|mix|micro|groups)");
	/// What is said of a workload beside its results.
	private static final Pattern ASIDE = Pattern
			.compile("(begin|end) [a-z_]+|done|control cpu=\\d.*|mix [a-z_]+ rate=\\d.*|tick hz=\\d.*");
	private static final String FORM = "score NAME VALUE UNIT, or sample NAME UNIT VALUE...";

	@Override
	public boolean begins(String line) {
		return FIRST.matcher(line).matches() || EDGE.matcher(line).matches() || SCORE.matcher(line).matches() || SAMPLE.matcher(line).matches();
	}

	@Override
	public void read(LogLines lines, LogResults results) throws IOException {
		Map<String, DoubleStream.Builder> samples = new LinkedHashMap<>();
		for (; lines.more(); lines.next()) {
			String line = lines.line();
			Matcher first = FIRST.matcher(line);
			Matcher failed = FAILED.matcher(line);
			Matcher sample = SAMPLE.matcher(line);
			if (first.matches())
				results.fact(Provenance.Fact.CPUS, first.group(1));
			else if (sample.matches())
				samples(sample, samples, results);
			else if (SCORE.matcher(line).matches())
				score(lines, results);
			else if (failed.matches())
				results.problems().brokenOff(lines.number(), quoted(line), "results of the workload");
			else if (line.startsWith("score ") || line.startsWith("sample "))
				results.problems().leftOut(lines.number(), quoted(line), FORM);
			else if (!ASIDE.matcher(line).matches())
				break;
		}
		samples.forEach((name, nanos) -> results
				.add(new LatencyDistribution(name, "", new LatencyDistribution.Samples(nanos.build().toArray()))));
	}

	private static void samples(Matcher sample, Map<String, DoubleStream.Builder> samples, LogResults results) {
		if (sample.group(2).equals("cycles")) {
			if (samples.isEmpty())
				results.problems().add(Notice.info(sample.group(1) + ": its samples are cycles, and no clock is known"));
			return;
		}
		DoubleStream.Builder nanos = samples.computeIfAbsent(sample.group(1), _ -> DoubleStream.builder());
		for (String value : sample.group(3).strip().split(" "))
			nanos.add(Long.parseLong(value));
	}

	private static void score(LogLines lines, LogResults results) {
		Matcher score = SCORE.matcher(lines.line());
		if (!score.matches())
			return;
		double value = Numbers.number(score.group(2));
		String symbol = score.group(3);
		if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
			results.problems().leftOut(lines.number(), quoted(lines.line()), "a value above 0");
			return;
		}
		boolean rate = symbol.endsWith("/s");
		Unit unit = rate && Unit.parse(symbol).isEmpty() ? Unit.perSecond(symbol.substring(0, symbol.length() - 2))
				: Unit.of(symbol);
		results.add(new Score(score.group(1), unit, rate ? Better.HIGHER : Better.LOWER, value));
	}
}
