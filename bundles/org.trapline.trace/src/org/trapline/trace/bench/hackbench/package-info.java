// SPDX-License-Identifier: EPL-2.0
/// What hackbench of rt-tests prints: how long groups of tasks took to pass messages.
///
/// Main entry type: [HackbenchReader].
@NullMarked
package org.trapline.trace.bench.hackbench;

import org.jspecify.annotations.NullMarked;
