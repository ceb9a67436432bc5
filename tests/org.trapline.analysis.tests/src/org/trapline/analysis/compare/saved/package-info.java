// SPDX-License-Identifier: EPL-2.0
/// Tests of saved comparisons.
@NullMarked
package org.trapline.analysis.compare.saved;

import org.jspecify.annotations.NullMarked;
