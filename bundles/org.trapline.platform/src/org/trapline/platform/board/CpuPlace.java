// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

/// A CPU of a board.
///
/// @param index its number
/// @param mpidr its affinity: bits 7 to 0 Aff0, 15 to 8 Aff1
/// @param cluster number of its cluster
/// @param core what it is
public record CpuPlace(int index, long mpidr, int cluster, CoreDesign core) {
}
