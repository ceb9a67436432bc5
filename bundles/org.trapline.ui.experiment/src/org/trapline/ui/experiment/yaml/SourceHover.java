// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.jspecify.annotations.Nullable;

/// Tells what is wrong with the key or value under the pointer, and what is known of the key.
final class SourceHover implements ITextHover, ITextHoverExtension2 {
	private final Schema schema;
	private final Supplier<FilePaths> files;

	SourceHover(Schema schema, Supplier<FilePaths> files) {
		this.schema = schema;
		this.files = files;
	}

	@Override
	@Deprecated
	public @Nullable String getHoverInfo(ITextViewer viewer, IRegion region) {
		return getHoverInfo2(viewer, region);
	}

	@Override
	public @Nullable String getHoverInfo2(ITextViewer viewer, IRegion region) {
		List<String> texts = new ArrayList<>();
		if (viewer instanceof ISourceViewer source && source.getAnnotationModel() != null)
			texts.addAll(problems(source.getAnnotationModel(), region.getOffset()));
		note(viewer.getDocument().get(), region.getOffset()).ifPresent(texts::add);
		return texts.isEmpty() ? null : String.join("\n\n", texts);
	}

	private static List<String> problems(IAnnotationModel model, int offset) {
		List<String> texts = new ArrayList<>();
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
			Annotation annotation = all.next();
			Position position = model.getPosition(annotation);
			if (annotation.getType().equals(ProblemMarks.ERROR) && position != null && position.overlapsWith(offset, 1))
				texts.add(annotation.getText());
		}
		return texts;
	}

	/// What is known of the key at a place of a text.
	Optional<String> note(String text, int offset) {
		return YamlText.parse(text).flatMap(yaml -> {
			YamlPath path = yaml.at(offset);
			if (path.isRoot())
				return Optional.empty();
			if (path.last().equals("key")) {
				Optional<KeyNote> varied = yaml.value(path).flatMap(schema::settable);
				if (varied.isPresent())
					return varied.map(note -> note.name() + "\n" + note.told());
			}
			if (ExpectationWords.at(path) || ExpectationWords.selects(path)) {
				Optional<String> word = expected(yaml, path, offset);
				if (word.isPresent())
					return word;
			}
			return schema.at(path).map(note -> note.name() + "\n" + note.told()
					+ files.get().told(yaml, path).map(file -> "\n" + file).orElse(""));
		});
	}

	/// What the word of an expectation means that is at a place.
	private static Optional<String> expected(YamlText yaml, YamlPath path, int offset) {
		return yaml.find(path).flatMap(part -> {
			String word = ExpectationWords.wordAt(yaml.text().substring(part.start(), part.end()), offset - part.start());
			String note = ExpectationWords.of(yaml).note(word);
			return note.isEmpty() ? Optional.empty() : Optional.of(word + "\n" + note);
		});
	}

	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		return YamlText.parse(viewer.getDocument().get()).flatMap(yaml -> yaml.entry(yaml.at(offset)))
				.<IRegion>map(entry -> new Region(entry.start(), entry.end() - entry.start())).orElseGet(() -> new Region(offset,
				0));
	}
}
