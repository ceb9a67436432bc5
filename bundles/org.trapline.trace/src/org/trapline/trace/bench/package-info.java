// SPDX-License-Identifier: EPL-2.0
/// Logs of benchmarks: what lmbench, CoreMark, cyclictest and others printed, one after another in one text.
///
/// One package below this for each family of benchmarks, with a [LogReader] for each form of output. Main entry type:
/// [BenchLogImporter].
@NullMarked
package org.trapline.trace.bench;

import org.jspecify.annotations.NullMarked;
