// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perfstat;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.CounterSeries.State;

/// Reads one line of perf's table: {@code [time] [CPU, core, thread...] value unit event [cgroup] # metric ( +- n% )
/// (n%)}.
final class HumanRow {
	private static final Pattern TIME = Pattern.compile("\\s*(\\d+[.,]\\d{9})\\s");
	/// CPUs stand alone; cores and what is larger have the number of CPUs after them.
	private static final Pattern CPU = Pattern.compile("(CPU\\d+)\\s+");
	private static final Pattern CORES = Pattern
			.compile("(N\\d+|S\\d+(?:-(?:D|C|CLS|L|ID)\\d+)*)\\s+(?:\\d+\\s+(?=[\\d<]))?");
	private static final Pattern THREAD = Pattern.compile("\\s*([^\\s\\d<#].*?-\\d+)\\s+(?=[\\d<])");
	private static final Pattern VALUE = Pattern.compile("\\s*(<not \\w+>|[^\\s#]+)(\\s+)");
	private static final Pattern SHARE = Pattern.compile("\\s*\\((\\d+[.,]\\d+)%\\)\\s*$");
	private static final Pattern DEVIATION = Pattern.compile("\\s*\\( ?\\+- *([\\d.,]+|-?nan|inf)% ?\\)\\s*$");
	private static final Pattern UNIT_IN_NAME = Pattern.compile("(\\S+) \\((\\w+)\\)");

	private HumanRow() {
	}

	/// @param interval whether lines begin with a time
	/// @return empty for a line that is no part of a table
	static Optional<StatLine> parse(String line, boolean interval) {
		String rest = line;
		double seconds = Double.NaN;
		if (interval) {
			Matcher time = TIME.matcher(rest);
			if (!time.lookingAt())
				return Optional.empty();
			seconds = Reading.plain(time.group(1));
			rest = rest.substring(time.end());
		}
		String scope = "";
		for (Pattern pattern : new Pattern[] { CPU, CORES, THREAD }) {
			Matcher matcher = pattern.matcher(rest);
			if (matcher.lookingAt()) {
				scope = matcher.group(1);
				rest = rest.substring(matcher.end());
				break;
			}
		}
		int sharp = rest.indexOf('#');
		if (sharp >= 0 && rest.substring(0, sharp).isBlank())
			return Optional.of(new StatLine.Metric(squeezed(rest.substring(sharp + 1))));
		Matcher value = VALUE.matcher(rest);
		if (!value.lookingAt())
			return Optional.empty();
		Optional<Reading.Value> read = Reading.Value.parse(value.group(1));
		if (read.isEmpty())
			return sharp >= 0 && !Character.isDigit(value.group(1).charAt(0)) && value.group(1).charAt(0) != '-'
					? Optional.of(new StatLine.Metric(squeezed(rest.substring(sharp + 1))))
					: Optional.empty();
		return named(seconds, scope, read.get(), rest.substring(value.end()), value.group(2).length() == 1);
	}

	/// @param tail what stands behind the value
	/// @param tight whether only one blank is in between: then a unit follows
	private static Optional<StatLine> named(double seconds, String scope, Reading.Value value, String tail,
			boolean tight) {
		boolean counted = value.state() == State.COUNTED;
		Matcher share = SHARE.matcher(tail);
		String rest = share.find() ? tail.substring(0, share.start()) : tail;
		// perf leaves the share out where the counter ran all the time
		double running = !counted ? Double.NaN : rest.equals(tail) ? 1 : Reading.percent(share.group(1));
		Matcher noise = DEVIATION.matcher(rest);
		double deviation = Double.NaN;
		if (noise.find()) {
			deviation = Reading.percent(noise.group(1));
			rest = rest.substring(0, noise.start());
		}
		int sharp = rest.indexOf('#');
		String metric = sharp < 0 ? "" : squeezed(rest.substring(sharp + 1));
		String[] words = squeezed(sharp < 0 ? rest : rest.substring(0, sharp)).split(" ");
		Matcher old = UNIT_IN_NAME.matcher(String.join(" ", words));
		int at = 0;
		String unit = "";
		if (old.matches())
			words = new String[] { old.group(1) };
		if (old.matches())
			unit = old.group(2);
		else if (tight && words.length > 1)
			unit = words[at++];
		StringBuilder event = new StringBuilder(words[at++]);
		while (at < words.length && words[at].startsWith("["))
			event.append(' ').append(words[at++]);
		if (event.isEmpty())
			return Optional.empty();
		String cgroup = String.join(" ", Arrays.asList(words).subList(at, words.length));
		return Optional.of(new StatLine.Counter(new Reading(seconds, Reading.joined(scope, cgroup), event.toString(),
				unit, value.state(), value.number(), running, counted ? deviation : Double.NaN, metric)));
	}

	private static String squeezed(String text) {
		return text.strip().replaceAll(" {2,}", " ");
	}
}
