// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
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
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.open.RecordingOpener;
import org.trapline.ui.measure.run.RunSession;

/// Drives the workbench with the time line in its own thread, as a user would, and notes what is logged meanwhile.
final class Window implements AutoCloseable {
	static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
	static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

	private static final long PATIENCE_MILLIS = 60_000;
	private static final Path SCREENSHOTS = root().resolve(
			"tracecompass/org.trapline.ui.timeline.tests/target/screenshots");

	private final Shell shell = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
	private final List<IStatus> logged = new ArrayList<>();
	private final ILogListener log = (status, _) -> {
		if (status.getSeverity() >= IStatus.WARNING)
			logged.add(status);
	};

	Window() {
		shell.setSize(1400, 900);
		shell.getDisplay().setCursorLocation(1399, 899);
		Platform.addLogListener(log);
	}

	/// Closes what is open; the test fails if anything was logged.
	@Override
	public void close() {
		theme(LIGHT);
		page().closeAllEditors(false);
		for (IViewReference view : page().getViewReferences())
			if (view.getId().equals(TimeLineView.ID))
				page().hideView(view);
		spin(200);
		Platform.removeLogListener(log);
		assertThat(logged).extracting(status -> status + " " + status.getException()).isEmpty();
	}

	static Path root() {
		String root = System.getProperty("trapline.root");
		assertThat(root).as("these tests need the system property trapline.root").isNotNull();
		return Path.of(root);
	}

	static Path sample(String name) {
		return root().resolve("samples").resolve(name);
	}

	/// A recording of the shared ones.
	static Path trace(String name) {
		Path file = Path.of(System.getProperty("trapline.traces", "")).resolve(name);
		assertThat(file).as("these tests need the recording " + name).exists();
		return file;
	}

	IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}

	Shell shell() {
		return shell;
	}

	/// Opens a recording and waits until it is read.
	RunEditor open(Path recording) {
		new RecordingOpener(page()).open(recording);
		assertThat(page().getActiveEditor()).isInstanceOf(RunEditor.class);
		RunEditor editor = (RunEditor) page().getActiveEditor();
		until("the recording is read", () -> !editor.opening());
		return editor;
	}

	static RunSession session(RunEditor editor) {
		return editor.session().orElseThrow(() -> new AssertionError("the run is not open"));
	}

	/// Shows the view.
	TimeLineView view() {
		try {
			return (TimeLineView) page().showView(TimeLineView.ID);
		} catch (PartInitException e) {
			throw new AssertionError(e);
		}
	}

	/// The time line of the active run, once it shows all that it should.
	TimeLine timeLine() {
		TimeLineView view = view();
		until("the time line shows, instead of: " + view.message(), () -> view.timeLine().isPresent());
		TimeLine timeLine = view.timeLine().orElseThrow();
		settle(timeLine);
		return timeLine;
	}

	/// Waits until nothing is on its way to the time line; Trace Compass tells its listeners with a delay.
	void settle(TimeLine timeLine) {
		spin(50);
		until("the time line rests", () -> !timeLine.busy());
		spin(30);
		until("the time line rests", () -> !timeLine.busy());
	}

	/// Makes the view fill the window, or gives it its place back.
	void toggleZoom() {
		for (IViewReference view : page().getViewReferences())
			if (view.getId().equals(TimeLineView.ID))
				page().toggleZoom(view);
		spin(300);
	}

	void theme(String id) {
		PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(id, false);
		spin(200);
	}

	static void until(String what, BooleanSupplier condition) {
		long end = System.currentTimeMillis() + PATIENCE_MILLIS;
		while (!condition.getAsBoolean()) {
			assertThat(System.currentTimeMillis()).as("waited too long until " + what).isLessThan(end);
			step();
		}
	}

	static void spin(long millis) {
		long end = System.currentTimeMillis() + millis;
		while (System.currentTimeMillis() < end)
			step();
	}

	private static void step() {
		Display display = Display.getCurrent();
		if (!display.readAndDispatch()) {
			display.timerExec(10, () -> {
			});
			display.sleep();
		}
	}

	/// Takes a picture of the whole window.
	ImageData screenshot(String name) throws IOException {
		spin(400);
		return screenshotNow(name);
	}

	/// Takes it without letting the workbench finish what it is at.
	ImageData screenshotNow(String name) throws IOException {
		Files.createDirectories(SCREENSHOTS);
		Rectangle inside = shell.getClientArea();
		Point corner = shell.toDisplay(0, 0);
		Point origin = shell.getLocation();
		Image image = new Image(shell.getDisplay(), inside.width, corner.y - origin.y + inside.height);
		GC gc = new GC(shell.getDisplay());
		gc.copyArea(image, origin.x, origin.y);
		gc.dispose();
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { image.getImageData() };
		loader.save(SCREENSHOTS.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
		image.dispose();
		return loader.data[0];
	}
}
