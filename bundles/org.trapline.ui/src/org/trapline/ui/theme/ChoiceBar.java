// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;
import org.trapline.chart.Swatch;

/// A bar of segments of which one is chosen, by a click or by the arrow keys.
///
/// @param <E> what they stand for
public final class ChoiceBar<E> {
	private static final int PADDING = 9;
	private static final int HEIGHT = 26;
	private static final int ICON = 16;
	private static final int ARC = 6;

	private final Bar bar;
	private final Look look;
	private final Consumer<E> chosen;
	private final List<Segment<E>> segments = new ArrayList<>();
	private E current;

	private record Segment<E>(E value, @Nullable Image image, String text, String tooltip, int width) {
	}

	/// @param first chosen at first
	/// @param chosen told when the user chooses another
	public ChoiceBar(Composite parent, Look look, E first, Consumer<E> chosen) {
		this.look = look;
		this.chosen = chosen;
		current = first;
		bar = look.paint(new Bar(parent), look.backgroundOf(parent), Swatch.TEXT);
		bar.addListener(SWT.Paint, this::paint);
		bar.addListener(SWT.MouseDown, e -> at(e.x).ifPresent(segment -> user(segment.value)));
		bar.addListener(SWT.MouseMove, e -> tooltip(at(e.x).map(Segment::tooltip).orElse("")));
		bar.addListener(SWT.KeyDown, this::key);
		bar.addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_ARROW_NEXT
				&& e.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
		bar.addListener(SWT.FocusIn, _ -> bar.redraw());
		bar.addListener(SWT.FocusOut, _ -> bar.redraw());
		bar.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = segments.stream().filter(s -> s.value.equals(current)).map(Segment::tooltip).findFirst()
						.orElse("");
			}
		});
	}

	/// Adds a segment with an image, its text as the tooltip.
	public ChoiceBar<E> add(E value, Icon icon, String text) {
		segments.add(new Segment<>(value, icon.imageFor(bar), "", text, ICON + 2 * PADDING));
		return this;
	}

	/// Adds a segment with a text.
	public ChoiceBar<E> add(E value, String text, String tooltip) {
		GC gc = new GC(bar);
		int width = gc.textExtent(text).x + 2 * PADDING;
		gc.dispose();
		segments.add(new Segment<>(value, null, text, tooltip, width));
		return this;
	}

	public Control control() {
		return bar;
	}

	public E value() {
		return current;
	}

	/// Chooses a segment as the user would.
	public void choose(E value) {
		current = value;
		bar.redraw();
		chosen.accept(value);
	}

	private void user(E value) {
		bar.setFocus();
		if (!value.equals(current))
			choose(value);
	}

	private void key(Event event) {
		int step = event.keyCode == SWT.ARROW_LEFT ? -1 : event.keyCode == SWT.ARROW_RIGHT ? 1 : 0;
		int index = segments.stream().map(Segment::value).toList().indexOf(current) + step;
		if (step != 0 && index >= 0 && index < segments.size())
			choose(segments.get(index).value);
	}

	private void tooltip(String text) {
		if (!text.equals(bar.getToolTipText()))
			bar.setToolTipText(text);
	}

	private Optional<Segment<E>> at(int x) {
		int left = 0;
		for (Segment<E> segment : segments) {
			left += segment.width;
			if (x < left)
				return Optional.of(segment);
		}
		return Optional.empty();
	}

	private void paint(Event event) {
		GC gc = event.gc;
		Rectangle area = bar.getClientArea();
		int top = (area.height - HEIGHT) / 2;
		int width = segments.stream().mapToInt(Segment::width).sum();
		gc.setAntialias(SWT.ON);
		int x = 0;
		for (Segment<E> segment : segments) {
			if (segment.value.equals(current))
				paintChosen(gc, x, top, segment.width);
			gc.setForeground(look.theme().colour(segment.value.equals(current) ? Swatch.TEXT : Swatch.MUTED));
			Image image = segment.image;
			if (image != null)
				gc.drawImage(image, x + PADDING, top + (HEIGHT - ICON) / 2);
			else
				gc.drawText(segment.text, x + PADDING, top + (HEIGHT - gc.getFontMetrics().getHeight()) / 2, true);
			x += segment.width;
		}
		gc.setForeground(look.theme().colour(bar.isFocusControl() ? Swatch.ACCENT : Swatch.BORDER));
		gc.drawRoundRectangle(0, top, width - 1, HEIGHT - 1, ARC, ARC);
	}

	private void paintChosen(GC gc, int x, int top, int width) {
		gc.setBackground(look.theme().colour(Swatch.ACCENT));
		gc.setAlpha(56);
		gc.fillRoundRectangle(x, top, width, HEIGHT, ARC, ARC);
		gc.setAlpha(255);
	}

	/// The control, as large as its segments.
	private final class Bar extends Canvas {
		Bar(Composite parent) {
			super(parent, SWT.DOUBLE_BUFFERED);
		}

		@Override
		public Point computeSize(int widthHint, int heightHint, boolean changed) {
			int width = segments.stream().mapToInt(Segment::width).sum();
			return new Point(widthHint == SWT.DEFAULT ? width : widthHint,
					heightHint == SWT.DEFAULT ? HEIGHT : heightHint);
		}
	}
}
