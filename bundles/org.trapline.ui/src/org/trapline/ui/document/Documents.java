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
		return Map.ofEntries(Map.entry("Recording on the Board", RECORDING),
				Map.entry("The Workbench", "docs/workbench.md"), Map.entry("What the Figures Mean", "docs/exits.md"),
				Map.entry("Findings", "docs/findings.md"), Map.entry("Comparing Runs", "docs/comparison.md"),
				Map.entry("Statistics of Comparisons", "docs/statistics.md"),
				Map.entry("Charts of Benchmarks and Comparisons", "docs/charts.md"),
				Map.entry("Conditions of Runs", "docs/conditions.md"), Map.entry("What Trapline Reads", "docs/formats.md"),
				Map.entry("The Command Line", "docs/command-line.md"), Map.entry("Running Programs", "docs/exec.md"),
				Map.entry("Booting Boards", "docs/boot.md"), Map.entry("Boards", "docs/boards.md"),
				Map.entry("Conformance", "docs/conformance.md"), Map.entry("The Hypervisor", "docs/kvm.md"),
				Map.entry("Workloads", "docs/workloads.md"), Map.entry("Experiments", "docs/experiments.md"),
				Map.entry("Tutorial: From a Recording to What If", "docs/tutorial.md"),
				Map.entry("Calibration", "docs/calibration.md"),
				Map.entry("Trace Compass's Views", "docs/trace-compass.md"),
				Map.entry("Samples", "samples/README.md"), Map.entry("Third-Party Software", THIRD_PARTY));
	}
}
