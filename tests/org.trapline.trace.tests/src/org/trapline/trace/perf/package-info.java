// SPDX-License-Identifier: EPL-2.0
@NullMarked
package org.trapline.trace.perf;

import org.jspecify.annotations.NullMarked;
