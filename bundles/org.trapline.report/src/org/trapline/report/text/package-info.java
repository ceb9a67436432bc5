// SPDX-License-Identifier: EPL-2.0
/// Lines and tables for a terminal, which reports are written with. Main entry type: [TextLines].
@NullMarked
package org.trapline.report.text;

import org.jspecify.annotations.NullMarked;
