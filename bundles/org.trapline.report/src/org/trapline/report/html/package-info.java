// SPDX-License-Identifier: EPL-2.0
/// The parts of the HTML report: one small class a section, written through [Html].
@NullMarked
package org.trapline.report.html;

import org.jspecify.annotations.NullMarked;
