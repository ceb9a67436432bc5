// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.conditions;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.Condition;

/// Reads the kernel's command line ({@code /proc/cmdline}, or the message that repeats it) and its configuration.
final class KernelOptions implements SystemText {
	private static final String MESSAGE = "Kernel command line: ";
	private static final Pattern OPTION = Pattern.compile("(?:^| )(?:root|console|BOOT_IMAGE|init|isolcpus)=\\S");
	private static final Pattern KVM_MODE = Pattern.compile("(?:^| )kvm-arm\\.mode=(\\w+)");
	private static final Pattern PAGES = Pattern.compile("CONFIG_ARM64_(\\d+)K_PAGES=y");
	private static final Pattern PREEMPTION =
			Pattern.compile("CONFIG_(PREEMPT_RT|PREEMPT_VOLUNTARY|PREEMPT_NONE|PREEMPT)=y");

	@Override
	public String what() {
		return "kernel options";
	}

	@Override
	public void read(String name, List<String> lines, Findings findings) {
		for (String line : lines) {
			String text = KernelLog.message(line);
			Matcher pages = PAGES.matcher(text);
			Matcher preemption = PREEMPTION.matcher(text);
			if (text.startsWith(MESSAGE))
				options(text.substring(MESSAGE.length()), findings);
			else if (name.contains("cmdline") && lines.size() == 1 && OPTION.matcher(text).find())
				options(text, findings);
			else if (pages.matches())
				findings.system(Condition.HOST_PAGES, pages.group(1) + " KiB");
			else if (preemption.matches())
				findings.system(Condition.PREEMPTION, preemption.group(1));
		}
	}

	private static void options(String text, Findings findings) {
		findings.other("kernel command line", text);
		Matcher mode = KVM_MODE.matcher(text);
		if (mode.find() && !mode.group(1).equals("none"))
			findings.system(Condition.HYPERVISOR, mode.group(1).equals("nvhe") ? "nVHE" : mode.group(1));
	}
}
