// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.core.Timing;
import org.trapline.a64.table.Row;

/// Cycles by an instruction's class alone, which add up: no caches, no branch prediction, one instruction at a time.
///
/// The cycles of each class are in the resource cycles.txt, a column for each {@link CoreModel}.
public final class OpClassTiming implements Timing {
	private static final String COMMENT = "#";
	private static final String HEADER = "# class ";

	/// By row.
	private final int[] cycles;

	private OpClassTiming(int[] cycles) {
		this.cycles = cycles;
	}

	/// The timing of a kind of core.
	///
	/// @throws IllegalArgumentException if the table has no column of its name
	public static OpClassTiming of(CoreModel model) {
		Map<String, Integer> byClass = byClass(model.name());
		return new OpClassTiming(
				InstructionSet.table().rows().stream().mapToInt(row -> cycles(byClass, row.opClass())).toArray());
	}

	private static int cycles(Map<String, Integer> byClass, String opClass) {
		Integer cycles = byClass.get(opClass);
		if (cycles == null)
			throw new IllegalStateException("cycles.txt has no class " + opClass);
		return cycles;
	}

	/// The classes that the table has.
	static Set<String> classes(CoreModel model) {
		return byClass(model.name()).keySet();
	}

	private static Map<String, Integer> byClass(String model) {
		List<String> lines = lines();
		List<String> columns = lines.stream().filter(l -> l.startsWith(HEADER))
				.flatMap(l -> Arrays.stream(l.substring(COMMENT.length()).strip().split(" +"))).toList();
		int column = columns.indexOf(model);
		if (column < 1)
			throw new IllegalArgumentException("cycles.txt has no column " + model + ", expected one of " + columns);
		Map<String, Integer> byClass = new HashMap<>();
		for (String line : lines)
			if (!line.startsWith(COMMENT)) {
				String[] parts = line.split(" +");
				byClass.put(parts[0], Integer.valueOf(parts[column]));
			}
		return byClass;
	}

	private static List<String> lines() {
		try (InputStream in = OpClassTiming.class.getResourceAsStream("cycles.txt")) {
			if (in == null)
				throw new IllegalStateException("no resource cycles.txt");
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void costs(@Nullable Row[] rows, int[] words, int from, int to, int[] costs) {
		for (int i = from; i < to; i++) {
			Row row = rows[i];
			costs[i] = row == null ? 0 : cycles[row.index()];
		}
	}
}
