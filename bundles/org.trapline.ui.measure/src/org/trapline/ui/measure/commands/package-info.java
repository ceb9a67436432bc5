// SPDX-License-Identifier: EPL-2.0

/// The handlers of the commands that key bindings, menus and Quick Access reach the run editor by.
@NullMarked
package org.trapline.ui.measure.commands;

import org.jspecify.annotations.NullMarked;
