// SPDX-License-Identifier: EPL-2.0
/// The figures of a run: how each is called, explained and written, the same in every report.
@NullMarked
package org.trapline.report.figures;

import org.jspecify.annotations.NullMarked;
