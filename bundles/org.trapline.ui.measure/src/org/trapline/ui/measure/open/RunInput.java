// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.open;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.jspecify.annotations.Nullable;
import org.trapline.ui.theme.Icon;

/// Input of an editor whose run is more than a file or folder by itself; kept when the workbench closes.
///
/// @param request of several paths, or of a part
record RunInput(RunRequest request) implements IEditorInput, IPersistableElement {
	private static final String FACTORY = "org.trapline.ui.measure.runInput";
	private static final String PATH = "path";
	private static final String NAME = "name";
	private static final String PART = "part";

	@Override
	public boolean exists() {
		return request.paths().stream().allMatch(Files::exists);
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Icon.RUN.descriptor();
	}

	@Override
	public String getName() {
		return request.name();
	}

	@Override
	public IPersistableElement getPersistable() {
		return this;
	}

	@Override
	public String getToolTipText() {
		return request.description();
	}

	@Override
	public <T> @Nullable T getAdapter(Class<T> adapter) {
		return null;
	}

	@Override
	public String getFactoryId() {
		return FACTORY;
	}

	@Override
	public void saveState(IMemento memento) {
		for (Path path : request.paths())
			memento.createChild(PATH).putString(NAME, path.toString());
		request.part().ifPresent(part -> memento.putString(PART, part.toString()));
	}

	/// Makes inputs of what was kept.
	public static final class Factory implements IElementFactory {
		@Override
		public @Nullable IAdaptable createElement(IMemento memento) {
			List<Path> paths = new ArrayList<>();
			for (IMemento child : memento.getChildren(PATH)) {
				String name = child.getString(NAME);
				if (name != null)
					paths.add(Path.of(name));
			}
			Optional<Path> part = Optional.ofNullable(memento.getString(PART)).map(Path::of);
			return paths.isEmpty() ? null : new RunInput(new RunRequest(paths, part));
		}
	}
}
