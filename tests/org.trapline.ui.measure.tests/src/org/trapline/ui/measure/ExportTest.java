// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.Filter;
import org.trapline.analysis.GroupBy;
import org.trapline.measure.ExitReason;
import org.trapline.measure.Progress;
import org.trapline.ui.canvas.PictureCanvas;
import org.trapline.ui.export.ExportFormat;
import org.trapline.ui.export.ExportOperation;
import org.trapline.ui.focus.FocusTarget;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.pages.PageKind;
import org.trapline.ui.measure.run.RunSession;

/// What every table and picture of the editor exports.
class ExportTest {
	@TempDir
	Path directory = Path.of("");

	private final Workbench workbench = new Workbench();

	@AfterEach
	void closeEditors() {
		workbench.closeEditors();
	}

	@Test
	void everyTableAndPictureOfEveryPageExportsItsFigures() throws IOException {
		for (Path recording : List.of(Workbench.sample("exit-mix.perf.data.xz"),
				Workbench.sample("exit-timing-ls2080.tsv"), Workbench.sample("perf-stat-interval.csv"))) {
			RunEditor editor = workbench.open(recording);
			for (PageKind page : editor.pageKinds()) {
				editor.turnTo(page);
				workbench.settle();
				List<FocusTarget> targets = targets(workbench.shell());
				if (page != PageKind.OVERVIEW && page != PageKind.CONDITIONS)
					assertThat(targets).as("tables and pictures of " + page).isNotEmpty();
				for (FocusTarget target : targets) {
					List<String> extensions = target.exports().stream().map(ExportFormat::extension).toList();
					assertThat(extensions).as(target.exportName()).contains("csv");
					if (target instanceof PictureCanvas)
						assertThat(extensions).contains("png", "svg");
					for (ExportFormat format : target.exports())
						assertThat(Files.size(export(format))).as(format.name() + " of " + target.exportName())
								.isGreaterThan(40);
				}
			}
		}
	}

	@Test
	void exitsAreExportedAsTheFilterHasThem() throws IOException {
		RunEditor editor = workbench.open(Workbench.sample("exit-mix.perf.data.xz"));
		RunSession session = workbench.session(editor);
		editor.turnTo(PageKind.EVENTS);
		session.selection().set(Filter.ALL.withReasons(Set.of(ExitReason.HVC64)));
		workbench.settle();
		List<String> lines = Files.readAllLines(export(targets(workbench.shell()).getFirst().exports().getFirst()));
		long hypercalls = session.summary().orElseThrow().by(GroupBy.REASON).total().handling().count();
		assertThat(lines).hasSize((int) hypercalls + 1);
		assertThat(lines.subList(1, lines.size())).allMatch(line -> line.contains(",HVC64,"));
	}

	@Test
	void theDistributionThatIsExportedCountsEveryExit() throws IOException {
		RunEditor editor = workbench.open(Workbench.sample("linux-guest.perf.data"));
		editor.turnTo(PageKind.LATENCY);
		workbench.settle();
		ExportFormat csv = Workbench.canvases(workbench.shell()).getFirst().exports().getLast();
		long counted = Files.readAllLines(export(csv)).stream().skip(1)
				.mapToLong(line -> Long.parseLong(line.split(",")[2])).sum();
		assertThat(counted).isEqualTo(workbench.session(editor).trace().orElseThrow().size());
	}

	private Path export(ExportFormat format) throws IOException {
		return new ExportOperation(directory.resolve("out." + format.extension()), format).execute(Progress.none());
	}

	private static List<FocusTarget> targets(Control control) {
		List<FocusTarget> found = new ArrayList<>();
		if (control.isVisible())
			FocusTarget.of(control).ifPresent(found::add);
		if (control instanceof Composite composite)
			for (Control child : composite.getChildren())
				found.addAll(targets(child));
		return found;
	}
}
