// SPDX-License-Identifier: EPL-2.0
@NullMarked
package org.trapline.trace.bench.lmbench;

import org.jspecify.annotations.NullMarked;
