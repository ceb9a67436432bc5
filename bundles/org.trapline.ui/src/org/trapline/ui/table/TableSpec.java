// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a {@link RowTable} is made from.
///
/// @param name what an exported file is called before the user gives another name
/// @param columns in their first order
/// @param key what makes a row the same row after new rows are set
/// @param memory what the user made of the columns
/// @param checks boxes to tick before the rows, if there are any
/// @param <R> what a row is
public record TableSpec<R>(String name, List<Column<R>> columns, Function<R, ?> key, TableMemory memory,
		Optional<Checks<R>> checks) {

	/// Boxes that the user ticks.
	///
	/// @param <R> what a row is
	public interface Checks<R> {
		boolean checked(R row);

		/// The user ticked a row's box, or took the tick away.
		void check(R row, boolean checked);
	}

	public TableSpec {
		columns = List.copyOf(columns);
	}

	public TableSpec(String name, List<Column<R>> columns, Function<R, ?> key, TableMemory memory) {
		this(name, columns, key, memory, Optional.empty());
	}

	public TableSpec<R> withChecks(Checks<R> boxes) {
		return new TableSpec<>(name, columns, key, memory, Optional.of(boxes));
	}
}
