// SPDX-License-Identifier: EPL-2.0
/// Tables of memory bandwidth and load latency by tinymembench and ramlat, as sbc-bench runs them too.
///
/// Main entry types: [TinymembenchReader], [RamlatReader].
@NullMarked
package org.trapline.trace.bench.memory;

import org.jspecify.annotations.NullMarked;
