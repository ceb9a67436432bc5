// SPDX-License-Identifier: EPL-2.0
/// The editors of experiments and boards: forms and the source, which edit the same text.
///
/// Main entry types: [ExperimentEditor] and [BoardEditor].
@NullMarked
package org.trapline.ui.experiment.edit;

import org.jspecify.annotations.NullMarked;
