// SPDX-License-Identifier: EPL-2.0
/// What importers of text share: lines in any encoding and with any line end, numbers as people of different countries
/// write them, and the list of lines that could not be read. Main entry type: [TextLines].
@NullMarked
package org.trapline.trace.text;

import org.jspecify.annotations.NullMarked;
