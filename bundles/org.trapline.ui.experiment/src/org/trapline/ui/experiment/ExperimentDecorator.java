// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.viewers.BaseLabelProvider;
import org.eclipse.jface.viewers.DecorationContext;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILightweightLabelDecorator;
import org.trapline.experiment.work.ResultsFile;
import org.trapline.ui.theme.Icon;

/// Gives experiments, boards and folders of results in the Project Explorer the icons of their editors, and other YAML files
/// that of a document: by its name alone, a YAML file might be any of them.
///
/// The platform asks it in a thread of its own.
public final class ExperimentDecorator extends BaseLabelProvider implements ILightweightLabelDecorator {
	@Override
	public void decorate(Object element, IDecoration decoration) {
		IResource resource = Adapters.adapt(element, IResource.class);
		IPath location = resource == null ? null : resource.getLocation();
		if (location != null)
			icon(location.toPath()).ifPresent(icon -> replaceImage(decoration, icon));
	}

	private static void replaceImage(IDecoration decoration, Icon icon) {
		if (decoration.getDecorationContext() instanceof DecorationContext context)
			context.putProperty(IDecoration.ENABLE_REPLACE, Boolean.TRUE);
		decoration.addOverlay(icon.descriptor(), IDecoration.REPLACE);
	}

	/// The icon of a file or folder; empty for one that is neither YAML nor holds results.
	public static Optional<Icon> icon(Path place) {
		if (Files.isDirectory(place))
			return ResultsFile.in(place) ? Optional.of(Icon.RESULTS) : Optional.empty();
		String name = place.toString();
		if (!name.endsWith(".yaml") && !name.endsWith(".yml"))
			return Optional.empty();
		return Optional.of(FileKind.of(place).map(kind -> switch (kind) {
		case EXPERIMENT -> Icon.EXPERIMENT;
		case BOARD -> Icon.BOARD;
		}).orElse(Icon.DOCUMENT));
	}
}
