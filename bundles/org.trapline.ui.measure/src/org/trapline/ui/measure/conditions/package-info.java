// SPDX-License-Identifier: EPL-2.0

/// The conditions of a run as a form: {@link org.trapline.ui.measure.conditions.ConditionsPage}.
@NullMarked
package org.trapline.ui.measure.conditions;

import org.jspecify.annotations.NullMarked;
