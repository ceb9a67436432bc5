// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.Filter;
import org.trapline.measure.ExitReason;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.pages.PageKind;
import org.trapline.ui.measure.run.RunSession;
import org.trapline.ui.measure.timeline.TimeWindow;
import org.trapline.ui.measure.timeline.TimelinePage;

/// The keyboard alone, with real key presses.
class KeyboardTest {
	private final Workbench workbench = new Workbench();

	@AfterEach
	void closeEditors() {
		workbench.closeEditors();
	}

	@Test
	void keysTurnPagesAndStepThroughFilters() {
		RunEditor editor = workbench.open(Workbench.sample("exit-mix.perf.data.xz"));
		RunSession session = workbench.session(editor);
		press(SWT.CTRL, '3');
		assertThat(editor.activePage().orElseThrow().kind()).isEqualTo(PageKind.LATENCY);
		press(SWT.CTRL, '2');
		assertThat(editor.activePage().orElseThrow().kind()).isEqualTo(PageKind.EXITS);
		Filter filter = Filter.ALL.withReasons(Set.of(ExitReason.WFX));
		session.selection().set(filter);
		press(SWT.ALT, SWT.ARROW_LEFT);
		assertThat(session.selection().filter()).isEqualTo(Filter.ALL);
		press(SWT.ALT, SWT.ARROW_RIGHT);
		assertThat(session.selection().filter()).isEqualTo(filter);
	}

	@Test
	void keysZoomAndPanTheTimeline() {
		RunEditor editor = workbench.open(Workbench.sample("linux-guest.perf.data"));
		press(SWT.CTRL, '4');
		TimelinePage page = (TimelinePage) editor.activePage().orElseThrow();
		TimeWindow whole = page.window();
		press(0, '=');
		press(0, '=');
		assertThat(page.window().width()).isEqualTo(whole.width() / 4);
		press(0, SWT.END);
		assertThat(page.window().to()).isEqualTo(whole.to());
		press(0, SWT.HOME);
		assertThat(page.window().from()).isEqualTo(whole.from());
		press(0, SWT.ARROW_RIGHT);
		assertThat(page.window().from()).isGreaterThan(whole.from());
		press(0, '-');
		assertThat(page.window().width()).isEqualTo(whole.width() / 2);
		press(0, SWT.CR);
		assertThat(workbench.session(editor).selection().filter().hasTime()).isTrue();
		press(0, SWT.ESC);
		assertThat(workbench.session(editor).selection().filter()).isEqualTo(Filter.ALL);
		press(0, '0');
		assertThat(page.window()).isEqualTo(whole);
	}

	/// Presses and releases a key, as the window system reports it.
	private void press(int modifier, int key) {
		workbench.shell().forceActive();
		workbench.settle();
		if (modifier != 0)
			post(SWT.KeyDown, modifier, true);
		boolean character = key < SWT.KEYCODE_BIT && key >= ' ';
		post(SWT.KeyDown, key, !character);
		post(SWT.KeyUp, key, !character);
		if (modifier != 0)
			post(SWT.KeyUp, modifier, true);
		workbench.spin(100);
		workbench.settle();
	}

	private void post(int type, int key, boolean code) {
		Event event = new Event();
		event.type = type;
		if (code)
			event.keyCode = key;
		else
			event.character = (char) key;
		assertThat(workbench.shell().getDisplay().post(event)).as("the key was sent").isTrue();
	}
}
