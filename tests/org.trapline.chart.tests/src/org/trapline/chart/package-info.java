// SPDX-License-Identifier: EPL-2.0
/// Tests of the pictures, on results made by [Samples].
@NullMarked
package org.trapline.chart;

import org.jspecify.annotations.NullMarked;
