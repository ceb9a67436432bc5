// SPDX-License-Identifier: EPL-2.0
/// What Trapline says about itself.
@NullMarked
package org.trapline.rcp.about;

import org.jspecify.annotations.NullMarked;
