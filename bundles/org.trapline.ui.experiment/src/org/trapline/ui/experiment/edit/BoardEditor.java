// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import java.util.List;
import org.trapline.ui.experiment.FileKind;

/// The editor of a board.
public final class BoardEditor extends FileEditor {
	public static final String ID = "org.trapline.ui.experiment.boardEditor";

	public BoardEditor() {
		super(FileKind.BOARD);
	}

	@Override
	List<FormPage> forms(FormContext context) {
		return List.of(new BoardPage(context));
	}
}
