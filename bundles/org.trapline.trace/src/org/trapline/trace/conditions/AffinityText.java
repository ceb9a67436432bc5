// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.Condition;

/// Reads {@code taskset -p} and {@code taskset -cp}, {@code virsh vcpupin} and {@code virsh emulatorpin}.
///
/// taskset names threads by their number only: whether they are vCPUs or I/O threads is told by the file's name.
final class AffinityText implements SystemText {
	private static final Pattern TASKSET = Pattern
			.compile("pid \\d+'s (?:current|new) affinity (list|mask): ([\\d,-]+|[0-9a-f,]+)");
	private static final Pattern PIN_HEADER = Pattern.compile("(?:VCPU|emulator):?\\s+CPU Affinity");
	private static final Pattern PIN = Pattern.compile("(\\d{1,4}|\\*):?\\s+(\\d[\\d,-]*)");

	@Override
	public String what() {
		return "affinity";
	}

	@Override
	public void read(String name, List<String> lines, Findings findings) {
		List<String> tasks = new ArrayList<>();
		List<String> vcpus = new ArrayList<>();
		boolean pins = false;
		for (String line : lines) {
			String text = line.strip();
			Matcher taskset = TASKSET.matcher(text);
			Matcher pin = PIN.matcher(text);
			if (taskset.matches())
				tasks.add(taskset.group(1).equals("list") ? taskset.group(2) : "mask 0x" + taskset.group(2));
			else if (pins && pin.matches() && pin.group(1).equals("*"))
				findings.setup(Condition.IO_AFFINITY, pin.group(2));
			else if (pins && pin.matches())
				vcpus.add(pin.group(1) + ':' + pin.group(2));
			else
				pins = PIN_HEADER.matcher(text).matches() || pins && text.startsWith("--");
		}
		if (!vcpus.isEmpty())
			findings.setup(Condition.VCPU_AFFINITY, String.join(",", vcpus));
		String affinity = tasks.stream().distinct().count() == 1 ? tasks.getFirst() : String.join("; ", tasks);
		if (name.contains("vcpu"))
			findings.setup(Condition.VCPU_AFFINITY, affinity);
		else if (name.matches(".*(?:\\bio|iothread|vhost|emulator).*"))
			findings.setup(Condition.IO_AFFINITY, affinity);
		else
			findings.other("affinity of tasks", affinity);
	}
}
