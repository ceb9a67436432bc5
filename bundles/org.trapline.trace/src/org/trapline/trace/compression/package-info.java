// SPDX-License-Identifier: EPL-2.0
/// Compression of a file as a whole: gzip, xz and zstd, known by their magic numbers.
/// Main entry type: [WholeFileCompression].
@NullMarked
package org.trapline.trace.compression;

import org.jspecify.annotations.NullMarked;
