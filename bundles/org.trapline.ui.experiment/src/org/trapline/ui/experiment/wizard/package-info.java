// SPDX-License-Identifier: EPL-2.0
/// New experiments and boards: from a question, a sample or a preset.
///
/// Main entry types: [NewExperimentWizard] and [NewBoardWizard].
@NullMarked
package org.trapline.ui.experiment.wizard;

import org.jspecify.annotations.NullMarked;
