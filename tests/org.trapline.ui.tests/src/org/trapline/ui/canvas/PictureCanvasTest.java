// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.chart.ChartTheme;
import org.trapline.chart.Drawing;
import org.trapline.chart.Hit;
import org.trapline.chart.Picture;
import org.trapline.chart.Subject;
import org.trapline.measure.Progress;
import org.trapline.ui.export.ExportFormat;
import org.trapline.ui.theme.WorkbenchTheme;

class PictureCanvasTest {
	private static final RGB LEFT = new RGB(200, 30, 40);
	private static final RGB RIGHT = new RGB(20, 90, 220);

	private final Display display = Display.getCurrent();
	private final Shell shell = new Shell(display, SWT.NO_TRIM);
	private final PictureCanvas canvas = new PictureCanvas(shell, "halves",
			PlatformUI.getWorkbench().getService(WorkbenchTheme.class));

	/// Two halves, each of which can be pointed at.
	private record Halves() implements Picture {
		@Override
		public String title() {
			return "Halves";
		}

		@Override
		public Drawing draw(Graphics2D g, Rectangle2D area) {
			double half = area.getWidth() / 2;
			Rectangle2D left = new Rectangle2D.Double(area.getX(), area.getY(), half, area.getHeight());
			Rectangle2D right = new Rectangle2D.Double(area.getX() + half, area.getY(), half, area.getHeight());
			g.setColor(new Color(LEFT.red, LEFT.green, LEFT.blue));
			g.fill(left);
			g.setColor(new Color(RIGHT.red, RIGHT.green, RIGHT.blue));
			g.fill(right);
			return new Drawing.Things(List.of(new Hit(left, () -> "left half", new Subject.Times(0, 5)),
					new Hit(right, () -> "right half", new Subject.Times(5, 10))),
					Optional.of(new Drawing.TimeAxis(area, 0, 10)));
		}
	}

	@BeforeEach
	void openShell() {
		shell.setLayout(new FillLayout());
		shell.setBounds(20, 20, 300, 120);
		shell.open();
		canvas.show((_, _, _, _) -> new Halves());
		until(() -> canvas.drawing().filter(d -> !d.hits().isEmpty()).isPresent() && !canvas.busy());
	}

	@AfterEach
	void closeShell() {
		shell.dispose();
	}

	@Test
	void showsThePicture() {
		ImageData shown = pixels();
		assertThat(at(shown, 20, 60)).isEqualTo(LEFT);
		assertThat(at(shown, shown.width - 20, 60)).isEqualTo(RIGHT);
	}

	@Test
	void stretchesTheOldPictureToTheTimeThatIsExpected() {
		canvas.expectTime(new Drawing.TimeAxis(new Rectangle2D.Double(0, 0, 300, 120), 6, 10));
		ImageData shown = pixels();
		assertThat(at(shown, 20, 60)).isEqualTo(RIGHT);
		assertThat(at(shown, shown.width - 20, 60)).isEqualTo(RIGHT);
	}

	@Test
	void tellsWhatIsUnderThePointerAndWhatIsClicked() {
		List<Subject> clicked = new ArrayList<>();
		canvas.onSelect(hit -> clicked.add(hit.subject()));
		mouse(SWT.MouseMove, 280);
		assertThat(canvas.control().getToolTipText()).isEqualTo("right half");
		mouse(SWT.MouseMove, 10);
		assertThat(canvas.control().getToolTipText()).isEqualTo("left half");
		mouse(SWT.MouseDown, 280);
		assertThat(clicked).containsExactly(new Subject.Times(5, 10));
	}

	@Test
	void drawsOnlyTheNewestOfManyRequests() throws InterruptedException {
		CountDownLatch mayDraw = new CountDownLatch(1);
		AtomicInteger made = new AtomicInteger();
		canvas.show((_, _, _, _) -> {
			made.incrementAndGet();
			try {
				assertThat(mayDraw.await(10, TimeUnit.SECONDS)).isTrue();
			} catch (InterruptedException e) {
				throw new IllegalStateException(e);
			}
			return new Halves();
		});
		for (int i = 0; i < 500; i++)
			canvas.refresh();
		mayDraw.countDown();
		until(() -> !canvas.busy());
		assertThat(made.get()).isBetween(1, 3);
	}

	@Test
	void followsTheThemeOfTheWorkbench() {
		List<ChartTheme> sides = new ArrayList<>();
		canvas.show((theme, _, _, _) -> {
			synchronized (sides) {
				sides.add(theme);
			}
			return new Halves();
		});
		until(() -> !canvas.busy());
		IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		try {
			engine.setTheme("org.eclipse.e4.ui.css.theme.e4_dark", false);
			until(() -> !canvas.busy());
		} finally {
			engine.setTheme("org.eclipse.e4.ui.css.theme.e4_default", false);
		}
		until(() -> !canvas.busy());
		assertThat(sides).startsWith(ChartTheme.LIGHT).contains(ChartTheme.DARK).endsWith(ChartTheme.LIGHT);
	}

	@Test
	void exportsThePictureAsPngOfTwiceTheSizeAndAsSvg(@TempDir Path directory) throws IOException {
		for (ExportFormat format : canvas.exports())
			format.writer().write(directory.resolve("halves." + format.extension()), Progress.none());
		BufferedImage png = ImageIO.read(directory.resolve("halves.png").toFile());
		assertThat(png.getWidth()).isEqualTo(600);
		assertThat(new Color(png.getRGB(30, 100))).isEqualTo(new Color(LEFT.red, LEFT.green, LEFT.blue));
		assertThat(Files.readString(directory.resolve("halves.svg"))).startsWith("<?xml").contains("<svg")
				.contains("</svg>");
	}

	@Test
	void copiesThePictureToTheClipboard() {
		canvas.copy();
		Clipboard clipboard = new Clipboard(display);
		try {
			assertThat(clipboard.getContents(ImageTransfer.getInstance())).isInstanceOfSatisfying(ImageData.class,
					image -> assertThat(image.width).isEqualTo(300));
		} finally {
			clipboard.dispose();
		}
	}

	private void mouse(int type, int x) {
		Event event = new Event();
		event.x = x;
		event.y = 50;
		event.button = type == SWT.MouseMove ? 0 : 1;
		canvas.control().notifyListeners(type, event);
	}

	private ImageData pixels() {
		canvas.control().redraw();
		canvas.control().update();
		long end = System.currentTimeMillis() + 300;
		until(() -> System.currentTimeMillis() > end);
		Image image = new Image(display, canvas.control().getSize().x, canvas.control().getSize().y);
		GC gc = new GC(canvas.control());
		gc.copyArea(image, 0, 0);
		gc.dispose();
		ImageData data = image.getImageData();
		image.dispose();
		return data;
	}

	private static RGB at(ImageData data, int x, int y) {
		return data.palette.getRGB(data.getPixel(x, y));
	}

	private void until(BooleanSupplier condition) {
		long end = System.currentTimeMillis() + 20_000;
		while (!condition.getAsBoolean()) {
			assertThat(System.currentTimeMillis()).as("waited too long").isLessThan(end);
			if (!display.readAndDispatch())
				Thread.onSpinWait();
		}
	}
}
