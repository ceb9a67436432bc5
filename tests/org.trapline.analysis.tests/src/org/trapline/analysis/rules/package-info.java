// SPDX-License-Identifier: EPL-2.0
/// Tests of the rules, each with facts made up at both sides of its thresholds.
@NullMarked
package org.trapline.analysis.rules;

import org.jspecify.annotations.NullMarked;
