// SPDX-License-Identifier: EPL-2.0
@NullMarked
package org.trapline.trace.tracecmd;

import org.jspecify.annotations.NullMarked;
