// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

/// What an importer has to say about a recording: something lost, skipped, assumed or cut off.
///
/// @param severity how much it matters
/// @param message one sentence that names the file, and the place, what was found and what was expected where that applies
public record Notice(Severity severity, String message) {

	/// How much a notice matters.
	public enum Severity {
		/// Worth knowing; the figures are right.
		INFO,
		/// The figures have to be read with care, for instance because the recorder lost events.
		WARNING,
		/// The recording was read only up to a point or with gaps: the figures cover a part of it.
		PARTIAL
	}

	public static Notice info(String message) {
		return new Notice(Severity.INFO, message);
	}

	public static Notice warning(String message) {
		return new Notice(Severity.WARNING, message);
	}

	public static Notice partial(String message) {
		return new Notice(Severity.PARTIAL, message);
	}
}
