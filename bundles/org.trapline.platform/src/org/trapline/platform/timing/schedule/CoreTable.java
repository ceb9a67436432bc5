// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.table.Field;
import org.trapline.a64.table.Row;

/// What the instructions of a kind of core take, from a text resource beside this class, which says what its columns are.
public final class CoreTable {
	private static final String SUFFIXES = "XQD0";
	private static final int DOUBLE = 1;

	final Pipes pipes;
	/// By row of the table of encodings: what may be taken, by suffixes as bits of {@link #SUFFIXES}; null where nothing is.
	private final List<Map<Integer, OpCost>> byRow;
	private final Selector[] selectors;

	/// Tells which suffixes a word of a row has.
	private record Selector(int wide, int quad, int doubled, int shift) {
		int of(int word) {
			int suffixes = 0;
			if (wide >= 0 && (word >>> wide & 1) != 0)
				suffixes |= 1;
			if (quad >= 0 && (word >>> quad & 1) != 0)
				suffixes |= 2;
			if (doubled >= 0 && (word >>> doubled & 3) == DOUBLE)
				suffixes |= 4;
			if (shift >= 0 && (word >>> shift & 0x3F) == 0)
				suffixes |= 8;
			return suffixes;
		}
	}

	private CoreTable(Pipes pipes, Map<String, OpCost> costs) {
		this.pipes = pipes;
		List<Row> rows = InstructionSet.table().rows();
		byRow = new ArrayList<>();
		selectors = new Selector[rows.size()];
		for (Row row : rows) {
			Map<Integer, OpCost> map = new HashMap<>();
			for (Map.Entry<String, OpCost> entry : costs.entrySet()) {
				String[] parts = entry.getKey().split("\\.");
				String name = parts[0];
				boolean own = name.equals(row.name() + "=");
				if (own || name.equals(row.opClass()))
					map.merge(suffixes(parts.length > 1 ? parts[1] : "") | (own ? 16 : 0), entry.getValue(), (a, _) -> a);
			}
			if (map.isEmpty())
				throw new IllegalStateException("no row for class " + row.opClass());
			byRow.add(map);
			selectors[row.index()] = selector(row);
		}
	}

	private static int suffixes(String letters) {
		int suffixes = 0;
		for (char letter : letters.toCharArray())
			suffixes |= 1 << SUFFIXES.indexOf(letter);
		return suffixes;
	}

	private static Selector selector(Row row) {
		String type = row.opClass();
		boolean pairOfVectors = type.endsWith("PAIR_VECTOR");
		int wide = row.vector() ? -1 : low(row, "sf", type.equals("STORE_PAIR") ? 31 : -1);
		int quad = pairOfVectors ? 31 : row.name().matches("(LD|ST)U?R_Q.*") ? 23 : low(row, "Q", -1);
		int doubled = low(row, "ftype", type.startsWith("VF") ? low(row, "sz", -1) : -1);
		return new Selector(wide, quad, doubled, type.equals("ALU_SHIFT") ? low(row, "imm6", -1) : -1);
	}

	private static int low(Row row, String field, int otherwise) {
		return row.bits().field(field).map(Field::low).orElse(otherwise);
	}

	/// The table of a kind of core.
	///
	/// @param model one of {@link org.trapline.a64.core.CoreModel#NAMES}
	public static CoreTable of(String model) {
		Map<String, OpCost> costs = new HashMap<>();
		List<Pipes> pipes = new ArrayList<>();
		read(model, pipes, costs);
		return new CoreTable(pipes.getFirst(), costs);
	}

	private static void read(String model, List<Pipes> pipes, Map<String, OpCost> costs) {
		for (String line : lines(model)) {
			String text = line.replaceFirst("#.*", "").strip();
			if (text.startsWith("include "))
				read(text.substring("include ".length()), pipes, costs);
			else if (text.startsWith("pipes "))
				pipes.add(Pipes.parse(text.substring("pipes ".length())));
			else if (!text.isEmpty()) {
				String name = text.substring(0, text.indexOf(' '));
				costs.put(name, OpCost.parse(text.substring(name.length()), pipes.getFirst()));
			}
		}
	}

	private static List<String> lines(String model) {
		try (InputStream in = CoreTable.class.getResourceAsStream(model + ".txt")) {
			if (in == null)
				throw new IllegalArgumentException("no table " + model + ".txt");
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/// What a word of a row takes.
	OpCost cost(int row, int word) {
		int has = selectors[row].of(word) | 16;
		OpCost best = null;
		int most = -1;
		for (Map.Entry<Integer, OpCost> entry : byRow.get(row).entrySet()) {
			int wants = entry.getKey();
			// one of the encoding itself counts for more than any of its class
			int rank = Integer.bitCount(wants & 15) + (wants & 16);
			if ((wants & ~has) == 0 && rank > most) {
				best = entry.getValue();
				most = rank;
			}
		}
		if (best == null)
			throw new IllegalStateException("nothing fits " + InstructionSet.table().rows().get(row).name());
		return best;
	}
}
