// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.trapline.analysis.compare.Settings;

/// Opens new comparisons.
public final class ComparisonOpener {
	private ComparisonOpener() {
	}

	/// Compares files and folders: repeats and roles are recognised.
	///
	/// @param runs none for a comparison to which runs will be added
	public static void open(IWorkbenchPage page, List<Path> runs) {
		open(page, runs, Settings.DEFAULT);
	}

	/// Compares files and folders in a way of one's own.
	///
	/// @param settings how
	public static void open(IWorkbenchPage page, List<Path> runs, Settings settings) {
		try {
			page.openEditor(new NewComparison(name(page), runs, settings), ComparisonEditor.ID);
		} catch (PartInitException e) {
			ILog.of(ComparisonOpener.class).log(e.getStatus());
		}
	}

	/// With the first number that no open one has.
	private static String name(IWorkbenchPage page) {
		Set<String> taken = Arrays.stream(page.getEditorReferences()).map(IEditorReference::getPartName)
				.collect(Collectors.toSet());
		return IntStream.iterate(1, n -> n + 1).mapToObj(n -> "Comparison " + n).filter(name -> !taken.contains(name))
				.findFirst().orElseThrow();
	}
}
