// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.tmf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.trapline.tmf.RunTrace;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.open.RecordingOpener;

/// Drives the workbench's window for the tests of this bundle, and takes pictures of it.
final class Window {
	static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
	static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

	private static final int WIDTH = 1400;
	private static final int HEIGHT = 900;
	private static final long PATIENCE_MILLIS = 60_000;
	private static final long STEP_MILLIS = 10;
	/// The window rests that looks the same so often, so far apart; what blinks does not keep it longer than so long.
	private static final int REST_LOOKS = 3;
	private static final long REST_STEP_MILLIS = 150;
	private static final long REST_MILLIS = 5_000;
	private static final Path SCREENSHOTS = Path.of(property("trapline.root"),
			"tracecompass/org.trapline.ui.tmf.tests/target/screenshots");

	private final IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();

	Window() {
		shell().setSize(WIDTH, HEIGHT);
	}

	private static String property(String name) {
		String value = System.getProperty(name);
		assertThat(value).as("these tests need the system property " + name).isNotNull();
		return value;
	}

	/// A recording of the shared ones.
	static Path trace(String name) {
		Path file = Path.of(property("trapline.traces"), name);
		assertThat(file).as("these tests need the recording " + name + " in " + file.getParent()).exists();
		return file;
	}

	static Path sample(String name) {
		return Path.of(property("trapline.root"), "samples", name);
	}

	IWorkbenchPage page() {
		return window.getActivePage();
	}

	Shell shell() {
		return window.getShell();
	}

	/// Opens a recording and waits until it is read.
	RunEditor open(Path recording) {
		new RecordingOpener(page()).open(recording);
		assertThat(page().getActiveEditor()).isInstanceOf(RunEditor.class);
		RunEditor editor = (RunEditor) page().getActiveEditor();
		until("the recording is read", () -> !editor.opening());
		assertThat(editor.session()).as("the run of " + recording).isPresent();
		return editor;
	}

	RunTraces traces() {
		return PlatformUI.getWorkbench().getService(RunTraces.class);
	}

	/// Waits for the trace of an editor's run.
	RunTrace trace(RunEditor editor) {
		traces().follow(page());
		until("the trace is open", () -> traces().trace(editor).isPresent());
		return traces().trace(editor).orElseThrow();
	}

	/// Closes all editors, and the views of Trace Compass.
	void clear() {
		for (IViewReference view : page().getViewReferences())
			if (view.getId().startsWith("org.trapline.ui.tmf."))
				page().hideView(view);
		page().closeAllEditors(false);
		spin(100);
	}

	void theme(String id) {
		PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(id, false);
		spin(200);
	}

	/// Lets events run until a condition holds.
	void until(String what, BooleanSupplier condition) {
		long end = System.currentTimeMillis() + PATIENCE_MILLIS;
		while (!condition.getAsBoolean()) {
			assertThat(System.currentTimeMillis()).as("waited too long until " + what).isLessThan(end);
			step();
		}
	}

	/// Lets events run for a while.
	void spin(long millis) {
		long end = System.currentTimeMillis() + millis;
		while (System.currentTimeMillis() < end)
			step();
	}

	private void step() {
		if (Display.getCurrent().readAndDispatch())
			return;
		try {
			Thread.sleep(STEP_MILLIS);
		} catch (InterruptedException e) {
			throw new AssertionError("the test was interrupted", e);
		}
	}

	/// Lets events run until the window looks the same for a while: Trace Compass draws what it has, and says nowhere that it is
	/// done.
	void rest() {
		long end = System.currentTimeMillis() + REST_MILLIS;
		byte[] before = picture().data;
		for (int same = 0; same < REST_LOOKS && System.currentTimeMillis() < end; same++) {
			spin(REST_STEP_MILLIS);
			byte[] now = picture().data;
			if (!Arrays.equals(before, now))
				same = -1;
			before = now;
		}
	}

	/// Takes a picture of the whole window once it rests.
	void screenshot(String name) throws IOException {
		rest();
		Files.createDirectories(SCREENSHOTS);
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { picture() };
		loader.save(SCREENSHOTS.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
	}

	private ImageData picture() {
		Rectangle inside = shell().getClientArea();
		Point corner = shell().toDisplay(0, 0);
		Point origin = shell().getLocation();
		Image image = new Image(shell().getDisplay(), inside.width, corner.y - origin.y + inside.height);
		GC gc = new GC(shell().getDisplay());
		gc.copyArea(image, origin.x, origin.y);
		gc.dispose();
		ImageData data = image.getImageData();
		image.dispose();
		return data;
	}
}
