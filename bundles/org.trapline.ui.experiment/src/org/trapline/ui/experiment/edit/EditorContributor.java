// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import java.util.List;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.MultiPageEditorActionBarContributor;
import org.jspecify.annotations.Nullable;
import org.trapline.ui.experiment.yaml.SourceEditor;

/// The actions of the Edit menu: all of the text's on the source page; undo, redo and revert on forms too, which edit
/// the same text.
public final class EditorContributor extends MultiPageEditorActionBarContributor {
	private static final List<String> EVERYWHERE = List.of(ActionFactory.UNDO.getId(), ActionFactory.REDO.getId(),
			ActionFactory.REVERT.getId());
	private static final List<String> IN_SOURCE = List.of(ActionFactory.CUT.getId(), ActionFactory.COPY.getId(),
			ActionFactory.PASTE.getId(), ActionFactory.DELETE.getId(), ActionFactory.SELECT_ALL.getId(),
			ActionFactory.FIND.getId(),
			ActionFactory.PRINT.getId());

	private @Nullable SourceEditor source;

	@Override
	public void setActiveEditor(IEditorPart part) {
		source = part instanceof FileEditor editor ? editor.source() : null;
		super.setActiveEditor(part);
	}

	@Override
	public void setActivePage(@Nullable IEditorPart page) {
		IActionBars bars = getActionBars();
		SourceEditor text = source;
		for (String id : EVERYWHERE)
			bars.setGlobalActionHandler(id, text == null ? null : text.getAction(id));
		for (String id : IN_SOURCE)
			bars.setGlobalActionHandler(id, text != null && page == text ? text.getAction(id) : null);
		bars.updateActionBars();
	}
}
