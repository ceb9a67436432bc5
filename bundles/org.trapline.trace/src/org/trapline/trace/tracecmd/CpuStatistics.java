// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the kernel counted of each CPU's ring buffer by the end of the recording: option CPUSTAT, the kernel's
/// {@code per_cpu/cpuN/stats}.
final class CpuStatistics {
	private static final List<String> LOSSES = List.of("overrun", "commit overrun", "dropped events");

	private final Map<String, Long> sums = new LinkedHashMap<>();
	private final List<String> lossy = new ArrayList<>();

	/// @param texts one each CPU, and one with the name of each buffer before its CPUs
	CpuStatistics(List<String> texts) {
		String buffer = "";
		for (String text : texts) {
			String cpu = "";
			List<String> losses = new ArrayList<>();
			for (String line : text.split("\n")) {
				int colon = line.indexOf(':');
				if (colon < 0)
					continue;
				String key = line.substring(0, colon).strip();
				String value = line.substring(colon + 1).strip();
				switch (key) {
				case "Buffer" -> buffer = " of buffer \"" + value + '"';
				case "CPU" -> cpu = "CPU " + value + buffer;
				case "overrun", "commit overrun", "dropped events", "read events", "entries" -> {
					long count = count(value);
					sums.merge(key, count, Long::sum);
					if (count > 0 && LOSSES.contains(key))
						losses.add(key + ' ' + count);
				}
				default -> {
					// times and bytes
				}
				}
			}
			if (!losses.isEmpty())
				lossy.add(cpu + ": " + String.join(", ", losses));
		}
	}

	/// A line with the sums over all CPUs; empty where the file has none.
	String summary() {
		return String.join(", ", sums.entrySet().stream().map(e -> e.getKey() + ' ' + e.getValue()).toList());
	}

	/// The CPUs that lost events, with how many.
	List<String> lossy() {
		return lossy;
	}

	private static long count(String text) {
		try {
			return Long.parseLong(text);
		} catch (NumberFormatException _) {
			return 0;
		}
	}
}
