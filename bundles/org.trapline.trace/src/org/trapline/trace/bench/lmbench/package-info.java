// SPDX-License-Identifier: EPL-2.0
/// What the programs of lmbench 3 print, one by one or in a file of results.
///
/// Programs that sweep a size print bare pairs of numbers: what they mean comes from the heading or the command before
/// them, which [LmbenchCommand] understands. Formats are those of the programs' sources (src/*.c and scripts/lmbench of
/// lmbench 3.0-a9). Main entry type: [LmbenchReader].
@NullMarked
package org.trapline.trace.bench.lmbench;

import org.jspecify.annotations.NullMarked;
