// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.conditions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Names of AArch64 cores by what MIDR_EL1 tells (Arm Architecture Reference Manual): implementer and part number.
final class CoreNames {
	private static final Map<String, String> NAMES = read();

	private CoreNames() {
	}

	/// The name of a core; its numbers if it has none here.
	static String of(long implementer, long part) {
		String key = String.format("%02x %03x", implementer, part);
		return NAMES.getOrDefault(key, "implementer 0x" + key.replace(" ", " part 0x"));
	}

	static String ofMidr(long midr) {
		return of(midr >>> 24 & 0xff, midr >>> 4 & 0xfff);
	}

	/// Several cores in words: one name if all are the same, else how many there are of each.
	static String words(List<String> cores) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		cores.forEach(core -> counts.merge(core, 1, Integer::sum));
		return counts.size() == 1 ? cores.getFirst() : counts.entrySet().stream()
				.map(e -> e.getValue() + " x " + e.getKey()).collect(Collectors.joining(", "));
	}

	private static Map<String, String> read() {
		try (InputStream in = Objects.requireNonNull(CoreNames.class.getResourceAsStream("core-names.txt"));
				BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			return lines.lines().filter(line -> !line.startsWith("#"))
					.collect(Collectors.toUnmodifiableMap(line -> line.substring(0, 6), line -> line.substring(7)));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
