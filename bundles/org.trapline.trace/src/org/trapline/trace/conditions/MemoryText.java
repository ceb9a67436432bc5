// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.Condition;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.text.WrittenQuantities;

/// Reads {@code /proc/meminfo}, {@code numactl --hardware}, the switch of transparent huge pages, and
/// {@code getconf PAGESIZE}.
final class MemoryText implements SystemText {
	private static final Pattern TOTAL = Pattern.compile("MemTotal:\\s+(\\d{1,15} kB)");
	private static final Pattern HUGE = Pattern.compile("HugePages_Total:\\s+(\\d{1,9})");
	private static final Pattern HUGE_SIZE = Pattern.compile("Hugepagesize:\\s+(\\d{1,9} kB)");
	private static final Pattern NODE_CPUS = Pattern.compile("node (\\d{1,4}) cpus: ([\\d ]+)");
	private static final Pattern NODE_SIZE = Pattern.compile("node \\d{1,4} size: (\\d{1,9} MB)");
	private static final Pattern TRANSPARENT = Pattern.compile("[a-z \\[\\]]*\\[(always|madvise|never)\\][a-z ]*");

	@Override
	public String what() {
		return "memory";
	}

	@Override
	public void read(String name, List<String> lines, Findings findings) {
		List<String> nodes = new ArrayList<>();
		long inNodes = 0;
		String huge = "";
		for (String line : lines) {
			String text = line.strip();
			Matcher total = TOTAL.matcher(text);
			Matcher reserved = HUGE.matcher(text);
			Matcher hugeSize = HUGE_SIZE.matcher(text);
			Matcher cpus = NODE_CPUS.matcher(text);
			Matcher size = NODE_SIZE.matcher(text);
			if (total.matches())
				findings.system(Condition.MEMORY, size(total.group(1)));
			else if (reserved.matches())
				huge = reserved.group(1);
			else if (hugeSize.matches() && !huge.isEmpty() && !huge.equals("0"))
				findings.other("huge pages reserved", huge + " x " + size(hugeSize.group(1)));
			else if (cpus.matches())
				nodes.add("node " + cpus.group(1) + ": CPUs " + CpuList.words(cpus.group(2).strip().split(" +")));
			else if (size.matches())
				inNodes += WrittenQuantities.bytes(size.group(1)).orElse(0);
		}
		if (!nodes.isEmpty())
			findings.other("NUMA nodes", String.join("; ", nodes));
		if (inNodes > 0)
			findings.system(Condition.MEMORY, Quantities.bytes(inNodes));
		if (lines.size() == 1)
			readAlone(name, lines.getFirst().strip(), findings);
	}

	private static void readAlone(String name, String text, Findings findings) {
		Matcher transparent = TRANSPARENT.matcher(text);
		if (transparent.matches())
			findings.other("transparent huge pages", transparent.group(1));
		else if (name.matches(".*page_?-?size.*") && text.matches("\\d{4,6}"))
			findings.system(Condition.HOST_PAGES, Quantities.bytes(Integer.parseInt(text)));
	}

	private static String size(String written) {
		return WrittenQuantities.bytes(written).stream().mapToObj(Quantities::bytes).findFirst().orElse(written);
	}
}
