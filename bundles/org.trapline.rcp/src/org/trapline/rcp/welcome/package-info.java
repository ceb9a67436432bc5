// SPDX-License-Identifier: EPL-2.0

/// The page that greets: samples and recent recordings, one click away. See
/// {@link org.trapline.rcp.welcome.WelcomeEditor}.
@NullMarked
package org.trapline.rcp.welcome;

import org.jspecify.annotations.NullMarked;
