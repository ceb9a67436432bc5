// SPDX-License-Identifier: EPL-2.0
/// What sysbench 1.0 prints of its tests cpu and memory.
///
/// Main entry type: [SysbenchReader].
@NullMarked
package org.trapline.trace.bench.sysbench;

import org.jspecify.annotations.NullMarked;
