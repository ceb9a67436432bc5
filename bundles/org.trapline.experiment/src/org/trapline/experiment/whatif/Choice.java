// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.whatif;

/// Something that the proposed experiment sets.
///
/// @param what in words, for people
/// @param value that was chosen, as the file has it
/// @param sure how sure that is
/// @param why in words
public record Choice(String what, String value, Sure sure, String why) {
	/// How sure a choice is.
	public enum Sure {
		/// The recording, or what lies beside it, says so.
		TOLD("told"),
		/// It follows from what was recorded.
		FOLLOWS("follows"),
		/// Nothing tells; the usual.
		GUESSED("guessed");

		private final String word;

		Sure(String word) {
			this.word = word;
		}

		/// A word for tables.
		public String word() {
			return word;
		}
	}
}
