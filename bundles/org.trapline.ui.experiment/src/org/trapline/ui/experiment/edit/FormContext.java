// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.trapline.measure.yaml.YamlProblem;
import org.trapline.ui.experiment.yaml.Suggestions;
import org.trapline.ui.experiment.yaml.YamlPath;
import org.trapline.ui.experiment.yaml.YamlText;
import org.trapline.ui.theme.Look;

/// What the parts of a form need.
///
/// @param model what they edit
/// @param look how they look
/// @param reveal shows a path in the source
record FormContext(FileModel model, Look look, Consumer<YamlPath> reveal) {
	/// What is wrong with a path or what is inside of it, as the text was last checked.
	List<YamlProblem> problems(YamlPath path) {
		Optional<YamlText> yaml = model.yaml();
		if (yaml.isEmpty())
			return List.of();
		return model.check().map(check -> check.problems().stream()
				.filter(problem -> !problem.key().isEmpty() && yaml.get().resolve(problem.key()).within(path)
						|| problem.key().equals(path.toString())).toList()).orElse(List.of());
	}

	/// Words that can stand at a path.
	List<String> words(YamlPath path) {
		return model.yaml().map(yaml -> new Suggestions(model.schema()).words(yaml, path)).orElse(List.of());
	}

	/// What holds at a path where the text says nothing: what the reader made of it, or the preset of the key.
	String preset(YamlPath path) {
		return model.check().flatMap(check -> Effective.value(check, path))
				.orElseGet(() -> model.schema().at(path).map(note -> note.preset()).orElse(""));
	}
}
