// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChosenTextTest {
	private static final String LONG = "control: lists, matrices, a state machine and CRC on each CPU";

	private final Shell shell = new Shell(Display.getCurrent());

	@AfterEach
	void closeShell() {
		shell.dispose();
	}

	private Combo list(int width) {
		shell.setLayout(new GridLayout());
		Combo list = ChosenText.fitted(new Combo(shell, SWT.READ_ONLY));
		list.setItems("tick", LONG);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, false, false);
		data.widthHint = width;
		list.setLayoutData(data);
		shell.setSize(900, 200);
		shell.open();
		return list;
	}

	/// Events within half a second, after the window has come to rest.
	private static int events() {
		turn(300);
		return turn(500);
	}

	private static int turn(long millis) {
		long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
		int events = 0;
		while (System.nanoTime() < end)
			if (Display.getCurrent().readAndDispatch())
				events++;
		return events;
	}

	@Test
	void aWindowWithATextThatDoesNotFitComesToRest() {
		Combo list = list(120);
		list.select(1);
		assertThat(events()).isLessThan(20);
		assertThat(list.getText()).startsWith("control").endsWith("…");
		assertThat(list.getSelectionIndex()).isEqualTo(1);
		assertThat(list.getToolTipText()).isEqualTo(LONG);
	}

	@Test
	void theWholeTextShowsWhereThereIsRoomAndInTheListWhenAnotherIsChosen() {
		Combo list = list(120);
		list.setToolTipText("what runs");
		list.select(1);
		turn(300);
		list.select(0);
		turn(100);
		assertThat(list.getItems()).containsExactly("tick", LONG);
		assertThat(list.getToolTipText()).isEqualTo("what runs");
		list.select(1);
		turn(100);
		((GridData) list.getLayoutData()).widthHint = 800;
		shell.layout(true, true);
		turn(300);
		assertThat(list.getText()).isEqualTo(LONG);
	}

	@Test
	void whatFitsIsLeftAsItIs() {
		Combo list = list(120);
		list.select(0);
		assertThat(events()).isLessThan(20);
		assertThat(list.getText()).isEqualTo("tick");
	}
}
