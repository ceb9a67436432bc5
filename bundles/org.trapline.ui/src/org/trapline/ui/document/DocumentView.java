// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.document;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.HyperlinkSettings;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormText;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.trapline.chart.Swatch;
import org.trapline.ui.theme.Look;

/// The blocks of a document, one below the other. Texts can be selected and copied, links reached by Tab.
final class DocumentView {
	/// Longer lines are hard to read.
	private static final int WIDEST = 860;
	private static final int MARGIN = 28;
	private static final int ABOVE_HEADING = 10;
	private static final double[] HEADING_SCALE = { 2.0, 1.4, 1.15 };

	private final Look look;
	private final Path folder;
	private final Consumer<String> follow;
	private final Composite content;

	/// @param folder what the document's pictures are relative to
	/// @param follow told the target of a link that is clicked
	DocumentView(Composite parent, Look look, Path folder, List<Block> blocks, Consumer<String> follow) {
		this.look = look;
		this.folder = folder;
		this.follow = follow;
		content = look.composite(parent);
		content.setLayout(column(1, MARGIN, 10));
		blocks.forEach(this::show);
	}

	Composite control() {
		return content;
	}

	private void show(Block block) {
		switch (block) {
		case Block.Heading(int level, String text) -> heading(level, text);
		case Block.Paragraph(String text) -> place(text(content, Inline.paragraph(text)));
		case Block.Item(String text) -> place(text(content, Inline.item(text)));
		case Block.Code(String text) -> code(text);
		case Block.Table table -> table(table);
		case Block.Picture(String text, String target) -> picture(text, target);
		}
	}

	private void heading(int level, String text) {
		double scale = HEADING_SCALE[Math.min(level, HEADING_SCALE.length) - 1];
		Composite room = look.composite(content);
		TableWrapLayout layout = column(1, 0, 0);
		layout.topMargin = level == 1 ? 0 : ABOVE_HEADING;
		room.setLayout(layout);
		place(room);
		look.font(look.paragraph(room, Inline.plain(text), Swatch.TEXT), SWT.BOLD, scale);
	}

	private void code(String text) {
		Text code = new Text(content, SWT.MULTI | SWT.READ_ONLY);
		code.setText(text);
		code.setFont(JFaceResources.getTextFont());
		place(look.paint(code, Swatch.PANEL, Swatch.TEXT));
	}

	private void table(Block.Table table) {
		Composite grid = look.paint(new Composite(content, SWT.NONE), Swatch.BORDER, Swatch.TEXT);
		TableWrapLayout layout = column(table.header().size(), 1, 1);
		layout.horizontalSpacing = 1;
		grid.setLayout(layout);
		place(grid);
		for (String header : table.header())
			cell(grid, Swatch.PANEL, Inline.bold(header));
		for (List<String> row : table.rows())
			for (String cell : row)
				cell(grid, Swatch.BACKGROUND, Inline.paragraph(cell));
	}

	private void cell(Composite grid, Swatch background, String xml) {
		Composite cell = look.paint(new Composite(grid, SWT.NONE), background, Swatch.TEXT);
		cell.setLayout(column(1, 6, 0));
		cell.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB, TableWrapData.FILL));
		text(cell, xml).setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
	}

	private void picture(String text, String target) {
		Label picture = look.label(content, "", Swatch.TEXT);
		picture.setToolTipText(text);
		try {
			Image image = fitting(picture.getDisplay(), folder.resolve(target));
			picture.addDisposeListener(_ -> image.dispose());
			picture.setImage(image);
		} catch (SWTException _) {
			picture.setText("[" + text + "]");
		}
		place(picture);
	}

	/// The picture of a file, made smaller where it is wider than the page.
	private static Image fitting(Display display, Path file) {
		Image whole = new Image(display, file.toString());
		Rectangle size = whole.getBounds();
		if (size.width <= WIDEST)
			return whole;
		Image fitting = new Image(display, WIDEST, size.height * WIDEST / size.width);
		GC gc = new GC(fitting);
		gc.setInterpolation(SWT.HIGH);
		gc.drawImage(whole, 0, 0, size.width, size.height, 0, 0, WIDEST, size.height * WIDEST / size.width);
		gc.dispose();
		whole.dispose();
		return fitting;
	}

	private FormText text(Composite parent, String xml) {
		FormText text = look.paint(new FormText(parent, SWT.WRAP), look.backgroundOf(parent), Swatch.TEXT);
		HyperlinkSettings links = new HyperlinkSettings(text.getDisplay());
		links.setHyperlinkUnderlineMode(HyperlinkSettings.UNDERLINE_ALWAYS);
		text.setHyperlinkSettings(links);
		text.setFont(Inline.CODE, JFaceResources.getTextFont());
		look.theme().follow(text, _ -> {
			links.setForeground(look.theme().colour(Swatch.ACCENT));
			links.setActiveForeground(look.theme().colour(Swatch.ACCENT));
			text.setColor(Inline.CODE, look.theme().colour(Swatch.TEXT));
		});
		text.setText(xml, true, false);
		text.addHyperlinkListener(new HyperlinkAdapter() {
			@Override
			public void linkActivated(HyperlinkEvent event) {
				follow.accept(String.valueOf(event.getHref()));
			}
		});
		return text;
	}

	private static void place(Control control) {
		TableWrapData data = new TableWrapData(TableWrapData.FILL_GRAB);
		data.maxWidth = WIDEST;
		control.setLayoutData(data);
	}

	private static TableWrapLayout column(int columns, int margin, int spacing) {
		TableWrapLayout layout = new TableWrapLayout();
		layout.numColumns = columns;
		layout.leftMargin = layout.rightMargin = layout.topMargin = layout.bottomMargin = margin;
		layout.verticalSpacing = spacing;
		return layout;
	}
}
