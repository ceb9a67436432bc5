// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.document;

import java.util.Map;
import org.eclipse.core.commands.IParameterValues;

/// The documents that Quick Access and the menus offer.
public final class Documents implements IParameterValues {
	/// The parameter of the command {@code org.trapline.ui.document}.
	public static final String PARAMETER = "org.trapline.ui.document.file";
	/// How to record on the board.
	public static final String RECORDING = "docs/recording.md";
	/// What others wrote, and its licences.
	public static final String THIRD_PARTY = "THIRD-PARTY.md";

	@Override
	public Map<String, String> getParameterValues() {
		return Map.of("Recording on the Board", RECORDING, "The Workbench", "docs/workbench.md",
				"What the Figures Mean", "docs/exits.md", "Findings", "docs/findings.md", "What Trapline Reads",
				"docs/formats.md", "The Command Line", "docs/command-line.md", "Samples", "samples/README.md",
				"Third-Party Software", THIRD_PARTY);
	}
}
