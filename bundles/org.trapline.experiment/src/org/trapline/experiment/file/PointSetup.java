// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.file;

import org.trapline.platform.board.BoardFile;

/// What is run in one point: all that its figures follow from.
///
/// @param board the machine
/// @param side where on it the workload runs
/// @param timed whether cycles are those of the board's timing model, and not one an instruction
/// @param workload what runs
public record PointSetup(BoardFile board, Side side, boolean timed, Workload workload) {
}
