// SPDX-License-Identifier: EPL-2.0
/// What-if in the workbench: the kinds of files that editors, wizards and commands of experiments know.
///
/// The editors are in {@code edit}. Main entry type: [FileKind].
@NullMarked
package org.trapline.ui.experiment;

import org.jspecify.annotations.NullMarked;
