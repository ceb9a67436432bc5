// SPDX-License-Identifier: EPL-2.0
@NullMarked
package org.trapline.ui.tmf;

import org.jspecify.annotations.NullMarked;
