// SPDX-License-Identifier: EPL-2.0

/// What the workbench's editors and views share; see the packages below this one.
@NullMarked
package org.trapline.ui;

import org.jspecify.annotations.NullMarked;
