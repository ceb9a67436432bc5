// SPDX-License-Identifier: EPL-2.0
/// How quantities are written out, in one place and the same in every locale. Main entry type: [Quantities].
@NullMarked
package org.trapline.measure.text;

import org.jspecify.annotations.NullMarked;
