// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.content.IContentDescription;
import org.eclipse.core.runtime.content.ITextContentDescriber;
import org.jspecify.annotations.Nullable;

/// Says whether a text is of a kind, by its key {@code trapline}.
public final class FileKindDescriber implements ITextContentDescriber, IExecutableExtension {
	private FileKind kind = FileKind.EXPERIMENT;

	@Override
	public void setInitializationData(IConfigurationElement element, String property, @Nullable Object data) {
		if (data instanceof Map<?, ?> parameters && parameters.get("kind") instanceof String name)
			kind = FileKind.valueOf(name);
	}

	@Override
	public int describe(Reader contents, @Nullable IContentDescription description) throws IOException {
		return FileKind.of(contents).filter(kind::equals).isPresent() ? VALID : INVALID;
	}

	@Override
	public int describe(InputStream contents, @Nullable IContentDescription description) throws IOException {
		return describe(new InputStreamReader(contents, StandardCharsets.UTF_8), description);
	}

	@Override
	public QualifiedName[] getSupportedOptions() {
		return new QualifiedName[0];
	}
}
