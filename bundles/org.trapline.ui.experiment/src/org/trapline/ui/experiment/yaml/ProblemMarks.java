// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.trapline.measure.yaml.YamlProblem;

/// The marks of what is wrong with a text: wavy lines and signs at the ruler.
public final class ProblemMarks {
	/// The type of the marks.
	public static final String ERROR = "org.eclipse.ui.workbench.texteditor.error";

	private List<Annotation> shown = new ArrayList<>();

	/// Shows what is wrong, in the place of what was.
	public void show(List<YamlProblem> problems, IDocument document, IAnnotationModel model) {
		Map<Annotation, Position> marks = new HashMap<>();
		Optional<YamlText> yaml = YamlText.parse(document.get());
		for (YamlProblem problem : problems)
			marks.put(new Annotation(ERROR, false, words(problem)), position(problem, yaml, document));
		((IAnnotationModelExtension) model).replaceAnnotations(shown.toArray(Annotation[]::new), marks);
		shown = new ArrayList<>(marks.keySet());
	}

	/// What a mark says: what was found and what was expected.
	public static String words(YamlProblem problem) {
		return (problem.key().isEmpty() ? "" : problem.key() + ": ") + "found " + problem.found() + ", expected "
				+ problem.expected();
	}

	/// The value that a problem is about, or the words of its line.
	static Position position(YamlProblem problem, Optional<YamlText> yaml, IDocument document) {
		Optional<Position> exact = yaml.flatMap(text -> {
			YamlPath path = text.resolve(problem.key());
			Optional<Part.Entry> entry = text.entry(path);
			int from = entry.map(Part.Entry::start).orElseGet(() -> text.find(path).map(Part::start).orElse(0));
			int to = text.find(path).map(Part::end).orElse(from);
			boolean there = !path.isRoot() && to > from && (problem.line() == 0 || text.line(from) == problem.line());
			return there ? Optional.of(new Position(from, to - from)) : Optional.empty();
		});
		return exact.orElseGet(() -> line(problem.line(), document));
	}

	private static Position line(int number, IDocument document) {
		try {
			int line = Math.clamp(number - 1, 0, document.getNumberOfLines() - 1);
			IRegion region = document.getLineInformation(line);
			String text = document.get(region.getOffset(), region.getLength());
			int indent = text.length() - text.stripLeading().length();
			return new Position(region.getOffset() + indent, Math.max(0, text.stripTrailing().length() - indent));
		} catch (BadLocationException e) {
			throw new IllegalStateException(e);
		}
	}
}
