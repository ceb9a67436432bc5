// SPDX-License-Identifier: EPL-2.0
@NullMarked
package org.trapline.ui.timeline;

import org.jspecify.annotations.NullMarked;
