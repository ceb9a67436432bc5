// SPDX-License-Identifier: EPL-2.0
/// Numbers and JSON for programs, which reports are written with. Main entry type: [JsonOut].
@NullMarked
package org.trapline.report.data;

import org.jspecify.annotations.NullMarked;
