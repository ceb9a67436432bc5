// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.yaml;

/// A change of a text: some of its characters become others.
///
/// @param offset of the first
/// @param length how many
/// @param text that stands there afterwards
public record Edit(int offset, int length, String text) {
	/// The text after the change.
	public String in(String before) {
		return before.substring(0, offset) + text + before.substring(offset + length);
	}
}
