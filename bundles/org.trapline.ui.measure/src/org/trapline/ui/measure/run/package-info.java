// SPDX-License-Identifier: EPL-2.0

/// An open run, apart from how it is shown: {@link org.trapline.ui.measure.run.RunSession}.
@NullMarked
package org.trapline.ui.measure.run;

import org.jspecify.annotations.NullMarked;
