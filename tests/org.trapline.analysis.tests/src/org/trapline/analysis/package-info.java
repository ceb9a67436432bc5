// SPDX-License-Identifier: EPL-2.0
/// Tests of the analysis, on recordings made by [MadeTrace].
@NullMarked
package org.trapline.analysis;

import org.jspecify.annotations.NullMarked;
