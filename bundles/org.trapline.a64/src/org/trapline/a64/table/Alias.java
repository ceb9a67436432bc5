// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.table;

import java.util.List;

/// What an encoding is called where its fields have certain values.
///
/// @param row the encoding
/// @param conditions when
/// @param syntax its assembly then, as a row's
public record Alias(Row row, List<Condition> conditions, String syntax) {
	public Alias {
		conditions = List.copyOf(conditions);
	}

	/// Whether a word of the row is called so.
	public boolean fits(int word) {
		return conditions.stream().allMatch(c -> c.holds().test(word));
	}
}
