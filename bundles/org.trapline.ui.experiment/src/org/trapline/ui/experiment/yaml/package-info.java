// SPDX-License-Identifier: EPL-2.0
/// The source page of YAML files of a known kind.
///
/// Main entry type: [SourceEditor].
@NullMarked
package org.trapline.ui.experiment.yaml;

import org.jspecify.annotations.NullMarked;
