// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.compare.Settings;
import org.trapline.analysis.compare.file.ComparisonFile;
import org.trapline.ui.theme.Icon;

/// Input of a comparison that was never saved; gone when the workbench closes.
final class NewComparison implements IEditorInput {
	private final String name;
	private final ComparisonFile first;

	/// @param name what it is called until it is saved
	/// @param paths files and folders to be compared; repeats and roles are recognised
	/// @param settings how
	NewComparison(String name, List<Path> paths, Settings settings) {
		this.name = name;
		List<Path> whole = paths.stream().map(path -> path.toAbsolutePath().normalize()).distinct().toList();
		first = new ComparisonFile(whole.stream()
				.map(path -> new ComparisonFile.Side(path.toString(), Optional.empty(), List.of(path))).toList(),
				settings);
	}

	/// What it begins with.
	ComparisonFile first() {
		return first;
	}

	@Override
	public boolean exists() {
		return false;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Icon.COMPARE.descriptor();
	}

	@Override
	public String getName() {
		return name;
	}

	@Override
	public @Nullable IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return name + ", not saved yet";
	}

	@Override
	public <T> @Nullable T getAdapter(Class<T> adapter) {
		return null;
	}
}
