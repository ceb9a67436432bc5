// SPDX-License-Identifier: EPL-2.0

package org.trapline.rcp.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.rcp.CommandLineFiles;
import org.trapline.rcp.Screen;
import org.trapline.rcp.Themes;
import org.trapline.ui.document.DocumentEditor;
import org.trapline.ui.measure.open.RecentFiles;

class WelcomeTest {
	private final Screen screen = new Screen();
	private final RecentFiles recent = new RecentFiles();
	@TempDir
	private Path folder;

	@BeforeEach
	@AfterEach
	void begin() throws Exception {
		screen.closeEditors();
		recent.clear();
		screen.theme(Themes.LIGHT);
	}

	@Test
	void opensWhenNothingElseIsOpen() {
		CommandLineFiles.open(List.of(), screen.window().getWorkbench());
		assertThat(screen.page().getActiveEditor()).isInstanceOf(WelcomeEditor.class);
	}

	@Test
	void everySampleIsListedAndOneClickAway() throws Exception {
		try (Stream<Path> files = Files.list(Screen.sources().resolve("samples"))) {
			// experiments are no recordings
			List<Path> recordings = files.filter(Files::isRegularFile)
					.filter(file -> !file.toString().matches(".*(README.md|samples.tsv)")).toList();
			assertThat(Samples.all()).extracting(Samples.Sample::file).containsExactlyInAnyOrderElementsOf(recordings);
		}
		for (Samples.Sample sample : Samples.all()) {
			Screen.click(Screen.find(welcome(), sample.what()));
			assertThat(screen.runEditor().session()).as(sample.what()).isPresent();
			assertThat(screen.runEditor().getTitle()).isEqualTo(sample.file().getFileName().toString());
		}
	}

	@Test
	void makesRoomWhenARecordingOpens() throws Exception {
		Composite page = welcome();
		Screen.click(Screen.find(page, "LS2080"));
		screen.runEditor();
		assertThat(page.isDisposed()).isTrue();
		assertThat(screen.page().getEditorReferences()).hasSize(1);
	}

	@Test
	void marksRecentFilesThatAreGoneAndForgetsThem() throws Exception {
		Path there = Files.createFile(folder.resolve("there.dat"));
		Path gone = folder.resolve("gone.dat");
		recent.add(there);
		recent.add(gone);
		Composite page = welcome();
		assertThat(Screen.shows(page, "missing: ")).isTrue();
		Screen.find(page, "there.dat");
		recent.remove(gone);
		Screen.until("the list has changed", () -> !Screen.shows(page, "gone.dat"));
		assertThat(Screen.shows(page, "missing: ")).isFalse();
		Screen.click(Screen.find(page, "Clear the list"));
		Screen.until("the list is empty", () -> Screen.shows(page, "Nothing was opened yet."));
		assertThat(recent.all()).isEmpty();
	}

	@Test
	void keepsWhatWasOpenedNewestFirst() throws Exception {
		for (String name : List.of("exit-mix.perf.data.xz", "exit-timing-ls2080.tsv", "exit-mix.perf.data.xz")) {
			CommandLineFiles.open(List.of("--open", Screen.sample(name).toString()), screen.window().getWorkbench());
			screen.runEditor();
			screen.closeEditors();
		}
		assertThat(recent.all()).containsExactly(Screen.sample("exit-mix.perf.data.xz"),
				Screen.sample("exit-timing-ls2080.tsv"));
	}

	@Test
	void tellsHowToRecord() throws Exception {
		Screen.click(Screen.find(welcome(), "How to record on the board"));
		assertThat(screen.page().getActiveEditor()).isInstanceOf(DocumentEditor.class);
		assertThat(screen.page().getActiveEditor().getTitle()).isEqualTo("Recording on the board");
		screen.screenshot("document-light");
		screen.theme(Themes.DARK);
		screen.screenshot("document-dark");
	}

	@Test
	void documentsScrollByTheKeyboard() throws Exception {
		screen.run("org.trapline.ui.document", Map.of("org.trapline.ui.document.file", "docs/workbench.md"));
		Control focus = screen.shell().getDisplay().getFocusControl();
		Composite parent = focus.getParent();
		while (!(parent instanceof ScrolledComposite)) {
			parent = parent.getParent();
		}
		ScrolledComposite scroll = (ScrolledComposite) parent;
		press(focus, SWT.PAGE_DOWN);
		int page = scroll.getOrigin().y;
		assertThat(page).isBetween(scroll.getClientArea().height / 2, scroll.getClientArea().height);
		press(focus, SWT.ARROW_UP);
		assertThat(scroll.getOrigin().y).isLessThan(page).isPositive();
		press(focus, SWT.END);
		assertThat(scroll.getOrigin().y).isEqualTo(scroll.getContent().getSize().y - scroll.getClientArea().height);
		press(focus, SWT.HOME);
		assertThat(scroll.getOrigin().y).isZero();
	}

	private static void press(Control control, int key) {
		Event event = new Event();
		event.keyCode = key;
		control.notifyListeners(SWT.KeyDown, event);
	}

	@Test
	void switchesTheThemeAndSaysToWhich() throws Exception {
		recent.add(Screen.sample("exit-mix.perf.data.xz"));
		recent.add(Path.of("/media/board/trace.dat"));
		Composite page = welcome();
		screen.screenshot("welcome-light");
		int light = page.getBackground().getRed();
		Screen.click(Screen.find(page, "Switch to the dark theme"));
		Screen.until("it is dark", () -> page.getBackground().getRed() < light - 100);
		screen.screenshot("welcome-dark");
		Screen.click(Screen.find(page, "Switch to the light theme"));
		Screen.until("it is light", () -> page.getBackground().getRed() == light);
	}

	@Test
	void namesTheKeysOfItsActions() throws Exception {
		Composite page = welcome();
		assertThat(List.of("Ctrl+O", "Shift+Ctrl+O", "Ctrl+I", "F1")).allMatch(keys -> Screen.shows(page, keys));
	}

	private Composite welcome() throws Exception {
		screen.run("org.trapline.rcp.welcome", Map.of());
		assertThat(screen.page().getActiveEditor()).isInstanceOf(WelcomeEditor.class);
		return ((WelcomeEditor) screen.page().getActiveEditor()).content();
	}
}
