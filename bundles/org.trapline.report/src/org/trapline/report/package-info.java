// SPDX-License-Identifier: EPL-2.0

/** Reports of results: HTML, CSV, JSON and text. */
@NullMarked
package org.trapline.report;

import org.jspecify.annotations.NullMarked;
