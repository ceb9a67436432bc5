// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.analysis.Filter;
import org.trapline.history.HistoryCache;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.run.RunSession;

/// How long the time line of a large recording takes, in processor time: docs/performance.md has what it prints.
class RedrawTest {
	private static final long MOST_BUILDING_NANOS = 6_000_000_000L;
	private static final long MOST_REDRAW_NANOS = 50_000_000L;
	private static final int STEPS = 60;
	private static final int PIXELS = 1_200;

	private final Window window = new Window();

	@TempDir
	Path cache = Path.of("");

	@AfterEach
	void close() {
		window.close();
	}

	@Test
	void largeRecordingIsBuiltInSecondsAndRedrawnInMilliseconds() throws Exception {
		RunEditor editor = window.open(Window.trace("perf-record/vmix-c4-large.perf.data.xz"));
		RunSession session = Window.session(editor);
		ExitTrace trace = session.trace().orElseThrow();
		long building = cpuTime();
		try (OpenHistory open = OpenHistory.of(session.run(), trace, new HistoryCache(cache), Progress.none())) {
			building = cpuTime() - building;
			assertThat(building).isLessThan(MOST_BUILDING_NANOS);
			long[] reading = reading(open, trace.span().end() - trace.span().start());
			long[] painting = painting();
			System.out.printf("%,d exits of %d vCPUs: history and rows in %.2f s; %d windows of %d pixels: reading %s; "
					+ "painting, in the user interface's thread, %s%n", trace.size(), trace.vcpus().size(), building / 1e9,
					STEPS, PIXELS, figures(reading), figures(painting));
			assertThat(median(reading) + median(painting)).isLessThan(MOST_REDRAW_NANOS);
		}
	}

	private static long[] reading(OpenHistory open, long length) {
		Random random = new Random(7);
		long[] nanos = new long[STEPS];
		// the first round warms up
		for (int i = -STEPS; i < STEPS; i++) {
			long width = Math.max(1_000_000, length >> Math.floorMod(i, STEPS) / 5);
			long from = (long) (random.nextDouble() * (length - width));
			long begin = cpuTime();
			open.reader().read(from, from + width, 2 * PIXELS, Filter.ALL, Progress.none());
			if (i >= 0)
				nanos[i] = cpuTime() - begin;
		}
		return nanos;
	}

	/// Of a time line that fills the window: the longest that it took to paint while it was moved to another window.
	private long[] painting() {
		TimeLine timeLine = window.timeLine();
		window.toggleZoom();
		window.settle(timeLine);
		Control canvas = timeLine.graph().orElseThrow().canvas();
		long[] begin = new long[1];
		long[] longest = new long[1];
		Listener before = event -> {
			if (event.widget == canvas)
				begin[0] = cpuTime();
		};
		canvas.getDisplay().addFilter(SWT.Paint, before);
		canvas.addListener(SWT.Paint, _ -> longest[0] = Math.max(longest[0], cpuTime() - begin[0]));
		Random random = new Random(7);
		long[] nanos = new long[STEPS];
		for (int i = -STEPS / 2; i < STEPS; i++) {
			long width = Math.max(1_000_000, timeLine.length() >> Math.floorMod(i, STEPS) / 5);
			long from = (long) (random.nextDouble() * (timeLine.length() - width));
			longest[0] = 0;
			timeLine.show(from, from + width);
			Window.until("it is painted", () -> longest[0] > 0);
			window.settle(timeLine);
			if (i >= 0)
				nanos[i] = longest[0];
		}
		canvas.getDisplay().removeFilter(SWT.Paint, before);
		window.toggleZoom();
		return nanos;
	}

	private static String figures(long[] nanos) {
		return "%.1f ms in the median, %.1f ms at most".formatted(median(nanos) / 1e6,
				Arrays.stream(nanos).max().orElseThrow() / 1e6);
	}

	private static long median(long[] nanos) {
		long[] sorted = nanos.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	private static long cpuTime() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}
}
