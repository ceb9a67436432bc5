// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.trapline.ui.canvas.PictureCanvas;
import org.trapline.ui.focus.FocusTarget;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.open.RecordingOpener;
import org.trapline.ui.measure.run.RunSession;
import org.trapline.ui.operation.OperationRunner;
import org.trapline.ui.table.RowTable;
import org.trapline.ui.theme.TextBlock;

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
	private static final long QUIET_MILLIS = 1500;
	private static final Path SCREENSHOTS = Path.of(property("trapline.root"),
			"tests/org.trapline.ui.measure.tests/target/screenshots");

	private final IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();

	private @Nullable Heartbeat heartbeat;

	public Workbench() {
		window.getShell().setSize(WIDTH, HEIGHT);
		window.getShell().getDisplay().setCursorLocation(WIDTH - 1, HEIGHT - 1);
	}

	private static String property(String name) {
		String value = System.getProperty(name);
		assertThat(value).as("these tests need the system property " + name).isNotNull();
		return value;
	}

	/// A recording of the shared ones.
	public static Path trace(String name) {
		Path file = Path.of(property("trapline.traces"), name);
		assertThat(file).as("these tests need the recording " + name + " in " + file.getParent()).exists();
		return file;
	}

	/// A file of the shared references, which lie beside the recordings.
	public static Path reference(String name) {
		Path file = Path.of(property("trapline.traces")).resolveSibling("reference").resolve(name);
		assertThat(file).as("these tests need the reference " + name + " in " + file.getParent()).exists();
		return file;
	}

	public static Path sample(String name) {
		return Path.of(property("trapline.root"), "samples", name);
	}

	/// Measures from now on how long events take.
	Heartbeat heartbeat() {
		Heartbeat started = new Heartbeat();
		heartbeat = started;
		return started;
	}

	public IWorkbenchPage page() {
		return window.getActivePage();
	}

	public Shell shell() {
		return window.getShell();
	}

	/// Opens a recording and waits until it is read.
	public RunEditor open(Path recording) {
		new RecordingOpener(page()).open(recording);
		assertThat(page().getActiveEditor()).isInstanceOf(RunEditor.class);
		RunEditor editor = (RunEditor) page().getActiveEditor();
		until("the recording is read", () -> !editor.opening());
		settle();
		return editor;
	}

	/// Opens a recording that is to be readable.
	public RunSession session(RunEditor editor) {
		assertThat(editor.session()).as("the run is open").isPresent();
		return editor.session().orElseThrow();
	}

	public void closeEditors() {
		page().closeAllEditors(false);
		settle();
	}

	public void theme(String id) {
		PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(id, false);
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
		canvases(shell()).stream().filter(PictureCanvas::busy).map(PictureCanvas::exportName).forEach(busy::add);
		return busy;
	}

	void spin(long millis) {
		long end = System.currentTimeMillis() + millis;
		while (System.currentTimeMillis() < end)
			step();
	}

	/// Handles an event, or waits a little for one.
	///
	/// @return whether there was one
	private boolean step() {
		Display display = Display.getCurrent();
		Heartbeat watching = heartbeat;
		if (watching != null)
			watching.begin();
		boolean worked = display.readAndDispatch();
		if (watching != null)
			watching.end();
		if (worked)
			return true;
		try {
			Thread.sleep(STEP_MILLIS);
		} catch (InterruptedException e) {
			throw new AssertionError("the test was interrupted", e);
		}
		return false;
	}

	/// All text that shows in labels and blocks of text of the window.
	public List<String> texts() {
		List<String> texts = new ArrayList<>();
		collect(shell(), texts);
		return texts;
	}

	private static void collect(Control control, List<String> texts) {
		if (control instanceof Label label && label.isVisible())
			texts.add(label.getText());
		if (control instanceof TextBlock block && block.isVisible())
			texts.add(block.text());
		if (control instanceof Composite composite)
			for (Control child : composite.getChildren())
				collect(child, texts);
	}

	/// The texts of all buttons of the window that show.
	public List<String> buttons() {
		List<String> texts = new ArrayList<>();
		buttons(shell(), texts);
		return texts;
	}

	private static void buttons(Control control, List<String> texts) {
		if (control instanceof Button button && button.isVisible())
			texts.add(button.getText());
		if (control instanceof Composite composite)
			for (Control child : composite.getChildren())
				buttons(child, texts);
	}

	/// Presses the button with a text.
	public void press(String text) {
		Button button = button(shell(), text).orElseThrow(() -> new AssertionError("no button " + text));
		button.notifyListeners(SWT.Selection, new Event());
	}

	private static Optional<Button> button(Control control, String text) {
		if (control instanceof Button button && button.isVisible() && button.getText().equals(text))
			return Optional.of(button);
		if (control instanceof Composite composite)
			for (Control child : composite.getChildren()) {
				Optional<Button> found = button(child, text);
				if (found.isPresent())
					return found;
			}
		return Optional.empty();
	}

	/// Clicks on the block of text that contains a text.
	public void click(String text) {
		TextBlock block = block(shell(), text).orElseThrow(() -> new AssertionError("no text " + text));
		Event event = new Event();
		event.button = 1;
		block.notifyListeners(SWT.MouseUp, event);
		settle();
	}

	private static Optional<TextBlock> block(Control control, String text) {
		if (control instanceof TextBlock block && block.isVisible() && block.text().contains(text))
			return Optional.of(block);
		if (control instanceof Composite composite)
			for (Control child : composite.getChildren()) {
				Optional<TextBlock> found = block(child, text);
				if (found.isPresent())
					return found;
			}
		return Optional.empty();
	}

	/// All pictures below a control.
	static List<PictureCanvas> canvases(Control control) {
		List<PictureCanvas> found = new ArrayList<>();
		if (control.isVisible() && FocusTarget.of(control).orElse(null) instanceof PictureCanvas canvas)
			found.add(canvas);
		if (control instanceof Composite composite)
			for (Control child : composite.getChildren())
				found.addAll(canvases(child));
		return found;
	}

	/// All tables of rows below a control that show.
	static List<RowTable<?>> tables(Control control) {
		List<RowTable<?>> found = new ArrayList<>();
		if (control.isVisible() && FocusTarget.of(control).orElse(null) instanceof RowTable<?> table)
			found.add(table);
		if (control instanceof Composite composite)
			for (Control child : composite.getChildren())
				found.addAll(tables(child));
		return found;
	}

	/// Where the window is painted: without a window manager, it does not fill what the shell takes for its bounds.
	private Rectangle painted() {
		Rectangle inside = shell().getClientArea();
		Point corner = shell().toDisplay(0, 0);
		Point origin = shell().getLocation();
		return new Rectangle(origin.x, origin.y, inside.width, corner.y - origin.y + inside.height);
	}

	/// Takes a picture of the whole window.
	public ImageData screenshot(String name) throws IOException {
		settle();
		spin(150);
		Files.createDirectories(SCREENSHOTS);
		Rectangle bounds = painted();
		Image image = new Image(shell().getDisplay(), bounds.width, bounds.height);
		GC gc = new GC(shell().getDisplay());
		gc.copyArea(image, bounds.x, bounds.y);
		gc.dispose();
		ImageData data = image.getImageData();
		image.dispose();
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { data };
		loader.save(SCREENSHOTS.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
		return data;
	}
}
