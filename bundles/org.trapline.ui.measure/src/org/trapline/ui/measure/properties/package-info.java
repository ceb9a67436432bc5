// SPDX-License-Identifier: EPL-2.0

/// What the Properties view shows of things that a page points at: {@link org.trapline.ui.measure.properties.PropertyList}.
@NullMarked
package org.trapline.ui.measure.properties;

import org.jspecify.annotations.NullMarked;
