// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.trapline.measure.yaml.YamlProblem;
import org.trapline.ui.experiment.yaml.ExpectationWords;
import org.trapline.ui.experiment.yaml.FilePaths;
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
		return model.check().map(check -> problems(model.yaml(), check, path)).orElse(List.of());
	}

	/// What is wrong with a path or what is inside of it, as another text was checked.
	List<YamlProblem> problems(FileCheck check, YamlPath path) {
		return problems(YamlText.parse(check.text()), check, path);
	}

	private static List<YamlProblem> problems(Optional<YamlText> text, FileCheck check, YamlPath path) {
		return text.map(yaml -> check.problems().stream()
				.filter(problem -> !problem.key().isEmpty() && yaml.resolve(problem.key()).within(path)
						|| problem.key().equals(path.toString())).toList()).orElse(List.of());
	}

	/// Words that can stand at a path.
	List<String> words(YamlPath path) {
		return model.yaml().map(yaml -> new Suggestions(model.schema(), model::files).words(yaml, path)).orElse(List.of());
	}

	/// What can follow in an expectation, behind what it has so far.
	List<Proposals.Word> expected(String before) {
		return words(before, ExpectationWords::next);
	}

	/// What can follow where points are selected, behind what there is so far.
	List<Proposals.Word> selected(String before) {
		return words(before, ExpectationWords::selected);
	}

	private List<Proposals.Word> words(String before, BiFunction<ExpectationWords, String, List<ExpectationWords.Word>> which) {
		int begun = ExpectationWords.begun(before).length();
		return model.yaml().map(yaml -> which.apply(ExpectationWords.of(yaml), before).stream()
				.map(word -> new Proposals.Word(begun, word.text(), word.note())).toList()).orElse(List.of());
	}

	/// The files that a value can name, by what it has so far; none of one that names no file.
	List<Proposals.Word> files(YamlPath path, String before) {
		return model.yaml().map(yaml -> model.files().at(yaml, path, before).stream()
				.map(file -> new Proposals.Word(before.length(), file, "")).toList()).orElse(List.of());
	}

	/// Whether the value at a path can name a file.
	boolean file(YamlPath path) {
		return model.yaml().filter(yaml -> FilePaths.named(yaml, path)).isPresent();
	}

	/// What holds at a path where the text says nothing: what the reader made of it, or the preset of the key.
	String preset(YamlPath path) {
		return model.check().flatMap(check -> Effective.value(check, path))
				.orElseGet(() -> model.schema().at(path).map(note -> note.preset()).orElse(""));
	}
}
