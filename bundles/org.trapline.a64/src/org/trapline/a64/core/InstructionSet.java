// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.core;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.trapline.a64.Decoder;
import org.trapline.a64.table.Row;
import org.trapline.a64.table.Table;

/// The encodings of the table that a core has: the others are as undefined as those that the table lacks.
public final class InstructionSet {
	private static final class Tables {
		static final Table TABLE = Table.load();
		static final BitSet VECTOR = rows(Row::vector);
		static final BitSet POLLING = rows(Row::polls);
		static final BitSet BRANCHING = rows(Row::branches);

		private static BitSet rows(Predicate<Row> which) {
			BitSet set = new BitSet();
			TABLE.rows().stream().filter(which).forEach(row -> set.set(row.index()));
			return set;
		}
	}

	private final Set<Feature> features;
	/// By row: needs no extension, or one that the core has, whatever its fields are.
	private final boolean[] always;

	private InstructionSet(Set<Feature> features) {
		this.features = features;
		always = new boolean[table().rows().size()];
		for (Row row : table().rows())
			always[row.index()] = row.feature().equals("-")
					|| Feature.named(row.feature().split("@")[0]).map(features::contains).orElse(false);
	}

	/// What a core of a model executes.
	public static InstructionSet of(CoreModel model) {
		return new InstructionSet(model.features());
	}

	/// The table of all encodings, read once.
	public static Table table() {
		return Tables.TABLE;
	}

	/// {@link Row#vector} by index.
	public static boolean vector(int row) {
		return Tables.VECTOR.get(row);
	}

	/// {@link Row#polls} by index.
	public static boolean polls(int row) {
		return Tables.POLLING.get(row);
	}

	/// {@link Row#branches} by index.
	public static boolean branches(int row) {
		return Tables.BRANCHING.get(row);
	}

	/// The index in the table of the encoding that a word is; {@link Decoder#UNALLOCATED} if the core has none.
	public int decode(int word) {
		int row = Decoder.decode(word);
		return row == Decoder.UNALLOCATED || always[row] || has(table().rows().get(row), word) ? row
				: Decoder.UNALLOCATED;
	}

	private boolean has(Row row, int word) {
		Optional<String> required = row.requires(word);
		return required.isEmpty() || required.flatMap(Feature::named).map(features::contains).orElse(false);
	}
}
