// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.yaml;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.editors.text.TextEditor;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.yaml.YamlProblem;
import org.trapline.ui.theme.WorkbenchTheme;

/// The text of a file, as a page of its editor.
public final class SourceEditor extends TextEditor {
	private final Schema schema;
	private final Supplier<FilePaths> files;
	private final WorkbenchTheme theme;
	private final ProblemMarks marks = new ProblemMarks();
	private final Consumer<IDocument> shows;

	/// @param files paths in the text begin in their folder
	/// @param shows told the document, when it is another
	public SourceEditor(Schema schema, Supplier<FilePaths> files, WorkbenchTheme theme, Consumer<IDocument> shows) {
		this.schema = schema;
		this.files = files;
		this.theme = theme;
		this.shows = shows;
	}

	@Override
	public void createPartControl(Composite parent) {
		YamlScanner scanner = new YamlScanner(theme);
		setSourceViewerConfiguration(new SourceConfiguration(getPreferenceStore(), schema, files, scanner));
		super.createPartControl(parent);
		ISourceViewer viewer = getSourceViewer();
		viewer.addTextInputListener(new ITextInputListener() {
			@Override
			public void inputDocumentAboutToBeChanged(@Nullable IDocument old, @Nullable IDocument next) {
				// told when it has changed
			}

			@Override
			public void inputDocumentChanged(@Nullable IDocument old, @Nullable IDocument next) {
				if (next != null)
					shows.accept(next);
			}
		});
		if (viewer.getDocument() != null)
			shows.accept(viewer.getDocument());
		theme.follow(viewer.getTextWidget(), _ -> {
			scanner.colour(theme);
			if (viewer instanceof SourceViewer source)
				source.invalidateTextPresentation();
		});
	}

	/// The text.
	public Optional<IDocument> document() {
		return Optional.ofNullable(getSourceViewer()).map(ISourceViewer::getDocument);
	}

	/// Marks what is wrong.
	public void show(List<YamlProblem> problems) {
		IAnnotationModel model = getSourceViewer().getAnnotationModel();
		if (model != null)
			document().ifPresent(document -> marks.show(problems, document, model));
	}

	/// Selects what a problem is about.
	public void select(YamlProblem problem) {
		document().ifPresent(document -> {
			Position place = ProblemMarks.position(problem, YamlText.parse(document.get()), document);
			selectAndReveal(place.getOffset(), place.getLength());
		});
	}

	/// The viewer, for what is done to the text as if by the keyboard.
	public ISourceViewer viewer() {
		return getSourceViewer();
	}
}
