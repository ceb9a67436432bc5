// SPDX-License-Identifier: EPL-2.0

/// The page that greets: samples and recent recordings, one click away. See
/// {@link org.trapline.ui.measure.welcome.WelcomeEditor}.
@NullMarked
package org.trapline.ui.measure.welcome;

import org.jspecify.annotations.NullMarked;
