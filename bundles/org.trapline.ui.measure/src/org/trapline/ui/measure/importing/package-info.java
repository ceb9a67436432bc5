// SPDX-License-Identifier: EPL-2.0

/// Recordings into projects: {@link org.trapline.ui.measure.importing.ImportRecordingsWizard}.
@NullMarked
package org.trapline.ui.measure.importing;

import org.jspecify.annotations.NullMarked;
