// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.ExitDetail;
import org.trapline.chart.Swatch;
import org.trapline.history.Lane;
import org.trapline.history.StateHistory;
import org.trapline.history.StateHistory.Stretch;
import org.trapline.history.VcpuState;
import org.trapline.measure.text.Quantities;
import org.trapline.ui.timeline.content.ArrowEvent;
import org.trapline.ui.timeline.content.Row;
import org.trapline.ui.timeline.content.RowContent;
import org.trapline.ui.timeline.content.StateEvent;

/// What the rows show. The oracle is the history itself, read whole.
class ContentTest {
	private final Window window = new Window();
	private TimeLine timeLine;
	private StateHistory history;
	private long origin;

	@BeforeEach
	void open() {
		window.open(Window.trace("perf-record/vmix-c2.perf.data"));
		timeLine = window.timeLine();
		history = timeLine.history();
		origin = timeLine.trace().span().start();
	}

	@AfterEach
	void close() {
		window.close();
	}

	@Test
	void singleStatesAreThoseOfTheHistory() {
		ExitDetail exit = Exits.middle(timeLine);
		show(exit.time() - origin - 200_000, exit.time() - origin + 200_000);
		long from = timeLine.content().orElseThrow().from();
		long to = timeLine.content().orElseThrow().to();
		int compared = 0;
		for (Row row : timeLine.rows().lanes()) {
			assertThat(row.content()).as(row.getName()).isInstanceOf(RowContent.States.class);
			List<StateEvent> events = ((RowContent.States) row.content()).events();
			List<Stretch> expected = history.all(List.of(row.lane().orElseThrow()), from + origin, to + origin);
			assertThat(events).extracting(e -> e.getTime() + origin).containsExactlyElementsOf(starts(expected));
			assertThat(events).extracting(e -> e.end() + origin).containsExactlyElementsOf(
					expected.stream().map(Stretch::end).toList());
			for (int i = 0; i < events.size(); i++)
				if (row.lane().orElseThrow().kind() == Lane.Kind.STATE)
					assertThat(events.get(i).swatch()).isEqualTo(swatch(expected.get(i).state()));
			compared += events.size();
		}
		assertThat(compared).isGreaterThan(10);
		Row vcpu = timeLine.rows().vcpus().get(exit.vcpu().index());
		StateEvent drawn = ((RowContent.States) vcpu.content()).events().stream()
				.filter(e -> e.getTime() + origin == exit.time()).findFirst().orElseThrow();
		assertThat(drawn.swatch()).isEqualTo(Swatch.of(exit.cause().reason()));
		assertThat(drawn.getLabel()).isEqualTo(exit.cause().reason().name());
		assertThat(drawn.exit()).contains(exit);
	}

	@Test
	void tooltipsTellTheExit() {
		ExitDetail exit = Exits.middle(timeLine);
		show(exit.time() - origin - 200_000, exit.time() - origin + 200_000);
		Row vcpu = timeLine.rows().vcpus().get(exit.vcpu().index());
		StateEvent drawn = ((RowContent.States) vcpu.content()).events().stream()
				.filter(e -> e.getTime() + origin == exit.time()).findFirst().orElseThrow();
		Map<String, String> told = timeLine.graph().orElseThrow().viewer().getTimeGraphProvider()
				.getEventHoverToolTipInfo(drawn, drawn.getTime());
		assertThat(told).containsEntry("Guest PC", Quantities.address(exit.pc()))
				.containsEntry("Sub-reason", exit.cause().subReason()).containsKey("Exit to entry");
		assertThat(told.get("Exit")).startsWith(exit.cause().reason().name());
		assertThat(told.containsKey("Guest address (IPA)")).isEqualTo(exit.address().isPresent());
	}

	@Test
	void columnsAreTheSharesOfWhatTheHistoryTells() {
		show(0, timeLine.length());
		int columnsSeen = 0;
		for (Row row : timeLine.rows().lanes()) {
			if (row.lane().orElseThrow().kind() != Lane.Kind.STATE)
				continue;
			assertThat(row.content()).isInstanceOf(RowContent.Columns.class);
			RowContent.Columns columns = (RowContent.Columns) row.content();
			Map<Swatch, Double> drawn = new EnumMap<>(Swatch.class);
			for (int l = 0; l < columns.layers().size(); l++)
				for (float share : columns.shares()[l])
					drawn.merge(columns.layers().get(l).swatch(), (double) share / columns.count(), Double::sum);
			Map<Swatch, Double> expected = new EnumMap<>(Swatch.class);
			for (Stretch one : history.all(List.of(row.lane().orElseThrow()), columns.from() + origin, columns.to() + origin))
				expected.merge(one.state() == VcpuState.USER ? Swatch.HANDLING : swatch(one.state()),
						(double) (one.end() - one.start()) / (columns.to() - columns.from()), Double::sum);
			expected.forEach((swatch, share) -> assertThat(drawn.getOrDefault(swatch, 0.0))
					.as(row.owner() + " " + swatch).isCloseTo(share, within(0.005)));
			columnsSeen += columns.count();
		}
		assertThat(columnsSeen).isGreaterThan(100);
	}

	@Test
	void arrowsAreInterruptsAndWakeUpsOfTheWindow() {
		List<StateHistory.Arrow> all = history.arrows(origin, origin + timeLine.length(), Integer.MAX_VALUE);
		assertThat(all).isNotEmpty();
		StateHistory.Arrow one = all.get(all.size() / 2);
		show(one.sent() - origin - 100_000, one.entered() - origin + 100_000);
		List<ArrowEvent> drawn = timeLine.content().orElseThrow().arrows();
		ArrowEvent arrow = drawn.stream().filter(a -> a.kind() == ArrowEvent.Kind.IPI && a.getTime() + origin == one.sent())
				.findFirst().orElseThrow();
		assertThat(arrow.getEntry()).isSameAs(timeLine.rows().vcpus().get(one.sender()));
		assertThat(arrow.getDestinationEntry()).isSameAs(timeLine.rows().vcpus().get(one.receiver()));
		assertThat(arrow.getTime() + arrow.getDuration() + origin).isEqualTo(one.entered());
		List<ArrowEvent> wakeUps = drawn.stream().filter(a -> a.kind() == ArrowEvent.Kind.WAKE_UP).toList();
		for (ArrowEvent wakeUp : wakeUps) {
			Row cpu = (Row) wakeUp.getDestinationEntry();
			long entry = wakeUp.getTime() + wakeUp.getDuration() + origin;
			Lane on = history.lane(Lane.Kind.HOST_CPU, ((Row) wakeUp.getEntry()).owner()).orElseThrow();
			assertThat(history.at(on, entry - 1).map(Stretch::value)).isEqualTo(Optional.of(cpu.owner()));
		}
	}

	@Test
	void legendNamesEveryReason() {
		List<String> texts = timeLine.legend();
		timeLine.trace().causes().forEach(cause -> assertThat(texts).contains(cause.reason().name()));
		assertThat(texts).contains("guest", "idle", "descheduled");
	}

	@Test
	void picturesHaveThePalettesColours() throws Exception {
		window.toggleZoom();
		show(0, timeLine.length());
		for (String theme : List.of(Window.LIGHT, Window.DARK, Window.LIGHT)) {
			window.theme(theme);
			window.settle(timeLine);
			Map<Integer, Integer> seen = new HashMap<>();
			ImageData picture = window.screenshot("palette-" + (theme.contains("dark") ? "dark" : "light"));
			for (int x = 0; x < picture.width; x++)
				for (int y = 0; y < picture.height; y++) {
					RGB rgb = picture.palette.getRGB(picture.getPixel(x, y));
					seen.merge(rgb.red << 16 | rgb.green << 8 | rgb.blue, 1, Integer::sum);
				}
			List<Integer> wanted = new ArrayList<>();
			for (Swatch swatch : List.of(Swatch.GUEST, Swatch.IDLE, Swatch.HANDLING, Swatch.DATA_ABORT))
				wanted.add((theme.contains("dark") ? swatch.dark() : swatch.light()).getRGB() & 0xFFFFFF);
			assertThat(seen).containsKeys(wanted.toArray(Integer[]::new));
			if (theme.equals(Window.LIGHT))
				assertThat(seen.getOrDefault(0, 0)).as("black, which the light theme has not")
						.isLessThan(picture.width * picture.height / 200);
		}
		window.toggleZoom();
	}

	private void show(long from, long to) {
		timeLine.show(from, to);
		window.settle(timeLine);
	}

	private static List<Long> starts(List<Stretch> stretches) {
		return stretches.stream().map(Stretch::start).toList();
	}

	private static Swatch swatch(VcpuState state) {
		return switch (state) {
		case GUEST -> Swatch.GUEST;
		case HANDLING -> Swatch.HANDLING;
		case USER -> Swatch.USER;
		case IDLE -> Swatch.IDLE;
		case DESCHEDULED -> Swatch.DESCHEDULED;
		};
	}
}
