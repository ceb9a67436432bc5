// SPDX-License-Identifier: EPL-2.0
/// The table of A64 encodings: a row for each, and what is made from them.
///
/// Main entry type: [Table].
@NullMarked
package org.trapline.a64.table;

import org.jspecify.annotations.NullMarked;
