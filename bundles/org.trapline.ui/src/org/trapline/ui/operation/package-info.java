// SPDX-License-Identifier: EPL-2.0

/// Long actions: {@link org.trapline.ui.operation.Operation}s know nothing of the screen, and
/// {@link org.trapline.ui.operation.OperationRunner} runs them as jobs with progress, cancel and a visible end.
@NullMarked
package org.trapline.ui.operation;

import org.jspecify.annotations.NullMarked;
