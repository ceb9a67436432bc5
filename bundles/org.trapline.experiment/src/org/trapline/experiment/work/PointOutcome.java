// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.work;

/// How a point ended.
///
/// @param right whether its figures count
/// @param words what happened
public record PointOutcome(boolean right, String words) {
}
