// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.chart.ChartTheme;
import org.trapline.chart.ChartView;
import org.trapline.chart.Drawing;
import org.trapline.chart.Hit;
import org.trapline.chart.Picture;
import org.trapline.chart.PictureTable;
import org.trapline.chart.Subject;
import org.trapline.chart.Swatch;
import org.trapline.measure.Progress;
import org.trapline.ui.export.ExportFormat;
import org.trapline.ui.theme.WorkbenchTheme;

class ChartCanvasTest {
	private static final int WIDTH = 300;
	private static final int HEIGHT = 200;
	private static final int LEGEND = 20;

	private final Display display = Display.getCurrent();
	private final Shell shell = new Shell(display, SWT.NO_TRIM);
	private final ChartCanvas chart = new ChartCanvas(shell, "sizes",
			PlatformUI.getWorkbench().getService(WorkbenchTheme.class));

	/// A picture that has an axis of sizes from 1 to 1024, an upright one from 0 or 1 to 100, and two series in its
	/// legend, the first in the left half.
	private record Sizes(ChartView view, ChartTheme theme) implements Picture {
		@Override
		public String title() {
			return "Sizes";
		}

		@Override
		public Drawing draw(Graphics2D g, Rectangle2D area) {
			g.setColor(theme.colour(Swatch.BACKGROUND));
			g.fill(area);
			Rectangle2D data = new Rectangle2D.Double(0, 0, area.getWidth(), area.getHeight() - LEGEND);
			ChartView.Range x = view.x().orElse(new ChartView.Range(1, 1024));
			boolean log = view.yScale() == ChartView.Scale.LOGARITHMIC;
			ChartView.Range y = view.y().orElse(new ChartView.Range(log ? 1 : 0, 100));
			double half = area.getWidth() / 2;
			return new Drawing.Things(
					List.of(new Hit(new Rectangle2D.Double(0, data.getMaxY(), half, LEGEND), () -> "linear",
							new Subject.Series("a")),
							new Hit(new Rectangle2D.Double(half, data.getMaxY(), half, LEGEND), () -> "random",
									new Subject.Series("b"))),
					Optional.empty(),
					List.of(new Drawing.ValueAxis(Drawing.Direction.X, data, x.low(), x.high(), true),
							new Drawing.ValueAxis(Drawing.Direction.Y, data, y.low(), y.high(), log)));
		}

		@Override
		public PictureTable table() {
			return new PictureTable(List.of("size (B)", "time (ns)"), List.of(List.of("1024", "4,5")));
		}
	}

	@BeforeEach
	void openShell() {
		shell.setLayout(new FillLayout());
		shell.setBounds(20, 20, WIDTH, HEIGHT);
		shell.open();
		chart.show(Sizes::new);
		drawn();
	}

	@AfterEach
	void closeShell() {
		shell.dispose();
	}

	@Test
	void aClickOnTheLegendHidesASeriesAndShowsItAgain() {
		mouse(SWT.MouseDown, WIDTH - 10, HEIGHT - 5);
		assertThat(chart.view().hidden()).containsExactly("b");
		mouse(SWT.MouseDown, WIDTH - 10, HEIGHT - 5);
		assertThat(chart.view().hidden()).isEmpty();
	}

	@Test
	void draggingLevelZoomsToARangeAndBackTakesItBack() {
		drag(60, 50, 120, 55);
		assertThat(chart.view().x()).hasValueSatisfying(x -> {
			assertThat(x.low()).isCloseTo(4, within(0.01));
			assertThat(x.high()).isCloseTo(16, within(0.01));
		});
		assertThat(chart.view().y()).as("a level drag leaves the upright axis").isEmpty();
		drag(0, 50, 150, 50);
		assertThat(chart.view().x().orElseThrow().high()).isCloseTo(8, within(0.01));
		chart.back();
		assertThat(chart.view().x().orElseThrow().high()).isCloseTo(16, within(0.01));
		chart.back();
		assertThat(chart.view()).isEqualTo(ChartView.WHOLE);
		assertThat(chart.canGoBack()).isFalse();
	}

	@Test
	void draggingOverARectangleZoomsBothAxes() {
		drag(60, 45, 120, 90);
		assertThat(chart.view().y()).hasValueSatisfying(y -> {
			assertThat(y.low()).isCloseTo(50, within(0.01));
			assertThat(y.high()).isCloseTo(75, within(0.01));
		});
	}

	@Test
	void aClickInTheDataZoomsNothing() {
		drag(60, 45, 62, 47);
		assertThat(chart.view()).isEqualTo(ChartView.WHOLE);
	}

	@Test
	void escapeGivesUpADrag() {
		mouse(SWT.MouseDown, 60, 45);
		mouse(SWT.MouseMove, 120, 90);
		Event escape = new Event();
		escape.keyCode = SWT.ESC;
		chart.canvas().control().notifyListeners(SWT.KeyDown, escape);
		mouse(SWT.MouseUp, 120, 90);
		assertThat(chart.view()).isEqualTo(ChartView.WHOLE);
	}

	@Test
	void theWheelZoomsAboutThePointerAndNeverBeyondTheWhole() {
		wheel(0, 3);
		assertThat(chart.view().x()).hasValueSatisfying(x -> {
			assertThat(x.low()).isCloseTo(1, within(1e-6));
			assertThat(x.high()).isCloseTo(Math.pow(1024, 0.8 * 0.8 * 0.8), within(0.01));
		});
		wheel(150, -3);
		assertThat(chart.view().x()).as("the whole again").isEmpty();
		wheel(150, -3);
		assertThat(chart.view().x()).isEmpty();
	}

	@Test
	void movesAlongTheAxisUpToItsEnd() {
		ChartAction.ZOOM_IN.perform(chart);
		drawn();
		ChartView.Range before = chart.view().x().orElseThrow();
		ChartAction.RIGHT.perform(chart);
		drawn();
		ChartView.Range moved = chart.view().x().orElseThrow();
		assertThat(moved.low()).isGreaterThan(before.low());
		assertThat(moved.high() / moved.low()).isCloseTo(before.high() / before.low(), within(0.01));
		for (int i = 0; i < 10; i++) {
			ChartAction.RIGHT.perform(chart);
			drawn();
		}
		assertThat(chart.view().x().orElseThrow().high()).isCloseTo(1024, within(0.01));
	}

	@Test
	void theScaleIsSwitchedAndSwitchedBack() {
		assertThat(chart.logarithmic()).isFalse();
		chart.toggleScale();
		drawn();
		assertThat(chart.logarithmic()).isTrue();
		chart.toggleScale();
		drawn();
		assertThat(chart.logarithmic()).isFalse();
	}

	@Test
	void commandsReachTheChartThatHasTheFocus() throws CommandException {
		assertThat(chart.canvas().control().forceFocus()).isTrue();
		until(() -> chart.canvas().control().isFocusControl());
		command("org.trapline.ui.chart.series", ChartHandler.SERIES, "1");
		assertThat(chart.view().hidden()).containsExactly("a");
		command("org.trapline.ui.chart", ChartHandler.ACTION, "ALL_SERIES");
		assertThat(chart.view().hidden()).isEmpty();
		command("org.trapline.ui.chart", ChartHandler.ACTION, "ZOOM_IN");
		assertThat(chart.zoomed()).isTrue();
		command("org.trapline.ui.chart", ChartHandler.ACTION, "BACK");
		assertThat(chart.zoomed()).isFalse();
	}

	@Test
	void anotherSourceKeepsTheViewUnlessItShowsSomethingElse() {
		chart.toggle("a");
		drag(60, 50, 120, 55);
		ChartView view = chart.view();
		chart.show(Sizes::new);
		assertThat(chart.view()).isEqualTo(view);
		chart.showAnew(Sizes::new);
		assertThat(chart.zoomed()).isFalse();
		assertThat(chart.canGoBack()).isFalse();
		assertThat(chart.view().hidden()).isEqualTo(Set.of("a"));
	}

	@Test
	void theMenuNamesTheSeriesAndTicksThoseShown() {
		chart.toggle("b");
		drawn();
		MenuManager menu = new MenuManager();
		ChartMenu.fill(menu, chart);
		IMenuManager series = (IMenuManager) menu.getItems()[0];
		List<Map.Entry<String, Boolean>> items = java.util.Arrays.stream(series.getItems())
				.filter(ActionContributionItem.class::isInstance).map(ChartCanvasTest::textAndTick).limit(2).toList();
		assertThat(items).containsExactly(Map.entry("linear", true), Map.entry("random", false));
	}

	@Test
	void exportsTheFiguresOfThePicture(@TempDir Path directory) throws IOException {
		ExportFormat csv = chart.canvas().exports().stream().filter(f -> f.extension().equals("csv")).findFirst()
				.orElseThrow();
		csv.writer().write(directory.resolve("f.csv"), Progress.none());
		assertThat(Files.readString(directory.resolve("f.csv"))).isEqualTo("size (B),time (ns)\r\n1024,\"4,5\"\r\n");
	}

	private static Map.Entry<String, Boolean> textAndTick(IContributionItem item) {
		var action = ((ActionContributionItem) item).getAction();
		return Map.entry(action.getText(), action.isChecked());
	}

	private void command(String id, String parameter, String value) throws CommandException {
		ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(ParameterizedCommand
				.generateCommand(commands.getCommand(id), Map.of(parameter, value)), null);
		drawn();
	}

	private void drag(int x, int y, int toX, int toY) {
		mouse(SWT.MouseDown, x, y);
		mouse(SWT.MouseMove, toX, toY);
		mouse(SWT.MouseUp, toX, toY);
	}

	private void wheel(int x, int clicks) {
		for (int i = 0; i < Math.abs(clicks); i++) {
			Event event = new Event();
			event.x = x;
			event.y = 50;
			event.count = clicks;
			chart.canvas().control().notifyListeners(SWT.MouseVerticalWheel, event);
			drawn();
		}
	}

	private void mouse(int type, int x, int y) {
		Event event = new Event();
		event.x = x;
		event.y = y;
		event.button = type == SWT.MouseMove ? 0 : 1;
		chart.canvas().control().notifyListeners(type, event);
		drawn();
	}

	private void drawn() {
		until(() -> !chart.canvas().busy() && chart.canvas().picture().orElse(null) instanceof ViewedPicture shown
				&& shown.view().equals(chart.view()));
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
