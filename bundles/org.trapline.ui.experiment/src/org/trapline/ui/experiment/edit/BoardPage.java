// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.jspecify.annotations.Nullable;
import org.trapline.chart.Hit;
import org.trapline.chart.MessagePicture;
import org.trapline.chart.Picture;
import org.trapline.chart.Swatch;
import org.trapline.platform.board.BoardFile;
import org.trapline.ui.canvas.PictureCanvas;
import org.trapline.ui.experiment.board.BoardDrawing;
import org.trapline.ui.experiment.board.BoardPicture;
import org.trapline.ui.experiment.yaml.YamlPath;
import org.trapline.ui.theme.Icon;
import org.trapline.ui.theme.Look;

/// A board as a block diagram, its parts, and the fields of the part chosen in either.
final class BoardPage implements FormPage {
	private final FormContext context;
	private @Nullable Parts parts;
	private YamlPath chosen = YamlPath.ROOT;
	/// The board as it was when the file could last be read.
	private Optional<BoardFile> board = Optional.empty();

	private record Parts(PictureCanvas diagram, PartTree tree, Label title, Label words, PartForm form, Composite page) {
	}

	BoardPage(FormContext context) {
		this.context = context;
	}

	@Override
	public String title() {
		return "Board";
	}

	@Override
	public Icon icon() {
		return Icon.BOARD;
	}

	@Override
	public void create(Composite parent) {
		Look look = context.look();
		SashForm halves = look.paint(new SashForm(parent, SWT.VERTICAL), Swatch.BACKGROUND, Swatch.TEXT);
		PictureCanvas diagram = new PictureCanvas(halves, "board", look.theme());
		diagram.onSelect(hit -> path(diagram, hit).ifPresent(this::choose));
		diagram.onOpen(hit -> path(diagram, hit).ifPresent(context.reveal()));
		SashForm lower = look.paint(new SashForm(halves, SWT.HORIZONTAL), Swatch.BACKGROUND, Swatch.TEXT);
		PartTree tree = new PartTree(lower, context, this::choose);
		Composite page = Section.scrolled(lower, look, 1);
		Section section = new Section(page, look, "", "").wide();
		Composite head = (Composite) section.body().getChildren()[0];
		PartForm form = new PartForm(section.body(), context);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(form.control());
		halves.setWeights(3, 2);
		lower.setWeights(1, 3);
		parts = new Parts(diagram, tree, (Label) head.getChildren()[0], (Label) head.getChildren()[1], form, page);
		show();
		checked();
		fields();
	}

	private static Optional<YamlPath> path(PictureCanvas diagram, Hit hit) {
		return diagram.drawing().flatMap(drawing -> drawing instanceof BoardDrawing board ? board.pathOf(hit)
				: Optional.empty());
	}

	/// Shows the fields of a part.
	void choose(YamlPath part) {
		if (part.equals(chosen))
			return;
		chosen = part;
		fields();
		picture();
	}

	private void fields() {
		Parts p = parts;
		if (p == null)
			return;
		p.tree.select(chosen);
		p.title.setText(chosen.isRoot() ? "Board" : chosen.toString());
		p.words.setText(context.model().schema().at(chosen).map(note -> note.words()).orElse(""));
		p.form.part(chosen, !chosen.isRoot() && !chosen.equals(YamlPath.of("clusters").item(0))
				&& chosen.steps().size() != 2);
		Section.fit(p.page);
	}

	private void picture() {
		Parts p = parts;
		if (p == null)
			return;
		Optional<YamlPath> selected = Optional.of(chosen);
		Optional<BoardFile> of = board;
		p.diagram.show((theme, _, _, _) -> of.<Picture>map(b -> new BoardPicture(b, selected, theme))
				.orElseGet(() -> new MessagePicture("Board", "The diagram comes when the file is right", theme)));
	}

	@Override
	public void show() {
		if (parts != null) {
			parts.form.show();
			parts.tree.show(board);
		}
	}

	@Override
	public void checked() {
		Optional<BoardFile> now = context.model().check().flatMap(FileCheck::board);
		if (now.isPresent())
			board = now;
		show();
		picture();
	}

	/// The diagram; null before the page was made.
	@Nullable PictureCanvas diagram() {
		return parts == null ? null : parts.diagram;
	}

	/// The field of a path of the part chosen.
	Optional<KeyField> field(YamlPath path) {
		return parts == null ? Optional.empty()
				: parts.form.fields().stream().filter(field -> field.path().equals(path)).findFirst();
	}

	/// The part chosen.
	YamlPath chosen() {
		return chosen;
	}

	@Override
	public boolean reveal(YamlPath path) {
		List<String> steps = new ArrayList<>(path.steps());
		while (!steps.isEmpty() && context.model().schema().keys(new YamlPath(steps)).isEmpty())
			steps.removeLast();
		choose(new YamlPath(steps));
		if (parts != null)
			parts.form.field(path).ifPresent(KeyField::setFocus);
		return true;
	}

	@Override
	public void setFocus() {
		if (parts != null)
			parts.tree.setFocus();
	}
}
