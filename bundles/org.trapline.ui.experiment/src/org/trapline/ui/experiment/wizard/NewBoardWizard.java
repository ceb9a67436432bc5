// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.wizard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes a board that begins as one of those that come with Trapline.
public final class NewBoardWizard extends NewFileWizard {
	public static final String ID = "org.trapline.ui.experiment.newBoard";

	private @Nullable PresetPage page;

	public NewBoardWizard() {
		setWindowTitle("New Board");
	}

	@Override
	PlacePage page(Path folder) {
		PresetPage made = new PresetPage(folder);
		page = made;
		return made;
	}

	/// The page that asks which board it begins as.
	PresetPage presetPage() {
		return Objects.requireNonNull(page);
	}

	@Override
	String text(Path file) throws IOException {
		return presetPage().text();
	}
}
