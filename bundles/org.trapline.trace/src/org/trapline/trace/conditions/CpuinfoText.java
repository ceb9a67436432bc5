// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.Condition;

/// Reads {@code /proc/cpuinfo} of arm64: a block for each CPU (arch/arm64/kernel/cpuinfo.c).
final class CpuinfoText implements SystemText {
	private static final Pattern NUMBER = Pattern.compile("(CPU implementer|CPU part)\\s*: 0x([0-9a-f]{1,3})");

	@Override
	public String what() {
		return "cpuinfo";
	}

	@Override
	public void read(String name, List<String> lines, Findings findings) {
		List<String> cores = new ArrayList<>();
		long implementer = -1;
		for (String line : lines) {
			Matcher matcher = NUMBER.matcher(line.strip());
			if (!matcher.matches())
				continue;
			long number = Long.parseLong(matcher.group(2), 16);
			if (matcher.group(1).endsWith("implementer"))
				implementer = number;
			else if (implementer >= 0) {
				cores.add(CoreNames.of(implementer, number));
				implementer = -1;
			}
		}
		if (cores.isEmpty())
			return;
		findings.system(Condition.CPU, CoreNames.words(cores));
		findings.system(Condition.CPUS, Integer.toString(cores.size()));
	}
}
