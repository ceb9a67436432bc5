// SPDX-License-Identifier: EPL-2.0

package org.trapline.rcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.eclipse.core.commands.ParameterizedCommand;
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
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.trapline.ui.measure.editor.RunEditor;

/** Drives the workbench in its own thread, as a user would, and takes pictures of it. */
public final class Screen {
	private static final long PATIENCE_MILLIS = 60_000;
	private static final Path SCREENSHOTS = sources().resolve("tests/org.trapline.rcp.tests/target/screenshots");

	private final IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();

	public Screen() {
		shell().setSize(1400, 900);
	}

	/** The root of the sources. */
	public static Path sources() {
		String root = System.getProperty("trapline.root");
		assertThat(root).as("these tests need the system property trapline.root").isNotNull();
		return Path.of(root);
	}

	/** A recording of those that come with Trapline. */
	public static Path sample(String name) {
		return sources().resolve("samples").resolve(name);
	}


	public IWorkbenchPage page() {
		return window.getActivePage();
	}

	public IWorkbenchWindow window() {
		return window;
	}

	public Shell shell() {
		return window.getShell();
	}

	/** Runs a command, as a menu item or a key would. */
	public void run(String command, Map<String, String> parameters) throws Exception {
		ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
		IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
		handlers.executeCommand(ParameterizedCommand.generateCommand(commands.getCommand(command), parameters), null);
		spin(100);
	}

	public void theme(String theme) throws Exception {
		run(ThemeHandler.COMMAND, Map.of(ThemeHandler.PARAMETER, theme));
		spin(300);
	}

	/** Waits until the active editor is a run editor that has read its recording, or failed to. */
	public RunEditor runEditor() {
		until("a run editor is active", () -> page().getActiveEditor() instanceof RunEditor);
		RunEditor editor = (RunEditor) page().getActiveEditor();
		until("the recording is read", () -> !editor.opening());
		spin(300);
		return editor;
	}

	public void closeEditors() {
		page().closeAllEditors(false);
		spin(100);
	}

	/** Lets events run until a condition holds. */
	public static void until(String what, BooleanSupplier condition) {
		long end = System.currentTimeMillis() + PATIENCE_MILLIS;
		while (!condition.getAsBoolean()) {
			assertThat(System.currentTimeMillis()).as("waited too long until " + what).isLessThan(end);
			step();
		}
	}

	public static void spin(long millis) {
		long end = System.currentTimeMillis() + millis;
		while (System.currentTimeMillis() < end) {
			step();
		}
	}

	private static void step() {
		Display display = Display.getCurrent();
		if (!display.readAndDispatch()) {
			display.timerExec(20, () -> {
			});
			display.sleep();
		}
	}

	/** The control below another whose text has this in it; fails if there is none. */
	public static Control find(Composite below, String text) {
		Control found = search(below, text);
		assertThat(found).as("a control with the text \"" + text + "\"").isNotNull();
		return found;
	}

	/** Whether a text shows below a control. */
	public static boolean shows(Composite below, String text) {
		return search(below, text) != null;
	}

	private static Control search(Composite below, String text) {
		for (Control child : below.getChildren()) {
			Control found = textOf(child).contains(text) ? child
					: child instanceof Composite inner ? search(inner, text) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	private static String textOf(Control control) {
		return switch (control) {
		case Label label -> label.getText().replace("&", "");
		case Link link -> link.getText().replaceAll("</?a>", "");
		case Button button -> button.getText().replace("&", "");
		default -> "";
		};
	}

	/** Clicks a control with the mouse's first button. */
	public static void click(Control control) {
		Event event = new Event();
		event.button = 1;
		control.notifyListeners(SWT.MouseDown, event);
		control.notifyListeners(SWT.MouseUp, event);
		control.notifyListeners(SWT.Selection, event);
		spin(100);
	}

	/** Runs what opens a dialog, hands the dialog to a visitor, and closes it. */
	public void dialog(Runnable open, Visitor visitor) throws Exception {
		Display display = shell().getDisplay();
		Set<Shell> before = Set.of(display.getShells());
		Throwable[] failure = new Throwable[1];
		boolean[] seen = new boolean[1];
		Runnable look = new Runnable() {
			@Override
			public void run() {
				Shell dialog = Arrays.stream(display.getShells())
						.filter(shell -> !before.contains(shell) && shell.isVisible()).findFirst().orElse(null);
				if (dialog == null) {
					display.timerExec(50, this);
					return;
				}
				seen[0] = true;
				try {
					visitor.visit(dialog);
				} catch (Exception | AssertionError e) {
					failure[0] = e;
				} finally {
					dialog.close();
				}
			}
		};
		display.timerExec(50, look);
		open.run();
		until("the dialog was seen", () -> seen[0]);
		if (failure[0] != null) {
			throw new AssertionError("in the dialog", failure[0]);
		}
	}

	/** Looks at a dialog. */
	public interface Visitor {
		void visit(Shell dialog) throws Exception;
	}

	/** Takes a picture of the whole window. */
	public void screenshot(String name) throws IOException {
		screenshot(shell(), name);
	}

	/** Takes a picture of a window or a dialog. */
	public static void screenshot(Shell shell, String name) throws IOException {
		spin(300);
		Files.createDirectories(SCREENSHOTS);
		Rectangle area = painted(shell);
		Image image = new Image(shell.getDisplay(), area.width, area.height);
		GC gc = new GC(shell.getDisplay());
		gc.copyArea(image, area.x, area.y);
		gc.dispose();
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { image.getImageData() };
		loader.save(SCREENSHOTS.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
		image.dispose();
	}

	/** What is painted of a window: where no window manager puts a frame around it, SWT takes it for larger. */
	private static Rectangle painted(Shell shell) {
		Rectangle inside = shell.getClientArea();
		Point corner = shell.toDisplay(0, 0);
		Point origin = shell.getLocation();
		return new Rectangle(origin.x, origin.y, inside.width, corner.y - origin.y + inside.height);
	}
}
