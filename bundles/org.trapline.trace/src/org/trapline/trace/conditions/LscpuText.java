// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.conditions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.Cache;
import org.trapline.measure.Condition;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.text.WrittenQuantities;

/// Reads lscpu: a field and its value a line, and the table of {@code lscpu -C}.
final class LscpuText implements SystemText {
	private static final Pattern FIELD = Pattern.compile("([A-Z][A-Za-z0-9() /-]{1,40}?)( cache)?:\\s+(\\S.*)");
	/// All instances together since util-linux 2.37, which tells their number; one before 2.34, which writes 32K.
	private static final Pattern CACHE_SIZE = Pattern.compile("([\\d.]+ ?[KMG]i?B?)(?: \\((\\d{1,5}) instances?\\))?");
	private static final Pattern CACHE_ROW = Pattern
			.compile("(L[1-9])([di]?)\\s+([\\d.]+[KMG])\\s+[\\d.]+[KMG]\\s+\\d+\\s+(?:Data|Unified|Instruction)\\b.*");

	@Override
	public String what() {
		return "lscpu";
	}

	@Override
	public void read(String name, List<String> lines, Findings findings) {
		Map<String, String> fields = new HashMap<>();
		List<Cache> caches = new ArrayList<>();
		for (String line : lines) {
			Matcher row = CACHE_ROW.matcher(line.strip());
			Matcher field = FIELD.matcher(line.strip());
			if (row.matches())
				add(caches, row.group(1) + row.group(2), row.group(3), 1);
			else if (field.matches())
				fields.putIfAbsent(field.group(1), field.group(3));
		}
		if (fields.containsKey("Architecture") && fields.containsKey("CPU(s)"))
			read(fields, caches, findings);
		if (!caches.isEmpty())
			findings.system(Condition.CACHES, Cache.words(caches));
	}

	private static void read(Map<String, String> fields, List<Cache> caches, Findings findings) {
		findings.system(Condition.CPUS, fields.getOrDefault("CPU(s)", ""));
		String model = fields.getOrDefault("Model name", "-");
		if (!model.equals("-"))
			findings.system(Condition.CPU, model);
		if (fields.containsKey("Hypervisor vendor"))
			findings.virtual();
		frequency(fields.get("CPU MHz")).forEach(clock -> findings.system(Condition.CLOCK, clock));
		frequency(fields.get("CPU max MHz")).forEach(most -> {
			findings.other("highest clock", most);
			if ("100%".equals(fields.get("CPU(s) scaling MHz")))
				findings.system(Condition.CLOCK, most);
		});
		for (String cache : List.of("L1d", "L2", "L3", "L4")) {
			Matcher size = CACHE_SIZE.matcher(fields.getOrDefault(cache, ""));
			if (caches.stream().noneMatch(c -> c.name().equals(cache)) && size.matches()
					&& (size.group(2) != null || size.group(1).matches("[\\d.]+[KMG]")))
				add(caches, cache, size.group(1), size.group(2) == null ? 1 : Integer.parseInt(size.group(2)));
		}
	}

	private static List<String> frequency(@Nullable String megahertz) {
		return megahertz == null ? List.of() : WrittenQuantities.hertz(megahertz + " MHz").stream()
				.mapToObj(hertz -> Quantities.frequency(hertz).toString()).toList();
	}

	private static void add(List<Cache> caches, String name, String size, int instances) {
		if (name.endsWith("i") || instances < 1)
			return;
		WrittenQuantities.bytes(size).ifPresent(bytes -> caches.add(new Cache(name.charAt(1) - '0', name,
				bytes / instances)));
	}
}
