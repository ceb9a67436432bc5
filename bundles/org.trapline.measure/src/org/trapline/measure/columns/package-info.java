// SPDX-License-Identifier: EPL-2.0
/// Column files: rows of primitive columns that stream to disk in blocks and are mapped back one block at a time,
/// so that memory stays bounded whatever the number of rows. Main entry type: [ColumnFile].
@NullMarked
package org.trapline.measure.columns;

import org.jspecify.annotations.NullMarked;
