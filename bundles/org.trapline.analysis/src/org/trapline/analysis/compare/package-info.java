// SPDX-License-Identifier: EPL-2.0
/// Runs side by side: what differs, by how much, how sure that is, and what explains it.
///
/// Main entry type: [Comparison].
@NullMarked
package org.trapline.analysis.compare;

import org.jspecify.annotations.NullMarked;
