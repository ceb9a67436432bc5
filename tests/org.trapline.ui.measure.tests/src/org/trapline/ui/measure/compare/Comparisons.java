// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.trapline.analysis.compare.Comparison;
import org.trapline.ui.measure.Workbench;
import org.trapline.ui.measure.open.RecordingOpener;

/// Opens comparisons as a user would, and waits for them.
record Comparisons(Workbench workbench) {
	static final String NATIVE = "bench/bench-l1-native.txt";
	static final String GUEST = "bench/bench-l2-kvmguest.txt";

	/// Copies of recordings, so that neither names nor pictures hold a path of the machine.
	static Path copy(Path to, String... traces) throws IOException {
		Files.createDirectories(to);
		for (String trace : traces) {
			Path from = Workbench.trace(trace);
			Files.copy(from, to.resolve(from.getFileName()));
		}
		return to;
	}

	/// A folder with the folders native and guest.
	static Path board(Path board) throws IOException {
		copy(board.resolve("native"), NATIVE);
		copy(board.resolve("guest"), GUEST);
		return board;
	}

	/// Compares runs.
	ComparisonEditor compare(Path... runs) {
		ComparisonOpener.open(workbench.page(), Arrays.asList(runs));
		return compared();
	}

	/// Opens a comparison's file.
	ComparisonEditor open(Path file) {
		new RecordingOpener(workbench.page()).open(file);
		return compared();
	}

	/// The active editor, once it has compared.
	ComparisonEditor compared() {
		assertThat(workbench.page().getActiveEditor()).isInstanceOf(ComparisonEditor.class);
		ComparisonEditor editor = (ComparisonEditor) workbench.page().getActiveEditor();
		compared(editor);
		return editor;
	}

	void compared(ComparisonEditor editor) {
		workbench.until("runs are compared", () -> editor.session().map(s -> !s.busy()).orElse(true));
		workbench.settle();
	}

	static ComparisonSession session(ComparisonEditor editor) {
		return editor.session().orElseThrow();
	}

	static Comparison comparison(ComparisonEditor editor) {
		ComparisonSession session = session(editor);
		return session.comparison().orElseThrow(() -> new AssertionError("not compared: " + session.problems()));
	}

	/// Labels of the sides.
	static List<String> labels(ComparisonEditor editor) {
		return session(editor).history().now().sides().stream().map(side -> side.label()).toList();
	}

	/// Turns to a page of pictures and differences.
	DifferencesPage differences(ComparisonEditor editor, ComparisonPageKind kind) {
		return turnTo(editor, kind, DifferencesPage.class);
	}

	SidesPage sides(ComparisonEditor editor) {
		return turnTo(editor, ComparisonPageKind.RUNS, SidesPage.class);
	}

	SideForm form(ComparisonEditor editor) {
		return Objects.requireNonNull(sides(editor).form());
	}

	private <P extends ComparisonPage> P turnTo(ComparisonEditor editor, ComparisonPageKind kind, Class<P> type) {
		assertThat(editor.pageKinds()).contains(kind);
		editor.turnTo(kind);
		workbench.settle();
		return type.cast(editor.activePage().orElseThrow());
	}
}
