// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.ExitDetail;
import org.trapline.history.Lane;
import org.trapline.measure.ExitReason;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.run.RunSession;
import org.trapline.ui.timeline.TimeGraph.TimeRangeShown;
import org.trapline.ui.timeline.content.Row;

class NavigationTest {
	private final Window window = new Window();
	private RunSession session;
	private TimeLine timeLine;
	private long origin;

	@BeforeEach
	void open() {
		RunEditor editor = window.open(Window.trace("perf-record/vmix-c2.perf.data"));
		session = Window.session(editor);
		timeLine = window.timeLine();
		origin = timeLine.trace().span().start();
	}

	@AfterEach
	void close() {
		window.close();
	}

	@Test
	void zoomAndPanReadWhatShows() {
		perform(TimeLineAction.ZOOM_IN);
		perform(TimeLineAction.ZOOM_IN);
		TimeRangeShown zoomed = timeLine.window();
		assertThat(zoomed.to() - zoomed.from()).isLessThan(timeLine.length() * 3 / 4);
		covers(zoomed);
		timeLine.show(0, timeLine.length() / 100);
		window.settle(timeLine);
		covers(timeLine.window());
		timeLine.show(timeLine.length() / 2, timeLine.length() / 2 + timeLine.length() / 100);
		window.settle(timeLine);
		covers(timeLine.window());
		perform(TimeLineAction.ZOOM_FIT);
		assertThat(timeLine.window().to() - timeLine.window().from()).isEqualTo(timeLine.length());
	}

	private void covers(TimeRangeShown shown) {
		assertThat(timeLine.content().orElseThrow().from()).isLessThanOrEqualTo(shown.from());
		assertThat(timeLine.content().orElseThrow().to()).isGreaterThanOrEqualTo(shown.to());
	}

	@Test
	void nextAndPreviousGoToChangesOfTheSelectedRow() {
		Row row = timeLine.rows().lanes().stream().filter(one -> one.lane().orElseThrow().kind() == Lane.Kind.STATE)
				.findFirst().orElseThrow();
		timeLine.graph().orElseThrow().select(row);
		long start = timeLine.length() / 3;
		timeLine.select(start, start);
		window.settle(timeLine);
		OptionalLong next = timeLine.history().next(row.lane().orElseThrow(), start + origin);
		perform(TimeLineAction.NEXT);
		assertThat(timeLine.selection().orElseThrow().from()).isEqualTo(next.orElseThrow() - origin);
		OptionalLong previous = timeLine.history().previous(row.lane().orElseThrow(), next.getAsLong());
		perform(TimeLineAction.PREVIOUS);
		assertThat(timeLine.selection().orElseThrow().from()).isEqualTo(previous.orElseThrow() - origin);
		timeLine.graph().orElseThrow().select(timeLine.rows().roots().getFirst());
		perform(TimeLineAction.NEXT);
		assertThat(timeLine.status()).contains("Select a vCPU");
	}

	@Test
	void nextOfReasonGoesFromExitToExit() {
		List<ExitDetail> all = Exits.all(timeLine.trace());
		ExitReason reason = Exits.middle(timeLine).cause().reason();
		List<ExitDetail> alike = all.stream()
				.filter(one -> one.vcpu().index() == 0 && one.cause().reason() == reason).toList();
		int at = alike.size() / 2;
		ExitDetail exit = alike.get(at);
		timeLine.point(exit);
		window.settle(timeLine);
		perform(TimeLineAction.NEXT_OF_REASON);
		assertThat(session.pointer().exit()).contains(alike.get(at + 1));
		assertThat(timeLine.selection().orElseThrow().from()).isEqualTo(alike.get(at + 1).time() - origin);
		perform(TimeLineAction.PREVIOUS_OF_REASON);
		perform(TimeLineAction.PREVIOUS_OF_REASON);
		assertThat(session.pointer().exit()).contains(alike.get(at - 1));
		timeLine.point(alike.getLast());
		perform(TimeLineAction.NEXT_OF_REASON);
		assertThat(timeLine.status()).contains("No other " + exit.cause().reason());
	}

	@Test
	void searchFindsReasonsAddressesAndRows() {
		List<ExitDetail> all = Exits.all(timeLine.trace());
		timeLine.select(0, 0);
		ExitReason often = all.get(all.size() / 2).cause().reason();
		ExitDetail wanted = all.stream().filter(exit -> exit.time() > origin && exit.cause().reason() == often).findFirst()
				.orElseThrow();
		search("0x" + Long.toHexString(wanted.pc()), true);
		assertThat(session.pointer().exit()).contains(all.stream().filter(exit -> exit.time() > origin
				&& exit.pc() == wanted.pc()).findFirst().orElseThrow());
		timeLine.point(wanted);
		ExitDetail second = all.stream().filter(exit -> exit.time() > wanted.time()
				&& exit.cause().reason() == wanted.cause().reason()).findFirst().orElseThrow();
		search(wanted.cause().reason().name().toLowerCase(java.util.Locale.ROOT), true);
		assertThat(session.pointer().exit()).contains(second);
		search(wanted.cause().reason().name(), false);
		assertThat(session.pointer().exit().orElseThrow().time()).isLessThan(second.time());
		search("vCPU 1", true);
		assertThat(timeLine.graph().orElseThrow().row().orElseThrow().getName()).isEqualTo("vCPU 1");
		search("no such thing", true);
		assertThat(timeLine.status()).isEqualTo("Nothing more is called \u201cno such thing\u201d");
	}

	@Test
	void bookmarksAreTurnedTo() {
		timeLine.bookmarks().add(1_000_000, 0, "one");
		timeLine.bookmarks().add(5_000_000, 2_000_000, "two");
		timeLine.select(0, 0);
		perform(TimeLineAction.NEXT_BOOKMARK);
		perform(TimeLineAction.NEXT_BOOKMARK);
		assertThat(timeLine.selection()).contains(new TimeRangeShown(5_000_000, 7_000_000, 1));
		assertThat(timeLine.status()).isEqualTo("two");
		perform(TimeLineAction.PREVIOUS_BOOKMARK);
		assertThat(timeLine.selection()).contains(new TimeRangeShown(1_000_000, 1_000_000, 1));
		assertThat(timeLine.graph().orElseThrow().viewer().getBookmarks()).extracting(one -> one.getLabel())
				.containsExactly("one", "two");
		perform(TimeLineAction.BOOKMARK);
		assertThat(timeLine.bookmarks().all()).extracting(one -> one.name()).containsExactly("two");
	}

	private void perform(TimeLineAction action) {
		timeLine.perform(action);
		window.settle(timeLine);
	}

	private void search(String text, boolean forward) {
		timeLine.search(text, forward);
		window.settle(timeLine);
	}
}
