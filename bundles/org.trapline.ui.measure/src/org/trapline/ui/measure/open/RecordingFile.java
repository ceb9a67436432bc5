// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.open;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IPath;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.ide.ResourceUtil;

/// The file behind an editor's input, in the workspace or anywhere else on this machine.
public final class RecordingFile {
	private RecordingFile() {
	}

	/// @return empty for an input that is no file on this machine
	public static Optional<Path> of(IEditorInput input) {
		IFile file = ResourceUtil.getFile(input);
		if (file != null)
			return Optional.ofNullable(file.getLocation()).map(IPath::toPath);
		if (!(input instanceof IURIEditorInput uriInput))
			return Optional.empty();
		URI uri = uriInput.getURI();
		return uri != null && "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
	}
}
