// SPDX-License-Identifier: EPL-2.0
/// The block diagram of a board: what it is made of, with figures, and where in its file each block stands.
///
/// Main entry type: [BoardPicture].
@NullMarked
package org.trapline.ui.experiment.board;

import org.jspecify.annotations.NullMarked;
