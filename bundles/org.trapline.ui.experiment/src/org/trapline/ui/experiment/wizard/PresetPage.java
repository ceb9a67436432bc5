// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.wizard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.trapline.chart.MessagePicture;
import org.trapline.chart.Picture;
import org.trapline.measure.yaml.YamlException;
import org.trapline.platform.board.Board;
import org.trapline.platform.board.BoardFile;
import org.trapline.ui.canvas.PictureCanvas;
import org.trapline.ui.experiment.FileKind;
import org.trapline.ui.experiment.board.BoardPicture;
import org.trapline.ui.experiment.yaml.YamlEdits;
import org.trapline.ui.experiment.yaml.YamlPath;
import org.trapline.ui.experiment.yaml.YamlText;
import org.trapline.ui.theme.ChosenText;
import org.trapline.ui.theme.WorkbenchTheme;

/// Asks which board a new one begins as, and shows it.
final class PresetPage extends PlacePage {
	private static final int WIDTH = 640;
	private static final int HEIGHT = 350;

	private @Nullable Combo preset;
	private @Nullable Text name;
	private @Nullable PictureCanvas diagram;

	PresetPage(Path folder) {
		super(FileKind.BOARD, "New board", "Which board does it begin as?", folder);
	}

	@Override
	void content(Composite page) {
		Composite form = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 6).applyTo(form);
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(form);
		label(form, "Begin as");
		Combo choice = ChosenText.fitted(new Combo(form, SWT.READ_ONLY));
		for (String board : BoardFile.NAMES)
			choice.add(board + read(board).map(file -> ": " + file.board().description()).orElse(""));
		choice.select(1);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(choice);
		label(form, "Name");
		Text text = new Text(form, SWT.BORDER);
		text.setText("My board");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		PictureCanvas canvas = new PictureCanvas(form, "board", PlatformUI.getWorkbench().getService(WorkbenchTheme.class));
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(WIDTH, HEIGHT).applyTo(canvas.control());
		preset = choice;
		name = text;
		diagram = canvas;
		choice.addListener(SWT.Selection, _ -> turned());
		text.addListener(SWT.Modify, _ -> propose(text.getText()));
		page.getDisplay().asyncExec(() -> {
			if (!page.isDisposed()) {
				turned();
				propose(text.getText());
			}
		});
	}

	private static Optional<BoardFile> read(String board) {
		try {
			return Optional.of(BoardFile.read(board, List.of()));
		} catch (YamlException | IOException _) {
			return Optional.empty(); // a board that comes with Trapline can be read: its tests say so
		}
	}

	private String board() {
		return BoardFile.NAMES.get(preset == null ? 0 : preset.getSelectionIndex());
	}

	private void turned() {
		Optional<BoardFile> board = read(board());
		if (diagram != null)
			diagram.show((theme, _, _, _) -> board.<Picture>map(of -> new BoardPicture(of, Optional.empty(), theme))
					.orElseGet(() -> new MessagePicture("Board", "", theme)));
	}

	/// Chooses as the user would.
	void choose(String board, String newName) {
		if (preset == null || name == null)
			return;
		preset.select(BoardFile.NAMES.indexOf(board));
		name.setText(newName);
		turned();
	}

	@Override
	Optional<String> wrong() {
		return name != null && name.getText().isBlank() ? Optional.of("The board needs a name.") : Optional.empty();
	}

	/// The text of the file: that of the preset, with another name.
	String text() throws IOException {
		try (InputStream in = Board.class.getResourceAsStream(board() + ".yaml")) {
			if (in == null)
				throw new IOException("no board " + board());
			String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			YamlText yaml = YamlText.parse(text).orElseThrow(() -> new IOException(board() + " is no YAML"));
			return new YamlEdits(yaml, _ -> List.of("trapline", "name"), "\n").setText(YamlPath.of("name"), name == null ? ""
					: name.getText().strip())
					.in(text);
		}
	}
}
