// SPDX-License-Identifier: EPL-2.0
/// Tables that no benchmark known here printed: cells between commas, semicolons, tabs, bars or blanks.
///
/// A [TableMapping] says what their columns are; it is kept in a file of its own, beside the table or in the user's
/// folder, and used again for tables with the same columns. [MappingGuess] proposes one, [MappedTable] reads a table by
/// one. Main entry type: [TableMapping].
@NullMarked
package org.trapline.trace.table;

import org.jspecify.annotations.NullMarked;
