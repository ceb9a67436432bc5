// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.platform.board.BoardFile;
import org.trapline.ui.experiment.yaml.YamlPath;

/// The values that hold in the end, presets included, as a reader found them.
final class Effective {
	private Effective() {
	}

	/// The value of a path of the file; empty where the reader got no further.
	static Optional<String> value(FileCheck check, YamlPath path) {
		if (path.isRoot())
			return Optional.empty();
		Optional<? extends Map<?, ?>> content = check.experiment().isPresent()
				? check.experiment().map(experiment -> experiment.setup().sections())
				: check.board().map(board -> BoardFile.content(board.keys()));
		return content.flatMap(map -> find(map, path.steps()));
	}

	private static Optional<String> find(Object in, List<String> steps) {
		if (steps.isEmpty())
			return in instanceof Map || in instanceof List ? Optional.empty() : Optional.of(in.toString());
		String step = steps.getFirst();
		Object next = switch (in) {
		case Map<?, ?> map -> map.get(step);
		case List<?> list when step.startsWith("[") -> {
			int index = Integer.parseInt(step.substring(1, step.length() - 1));
			yield index < list.size() ? list.get(index) : null;
		}
		default -> null;
		};
		return next == null ? Optional.empty() : find(next, steps.subList(1, steps.size()));
	}
}
