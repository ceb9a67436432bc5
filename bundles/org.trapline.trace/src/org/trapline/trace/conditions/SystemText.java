// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.conditions;

import java.util.List;

/// Reads what one sort of text tells about a system. Stateless.
interface SystemText {
	/// What users call the text, for instance {@code lscpu}.
	String what();

	/// Reads what the text tells; nothing if it is of another sort. Never throws.
	///
	/// @param name of the file, in small letters
	/// @param lines without their ends
	void read(String name, List<String> lines, Findings findings);
}
