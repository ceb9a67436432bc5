// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.conditions;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.Condition;

/// Reads {@code uname -a}, {@code /proc/version} and the kernel's first message: the kernel's release and preemption.
final class UnameText implements SystemText {
	private static final String RELEASE = "(\\d{1,3}\\.\\d{1,4}[-.+~_0-9A-Za-z]*)";
	private static final Pattern UNAME = Pattern.compile("Linux [-.\\w]+ " + RELEASE + " (#\\d.*)");
	private static final Pattern VERSION = Pattern.compile("Linux version " + RELEASE + " \\(.*(#\\d.*)");
	private static final Pattern PREEMPTION = Pattern.compile("\\b(PREEMPT(?:_RT|_DYNAMIC|_LAZY| RT)?)\\b");
	private static final Pattern RELEASE_ALONE = Pattern.compile(RELEASE);

	@Override
	public String what() {
		return "uname";
	}

	@Override
	public void read(String name, List<String> lines, Findings findings) {
		for (String line : lines) {
			String text = KernelLog.message(line);
			for (Pattern pattern : List.of(UNAME, VERSION)) {
				Matcher matcher = pattern.matcher(text);
				if (!matcher.matches())
					continue;
				findings.system(Condition.HOST_KERNEL, matcher.group(1));
				Matcher preemption = PREEMPTION.matcher(matcher.group(2));
				if (preemption.find())
					findings.system(Condition.PREEMPTION, preemption.group(1).replace(' ', '_'));
				return;
			}
			if (name.contains("uname") && lines.size() == 1 && RELEASE_ALONE.matcher(text).matches())
				findings.system(Condition.HOST_KERNEL, text);
		}
	}
}
