// SPDX-License-Identifier: EPL-2.0
/// What was measured: a [Run] is a set of [Measurement]s with its provenance.
///
/// A board's file and a run of the virtual platform yield the same kinds, so every analysis, view and report
/// serves both. Main entry type: [Run].
@NullMarked
package org.trapline.measure;

import org.jspecify.annotations.NullMarked;
