// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.open;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.content.IContentType;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IEditorAssociationOverride;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.compare.file.ComparisonFile;
import org.trapline.ui.measure.editor.RunEditor;

/// Makes the run editor the one for all files of projects but those of Trapline's own kinds: projects hold recordings, which
/// have any name, and the editor says what is wrong with a file that is none. An editor that the user chose with Open With stays the choice.
public final class RecordingEditorChoice implements IEditorAssociationOverride {
	@Override
	public IEditorDescriptor[] overrideEditors(IEditorInput input, @Nullable IContentType type,
			IEditorDescriptor[] editors) {
		IEditorDescriptor run = runEditor();
		if (!recording(input, type) || run == null || Arrays.asList(editors).contains(run))
			return editors;
		List<IEditorDescriptor> more = new ArrayList<>(Arrays.asList(editors));
		more.addFirst(run);
		return more.toArray(IEditorDescriptor[]::new);
	}

	@Override
	public IEditorDescriptor[] overrideEditors(String file, @Nullable IContentType type,
			IEditorDescriptor[] editors) {
		return editors;
	}

	@Override
	public @Nullable IEditorDescriptor overrideDefaultEditor(IEditorInput input, @Nullable IContentType type,
			@Nullable IEditorDescriptor editor) {
		return recording(input, type) ? runEditor() : editor;
	}

	@Override
	public @Nullable IEditorDescriptor overrideDefaultEditor(String file, @Nullable IContentType type,
			@Nullable IEditorDescriptor editor) {
		return editor;
	}

	private static boolean recording(IEditorInput input, @Nullable IContentType type) {
		return input instanceof IFileEditorInput && !input.getName().endsWith(ComparisonFile.ENDING)
				&& FileEditors.of(input.getName(), type).isEmpty();
	}

	private static @Nullable IEditorDescriptor runEditor() {
		return PlatformUI.getWorkbench().getEditorRegistry().findEditor(RunEditor.ID);
	}
}
