// SPDX-License-Identifier: EPL-2.0

/// The table that all pages and views use: {@link org.trapline.ui.table.RowTable} shows rows by
/// {@link org.trapline.ui.table.Column}s, sorts, searches, copies and exports them.
@NullMarked
package org.trapline.ui.table;

import org.jspecify.annotations.NullMarked;
