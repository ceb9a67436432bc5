// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;
import org.trapline.chart.Drawing;
import org.trapline.chart.Hit;
import org.trapline.chart.Picture;
import org.trapline.chart.PictureTable;
import org.trapline.chart.Swatch;
import org.trapline.ui.export.ExportFormat;
import org.trapline.ui.focus.FocusTarget;
import org.trapline.ui.theme.WorkbenchTheme;

/// A canvas that shows a picture of the chart bundle.
///
/// Pictures are drawn off the user interface's thread in the monitor's own pixels. Until a new one is there the old one
/// stays, stretched to where its data belongs. What the pointer is over is told in a tooltip; clicks are passed on with
/// what was hit.
public final class PictureCanvas implements FocusTarget {
	private final Canvas canvas;
	private final WorkbenchTheme theme;
	private final String name;
	private final PictureWorker worker;
	private final MenuManager menu = new MenuManager();
	private final List<Overlay> overlays = new CopyOnWriteArrayList<>();
	private final List<Runnable> drawnListeners = new CopyOnWriteArrayList<>();
	private final List<Consumer<Hit>> selectListeners = new CopyOnWriteArrayList<>();
	private final List<Consumer<Hit>> openListeners = new CopyOnWriteArrayList<>();
	private final List<Consumer<IMenuManager>> owners = new CopyOnWriteArrayList<>();
	private Supplier<List<ExportFormat>> figures = List::of;
	private PictureSource source = (t, _, _, _) -> new BlankPicture(t);
	private @Nullable DrawnPicture shown;
	private @Nullable Image image;
	private Drawing.@Nullable TimeAxis wantedTime;

	/// Something painted over the picture at once, such as the pointer's line.
	@FunctionalInterface
	public interface Overlay {
		void paint(GC gc, Drawing drawing, Rectangle area);
	}

	/// @param name what an exported file is called before the user gives another name
	public PictureCanvas(Composite parent, String name, WorkbenchTheme theme) {
		this.name = name;
		this.theme = theme;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		Display display = canvas.getDisplay();
		worker = new PictureWorker(work -> Thread.ofPlatform().daemon().name("picture " + name).start(work),
				display::asyncExec, this::drawn);
		canvas.addListener(SWT.Paint, this::paint);
		canvas.addListener(SWT.Resize, _ -> refresh());
		canvas.addListener(SWT.ZoomChanged, _ -> refresh());
		canvas.addListener(SWT.MouseMove, e -> tooltip(hit(e).map(Hit::tooltip).orElse(null)));
		canvas.addListener(SWT.MouseDown, this::pressed);
		canvas.addListener(SWT.MouseDoubleClick, e -> tell(openListeners, e));
		canvas.addListener(SWT.FocusIn, _ -> canvas.redraw());
		canvas.addListener(SWT.FocusOut, _ -> canvas.redraw());
		canvas.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT
				|| e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		canvas.addListener(SWT.KeyDown, _ -> { }); // which makes a canvas take part in the walk by the Tab key
		canvas.addListener(SWT.Dispose, _ -> disposeImage());
		canvas.setMenu(menu.createContextMenu(canvas));
		FocusTarget.attach(canvas, this);
		theme.follow(canvas, _ -> refresh());
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(m -> owners.forEach(owner -> owner.accept(m)));
		menu.addMenuListener(m -> PictureMenu.items(m, this));
	}

	public Canvas control() {
		return canvas;
	}

	/// Shows what the source makes.
	public void show(PictureSource newSource) {
		source = newSource;
		refresh();
	}

	/// Has the picture made and drawn anew.
	public void refresh() {
		if (canvas.isDisposed())
			return;
		Rectangle area = canvas.getClientArea();
		if (area.isEmpty())
			return;
		PictureSource from = source;
		int zoom = canvas.getMonitor().getZoom();
		var side = theme.current();
		worker.request(() -> DrawnPicture.draw(from.picture(side, area.width, area.height, zoom / 100.0), area.width,
				area.height, zoom));
	}

	/// Stretches the picture shown to a range of time until the picture of that range is there.
	public void expectTime(Drawing.TimeAxis wanted) {
		wantedTime = wanted;
		canvas.redraw();
	}

	/// What is drawn now; empty before the first drawing.
	public Optional<Drawing> drawing() {
		return Optional.ofNullable(shown).map(DrawnPicture::drawing);
	}

	/// The picture that is drawn now; empty before the first drawing.
	public Optional<Picture> picture() {
		return Optional.ofNullable(shown).map(DrawnPicture::picture);
	}

	/// Whether a drawing is on its way.
	public boolean busy() {
		return worker.busy();
	}

	public void addOverlay(Overlay overlay) {
		overlays.add(overlay);
	}

	/// Adds the owner's items at the head of the context menu.
	public void addMenuItems(Consumer<IMenuManager> items) {
		owners.add(items);
	}

	/// Calls the listener when the user clicks on something.
	public void onSelect(Consumer<Hit> listener) {
		selectListeners.add(listener);
	}

	/// Calls the listener when the user clicks twice on something.
	public void onOpen(Consumer<Hit> listener) {
		openListeners.add(listener);
	}

	/// Calls the listener when a new picture is there.
	///
	/// @return ends that
	public Runnable onDrawn(Runnable listener) {
		drawnListeners.add(listener);
		return () -> drawnListeners.remove(listener);
	}

	/// Says which files hold the figures of what is shown, rather than the picture, besides those that the picture has
	/// itself; asked for when the user exports.
	public void figures(Supplier<List<ExportFormat>> formats) {
		figures = formats;
	}

	@Override
	public void copy() {
		DrawnPicture picture = shown;
		if (picture == null)
			return;
		Clipboard clipboard = new Clipboard(canvas.getDisplay());
		try {
			clipboard.setContents(new Object[] { picture.pixels() }, new Transfer[] { ImageTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	/// The figures that the picture draws; empty where they are those of a table beside it.
	public PictureTable table() {
		return picture().map(Picture::table).orElse(PictureTable.NONE);
	}

	/// Takes the figures that the picture draws to the clipboard, tab-separated.
	public void copyFigures() {
		Clipboard clipboard = new Clipboard(canvas.getDisplay());
		try {
			clipboard.setContents(new Object[] { PictureFormats.tabSeparated(table()) },
					new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	@Override
	public List<ExportFormat> exports() {
		DrawnPicture picture = shown;
		if (picture == null)
			return List.of();
		List<ExportFormat> formats = new ArrayList<>(PictureFormats.of(picture));
		if (!table().rows().isEmpty())
			formats.add(PictureFormats.table(table()));
		formats.addAll(figures.get());
		return formats;
	}

	@Override
	public String exportName() {
		return name;
	}

	private Optional<Hit> hit(Event event) {
		return drawing().flatMap(d -> d.hit(event.x, event.y));
	}

	private void tooltip(@Nullable String text) {
		if (!Objects.equals(text, canvas.getToolTipText()))
			canvas.setToolTipText(text);
	}

	private void pressed(Event event) {
		canvas.setFocus();
		if (event.button == 1 && (event.stateMask & SWT.MODIFIER_MASK) == 0)
			tell(selectListeners, event);
	}

	private void tell(List<Consumer<Hit>> listeners, Event event) {
		hit(event).ifPresent(hit -> listeners.forEach(listener -> listener.accept(hit)));
	}

	private void drawn(DrawnPicture picture) {
		if (canvas.isDisposed())
			return;
		disposeImage();
		shown = picture;
		image = picture.image(canvas.getDisplay());
		Drawing.TimeAxis wanted = wantedTime;
		if (wanted != null && picture.drawing().timeAxis().filter(a -> sameTime(a, wanted)).isPresent())
			wantedTime = null;
		canvas.redraw();
		drawnListeners.forEach(Runnable::run);
	}

	private static boolean sameTime(Drawing.TimeAxis a, Drawing.TimeAxis b) {
		return a.from() == b.from() && a.to() == b.to();
	}

	private void paint(Event event) {
		GC gc = event.gc;
		Rectangle area = canvas.getClientArea();
		Image pixels = image;
		DrawnPicture picture = shown;
		if (pixels == null || picture == null) {
			gc.setBackground(theme.colour(Swatch.BACKGROUND));
			gc.fillRectangle(area);
			return;
		}
		gc.setInterpolation(SWT.LOW);
		gc.drawImage(pixels, 0, 0, picture.width(), picture.height(), 0, 0, area.width, area.height);
		Drawing.TimeAxis wanted = wantedTime;
		if (wanted != null)
			picture.drawing().timeAxis().ifPresent(drawn -> StretchedTime.paint(gc, pixels, drawn, wanted,
					theme.colour(Swatch.BACKGROUND)));
		for (Overlay overlay : overlays)
			overlay.paint(gc, picture.drawing(), area);
		if (canvas.isFocusControl()) {
			gc.setForeground(theme.colour(Swatch.ACCENT));
			gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
		}
	}

	private void disposeImage() {
		if (image != null)
			image.dispose();
		image = null;
	}
}
