// SPDX-License-Identifier: EPL-2.0
/// Runs made of what a user points at: a file, several files, a folder, a folder of folders.
///
/// [FolderPlans] finds out which runs a folder holds without reading the recordings; opening a [RunPlan] reads them,
/// joins what they measured, and gathers the conditions from recordings, files beside them, names, and `run.yaml`.
/// Main entry type: [RunSource].
@NullMarked
package org.trapline.trace.runs;

import org.jspecify.annotations.NullMarked;
