// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.cost;

/// What a step takes.
///
/// @param cycles of the core clock
/// @param source where the figure is from: a publication, or what it was calibrated from
public record Cost(int cycles, String source) {
}
