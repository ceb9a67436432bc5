// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.trapline.chart.Swatch;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;
import org.trapline.ui.theme.Look;
import org.trapline.ui.timeline.content.ArrowEvent;

/// What the colours stand for, in lines below the graph.
final class Legend {
	private static final int SIDE = 11;

	private final Composite strip;

	/// Colours of a kind of things, side by side where each has its own.
	private record Item(List<Swatch> swatches, String text) {
		Item(Swatch swatch, String text) {
			this(List.of(swatch), text);
		}
	}

	/// @param guests whether guests tell what they ran
	Legend(Composite parent, Look look, ExitTrace trace, boolean guests) {
		strip = look.composite(parent);
		RowLayoutFactory.fillDefaults().center(true).wrap(true).spacing(10).applyTo(strip);
		for (Item item : items(trace, guests))
			add(look, item);
	}

	Control control() {
		return strip;
	}

	/// What it says, for each colour.
	List<String> texts() {
		List<String> texts = new ArrayList<>();
		for (Control child : strip.getChildren())
			if (child.getData() instanceof Item item)
				texts.add(item.text);
		return texts;
	}

	private static List<Item> items(ExitTrace trace, boolean guests) {
		List<Item> items = new ArrayList<>(List.of(new Item(Swatch.GUEST, "guest"), new Item(Swatch.IDLE, "idle"),
				new Item(Swatch.DESCHEDULED, "descheduled"), new Item(Swatch.HANDLING, "handling"),
				new Item(Swatch.USER, "user space")));
		EnumSet<ExitReason> reasons = EnumSet.noneOf(ExitReason.class);
		trace.causes().stream().map(ExitCause::reason).forEach(reasons::add);
		for (ExitReason reason : reasons)
			items.add(new Item(Swatch.of(reason), reason.name()));
		if (guests)
			items.add(new Item(List.of(Swatch.series(0), Swatch.series(1), Swatch.series(2)), "guest task, by name"));
		for (ArrowEvent.Kind kind : ArrowEvent.Kind.values())
			items.add(new Item(kind.swatch(), "\u2192 " + kind.label()));
		return items;
	}

	private void add(Look look, Item item) {
		Composite pair = look.composite(strip);
		pair.setData(item);
		RowLayoutFactory.fillDefaults().center(true).spacing(4).applyTo(pair);
		Canvas square = look.paint(new Canvas(pair, SWT.NO_FOCUS), item.swatches.getFirst(), Swatch.TEXT);
		RowLayoutFactory.fillDefaults().applyTo(square);
		square.setLayoutData(new org.eclipse.swt.layout.RowData(SIDE, SIDE));
		square.addListener(SWT.Paint, e -> {
			int count = item.swatches.size();
			for (int i = 1; i < count; i++) {
				e.gc.setBackground(look.theme().colour(item.swatches.get(i)));
				e.gc.fillRectangle(SIDE * i / count, 0, SIDE, SIDE);
			}
			e.gc.setForeground(look.theme().colour(Swatch.BORDER));
			e.gc.drawRectangle(0, 0, SIDE - 1, SIDE - 1);
		});
		look.label(pair, item.text, Swatch.MUTED);
	}
}
