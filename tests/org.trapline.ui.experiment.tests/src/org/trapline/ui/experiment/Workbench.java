// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.trapline.ui.canvas.PictureCanvas;
import org.trapline.ui.experiment.edit.FileEditor;
import org.trapline.ui.focus.FocusTarget;
import org.trapline.ui.measure.open.RecordingOpener;
import org.trapline.ui.operation.OperationRunner;

/// Drives the workbench in its own thread, as a user would, and takes pictures of it.
public final class Workbench {
	public static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
	public static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

	private static final int WIDTH = 1400;
	private static final int HEIGHT = 900;
	private static final long PATIENCE_MILLIS = 60_000;
	private static final long STEP_MILLIS = 10;
	/// So many steps without an event, and nothing is on its way to the screen.
	private static final int IDLE_STEPS = 8;
	/// After so long with nothing on its way, events are the toolkit's own, such as those of a blinking caret.
	private static final long QUIET_MILLIS = 400;
	/// Until what a switch of the theme leaves to the toolkit is painted.
	private static final long SCREENSHOT_MILLIS = 300;
	private static final Path ROOT = Path.of(System.getProperty("trapline.root", "."));
	private static final Path SCREENSHOTS = ROOT.resolve("tests/org.trapline.ui.experiment.tests/target/screenshots");

	private final IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();

	public Workbench() {
		assertThat(ROOT.resolve("samples")).as("these tests need the system property trapline.root").exists();
		window.getShell().setSize(WIDTH, HEIGHT);
		window.getShell().getDisplay().setCursorLocation(WIDTH - 1, HEIGHT - 1);
	}

	/// A file of the repository.
	public static Path file(String path) {
		Path file = ROOT.resolve(path);
		assertThat(file).exists();
		return file;
	}

	public IWorkbenchPage page() {
		return window.getActivePage();
	}

	public Shell shell() {
		return window.getShell();
	}

	/// Opens a file as File > Open does.
	///
	/// @param type of the editor that it is to be opened in
	public <E extends IEditorPart> E open(Path file, Class<E> type) {
		new RecordingOpener(page()).open(file);
		assertThat(page().getActiveEditor()).as("the editor of " + file).isInstanceOf(type);
		settle();
		return type.cast(page().getActiveEditor());
	}

	/// Opens a file and waits until it is checked.
	public <E extends FileEditor> E edit(Path file, Class<E> type) {
		E editor = open(file, type);
		until(file + " is checked", editor.model()::checked);
		settle();
		return editor;
	}

	/// Waits until the text of an editor is checked as it is.
	public void checked(FileEditor editor) {
		until(editor.getPartName() + " is checked", editor.model()::checked);
		settle();
	}

	public void closeEditors() {
		page().closeAllEditors(false);
		settle();
	}

	public void theme(String id) {
		IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		// to style the whole window anew takes a second
		if (engine.getActiveTheme() != null && engine.getActiveTheme().getId().equals(id))
			return;
		engine.setTheme(id, false);
		settle();
	}

	/// Lets events run until a condition holds.
	public void until(String what, BooleanSupplier condition) {
		long end = System.currentTimeMillis() + PATIENCE_MILLIS;
		while (!condition.getAsBoolean()) {
			assertThat(System.currentTimeMillis()).as("waited too long until " + what).isLessThan(end);
			step();
		}
	}

	/// Lets events run until nothing is on its way to the screen.
	public void settle() {
		long begin = System.currentTimeMillis();
		long quiet = begin;
		for (int idle = 0; idle < IDLE_STEPS && System.currentTimeMillis() < quiet + QUIET_MILLIS;) {
			boolean worked = step();
			List<String> busy = busy();
			idle = worked || !busy.isEmpty() ? 0 : idle + 1;
			if (!busy.isEmpty())
				quiet = System.currentTimeMillis();
			assertThat(System.currentTimeMillis()).as("waited too long for " + busy).isLessThan(begin + PATIENCE_MILLIS);
		}
		shell().update();
	}

	/// What is on its way to the screen.
	private List<String> busy() {
		List<String> busy = new ArrayList<>();
		for (Job job : Job.getJobManager().find(OperationRunner.class))
			busy.add(job + " in state " + job.getState());
		pictures(shell(), busy);
		return busy;
	}

	private static void pictures(Control control, List<String> busy) {
		if (control.isVisible() && FocusTarget.of(control).orElse(null) instanceof PictureCanvas canvas && canvas.busy())
			busy.add(canvas.exportName());
		if (control instanceof Composite composite)
			for (Control child : composite.getChildren())
				pictures(child, busy);
	}

	/// Lets events run for a time.
	public void spin(long millis) {
		long end = System.currentTimeMillis() + millis;
		while (System.currentTimeMillis() < end)
			step();
	}

	private static boolean step() {
		if (Display.getCurrent().readAndDispatch())
			return true;
		try {
			Thread.sleep(STEP_MILLIS);
		} catch (InterruptedException e) {
			throw new AssertionError("the test was interrupted", e);
		}
		return false;
	}

	/// Takes a picture of the whole window in the light theme and in the dark one.
	public void screenshots(String name) throws IOException {
		theme(LIGHT);
		screenshot(name + "-light");
		theme(DARK);
		screenshot(name + "-dark");
		theme(LIGHT);
	}

	/// Takes a picture of the whole window, as NAME.png among those of the guide.
	public void screenshot(String name) throws IOException {
		screenshot(shell(), name);
	}

	/// Takes a picture of a window.
	public void screenshot(Shell shown, String name) throws IOException {
		settle();
		spin(SCREENSHOT_MILLIS);
		Files.createDirectories(SCREENSHOTS);
		Rectangle inside = shown.getClientArea();
		Point corner = shown.toDisplay(0, 0);
		Point origin = shown.getLocation();
		// without a window manager, a window does not fill what the shell takes for its bounds
		Image image = new Image(shown.getDisplay(), inside.width, corner.y - origin.y + inside.height);
		GC gc = new GC(shown.getDisplay());
		gc.copyArea(image, origin.x, origin.y);
		gc.dispose();
		ImageLoader loader = new ImageLoader();
		loader.data = new org.eclipse.swt.graphics.ImageData[] { image.getImageData() };
		image.dispose();
		loader.save(SCREENSHOTS.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
	}
}
