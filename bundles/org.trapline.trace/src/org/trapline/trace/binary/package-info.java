// SPDX-License-Identifier: EPL-2.0
/// Binary content read field by field, with every error naming its offset. Main entry type: [FieldReader].
@NullMarked
package org.trapline.trace.binary;

import org.jspecify.annotations.NullMarked;
