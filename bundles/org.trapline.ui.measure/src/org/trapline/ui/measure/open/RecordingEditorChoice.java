// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.open;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.content.IContentType;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IEditorAssociationOverride;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.Progress;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importers;
import org.trapline.trace.Recording;
import org.trapline.ui.measure.editor.RunEditor;

/// Makes the run editor the one for files that an importer knows by their content, whatever they are called.
public final class RecordingEditorChoice implements IEditorAssociationOverride {
	/// Files that would have to be unpacked to know their content.
	private static final Set<String> PACKED = Set.of("gz", "xz", "zst");
	/// Below this, a text file stays with the text editor.
	private static final int SURE = 40;

	@Override
	public IEditorDescriptor[] overrideEditors(IEditorInput input, @Nullable IContentType type,
			IEditorDescriptor[] editors) {
		Optional<IEditorDescriptor> ours = chosenFor(input);
		if (ours.isEmpty() || List.of(editors).contains(ours.get()))
			return editors;
		List<IEditorDescriptor> more = new ArrayList<>(List.of(editors));
		more.addFirst(ours.get());
		return more.toArray(IEditorDescriptor[]::new);
	}

	@Override
	public IEditorDescriptor[] overrideEditors(String file, @Nullable IContentType type, IEditorDescriptor[] editors) {
		return editors;
	}

	@Override
	public @Nullable IEditorDescriptor overrideDefaultEditor(IEditorInput input, @Nullable IContentType type,
			@Nullable IEditorDescriptor editor) {
		return chosenFor(input).orElse(editor);
	}

	@Override
	public @Nullable IEditorDescriptor overrideDefaultEditor(String file, @Nullable IContentType type,
			@Nullable IEditorDescriptor editor) {
		return editor;
	}

	private static Optional<IEditorDescriptor> chosenFor(IEditorInput input) {
		return RecordingFile.of(input).filter(RecordingEditorChoice::known).map(_ -> PlatformUI.getWorkbench()
				.getEditorRegistry().findEditor(RunEditor.ID));
	}

	private static boolean known(Path file) {
		String name = file.toString();
		if (PACKED.contains(name.substring(name.lastIndexOf('.') + 1)))
			return true;
		try (Recording recording = Recording.open(file, Progress.none())) {
			List<Importers.Judgement> judgements = Importers.installed().judge(recording);
			return !judgements.isEmpty() && judgements.getFirst().probe().confidence() >= SURE;
		} catch (IOException | ImportException _) {
			return false;
		}
	}
}
