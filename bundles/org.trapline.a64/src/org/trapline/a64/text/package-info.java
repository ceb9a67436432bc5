// SPDX-License-Identifier: EPL-2.0
/// How instructions are written: the syntax column of the table, and the operands it names.
///
/// Main entry type: [Syntax].
@NullMarked
package org.trapline.a64.text;

import org.jspecify.annotations.NullMarked;
