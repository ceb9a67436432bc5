// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.boot;

/// A change of mode at a moment of a run, at the first of these that comes.
///
/// @param timed whether to timing mode
/// @param text on the console; empty for none
/// @param cycles since power-on
/// @param instructions of all CPUs: looked at between slices that get shorter towards it, so that it is a few thousand later at most,
///        and at the same one on every run
public record ModeChange(boolean timed, String text, long cycles, long instructions) {
}
