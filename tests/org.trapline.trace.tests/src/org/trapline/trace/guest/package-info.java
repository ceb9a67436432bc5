// SPDX-License-Identifier: EPL-2.0
@NullMarked
package org.trapline.trace.guest;

import org.jspecify.annotations.NullMarked;
