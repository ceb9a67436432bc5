// SPDX-License-Identifier: EPL-2.0
/// The rules that look for something worth a user's attention, one small stateless class each.
///
/// Thresholds are constants that give their reason. A rule says what it found with figures, what could be done about
/// it, and which exits it speaks of. They are listed in {@code META-INF/services/org.trapline.analysis.Rule}.
@NullMarked
package org.trapline.analysis.rules;

import org.jspecify.annotations.NullMarked;
