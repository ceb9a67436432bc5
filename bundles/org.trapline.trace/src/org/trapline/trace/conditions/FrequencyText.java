// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.conditions;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.Condition;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.text.WrittenQuantities;

/// Reads {@code cpupower frequency-info}, and copies of sysfs's {@code cpufreq/scaling_governor} and
/// {@code cpufreq/scaling_cur_freq}, alone or as {@code grep . FILES} prints them; {@code /proc/loadavg}.
final class FrequencyText implements SystemText {
	private static final Pattern GOVERNOR = Pattern.compile("The governor \"(\\w+)\" may decide.*");
	private static final Pattern CURRENT = Pattern.compile("current CPU frequency: ([\\d.]+ [kMG]Hz).*");
	private static final Pattern SYSFS =
			Pattern.compile("(?:/\\S*/)?(scaling_governor|scaling_cur_freq|cpuinfo_cur_freq):(\\w+)");
	private static final Pattern LOAD = Pattern.compile("(\\d+\\.\\d\\d) \\d+\\.\\d\\d \\d+\\.\\d\\d \\d+/\\d+ \\d+");
	private static final Pattern UPTIME = Pattern.compile(".* up .*load averages?: (\\d+\\.\\d+),? .*");
	/// Clocks this close to one another are one.
	private static final double SAME = 1.01;

	@Override
	public String what() {
		return "cpufreq";
	}

	@Override
	public void read(String name, List<String> lines, Findings findings) {
		TreeSet<String> governors = new TreeSet<>();
		DoubleSummaryStatistics clocks = new DoubleSummaryStatistics();
		for (String line : lines) {
			String text = line.strip();
			Matcher governor = GOVERNOR.matcher(text);
			Matcher current = CURRENT.matcher(text);
			Matcher sysfs = SYSFS.matcher(text);
			Matcher load = LOAD.matcher(text);
			Matcher uptime = UPTIME.matcher(text);
			if (governor.matches())
				governors.add(governor.group(1));
			else if (current.matches())
				WrittenQuantities.hertz(current.group(1)).ifPresent(clocks);
			else if (sysfs.matches())
				file(sysfs.group(1), sysfs.group(2), governors, clocks);
			else if (name.contains("scaling_governor") || name.contains("_cur_freq"))
				file(name, text, governors, clocks);
			else if (load.matches() || uptime.matches())
				findings.system(Condition.HOST_LOAD, "load average " + (load.matches() ? load : uptime).group(1));
		}
		if (!governors.isEmpty())
			findings.system(Condition.GOVERNOR, String.join(", ", governors));
		if (clocks.getCount() > 0)
			findings.system(Condition.CLOCK, Quantities.frequency(clocks.getMin())
					+ (clocks.getMax() > clocks.getMin() * SAME ? " to " + Quantities.frequency(clocks.getMax()) : ""));
	}

	/// The content of a file of sysfs: a word, or kilohertz.
	private static void file(String name, String content, TreeSet<String> governors, DoubleSummaryStatistics clocks) {
		if (name.contains("governor") && content.matches("[a-z]{3,20}"))
			governors.add(content);
		else if (name.contains("cur_freq") && content.matches("\\d{4,9}"))
			clocks.accept(Double.parseDouble(content) * 1000);
	}
}
