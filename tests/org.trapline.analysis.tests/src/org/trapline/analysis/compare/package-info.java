// SPDX-License-Identifier: EPL-2.0
/// Tests of comparisons.
@NullMarked
package org.trapline.analysis.compare;

import org.jspecify.annotations.NullMarked;
