// SPDX-License-Identifier: EPL-2.0

/// Handlers of the commands that open Trace Compass's views.
@NullMarked
package org.trapline.ui.tmf.commands;

import org.jspecify.annotations.NullMarked;
