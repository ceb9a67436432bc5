// SPDX-License-Identifier: EPL-2.0

/// Commands that go to whatever has the keyboard's focus: a table or picture says what it can do by
/// {@link org.trapline.ui.focus.FocusTarget#attach}, and the platform's Copy, Select All and Find reach it.
@NullMarked
package org.trapline.ui.focus;

import org.jspecify.annotations.NullMarked;
