// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.TextUtilities;
import org.eclipse.swt.widgets.Display;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.jspecify.annotations.Nullable;
import org.trapline.ui.experiment.FileKind;
import org.trapline.ui.experiment.yaml.Edit;
import org.trapline.ui.experiment.yaml.FilePaths;
import org.trapline.ui.experiment.yaml.Schema;
import org.trapline.ui.experiment.yaml.YamlEdits;
import org.trapline.ui.experiment.yaml.YamlPath;
import org.trapline.ui.experiment.yaml.YamlText;
import org.trapline.ui.operation.NewestOnly;
import org.trapline.ui.operation.Operation;
import org.trapline.ui.operation.OperationRunner;
import org.trapline.ui.operation.Outcome;

/// The text that forms and source edit, with what it says and what is wrong with it. In the user interface's thread.
public final class FileModel {
	/// So long after the last change forms follow the text, and it is checked.
	private static final int PAUSE_MILLIS = 250;

	private final FileKind kind;
	private final Supplier<Path> file;
	private final Schema schema;
	private final Display display;
	private final NewestOnly<FileCheck> checks;
	private final NewestOnly<FileCheck> previews;
	private final List<Runnable> changeListeners = new CopyOnWriteArrayList<>();
	private final List<Runnable> checkListeners = new CopyOnWriteArrayList<>();
	private final Runnable pause = this::settled;
	private @Nullable IDocument document;
	private @Nullable FileCheck check;
	private Optional<YamlText> yaml = Optional.empty();
	private boolean read;
	private boolean told = true;
	private boolean closed;

	private final IDocumentListener listener = new IDocumentListener() {
		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			// told when it has changed
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			later();
		}
	};

	/// @param file where the text is kept
	FileModel(FileKind kind, Supplier<Path> file, Schema schema, Display display) {
		this.kind = kind;
		this.file = file;
		this.schema = schema;
		this.display = display;
		checks = new NewestOnly<>(new OperationRunner(display::asyncExec));
		previews = new NewestOnly<>(new OperationRunner(display::asyncExec));
	}

	public FileKind kind() {
		return kind;
	}

	/// Where the text is kept: paths in it begin there.
	public Path file() {
		return file.get();
	}

	/// The files that its text can name.
	public FilePaths files() {
		Path folder = file.get().toAbsolutePath().getParent();
		return new FilePaths(folder == null ? file.get() : folder);
	}

	public Schema schema() {
		return schema;
	}

	/// Takes another document.
	void document(IDocument next) {
		if (document != null)
			document.removeDocumentListener(listener);
		document = next;
		next.addDocumentListener(listener);
		later();
	}

	/// The text.
	public String text() {
		return document == null ? "" : document.get();
	}

	/// What the text says; empty while it is no YAML.
	public Optional<YamlText> yaml() {
		if (!read) {
			yaml = YamlText.parse(text());
			read = true;
		}
		return yaml;
	}

	/// What a path has, as {@link YamlText#value}.
	public Optional<String> value(YamlPath path) {
		return yaml().flatMap(text -> text.value(path));
	}

	/// What the reader made of the text as it was last checked; empty before the first time.
	public Optional<FileCheck> check() {
		return Optional.ofNullable(check);
	}

	/// Whether the text was checked as it is now.
	public boolean checked() {
		return check != null && check.text().equals(text()) && !checks.busy();
	}

	/// Calls a listener when the text changed, and forms have to follow.
	Runnable onChange(Runnable listener) {
		changeListeners.add(listener);
		return () -> changeListeners.remove(listener);
	}

	/// Calls a listener when the text was checked.
	///
	/// @return ends that
	public Runnable onCheck(Runnable listener) {
		checkListeners.add(listener);
		return () -> checkListeners.remove(listener);
	}

	/// Changes the text; one step to undo.
	///
	/// @param change made of what the text says; does nothing while the text is no YAML
	public void change(Function<YamlEdits, Edit> change) {
		IDocument of = document;
		Optional<YamlText> now = yaml();
		if (of == null || now.isEmpty())
			return;
		Edit edit = change.apply(new YamlEdits(now.get(), schema::order, TextUtilities.getDefaultLineDelimiter(of)));
		IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(of);
		if (undo != null)
			undo.beginCompoundChange();
		try {
			of.replace(edit.offset(), edit.length(), edit.text());
		} catch (BadLocationException e) {
			throw new IllegalStateException(e);
		} finally {
			if (undo != null)
				undo.endCompoundChange();
		}
		tell();
	}

	/// Checks in the background what the text would be with a change, which it stays without.
	///
	/// @param done told what the reader makes of it, unless another is asked for before
	void preview(Function<YamlEdits, Edit> change, Consumer<FileCheck> done) {
		IDocument of = document;
		Optional<YamlText> now = yaml();
		if (of == null || now.isEmpty() || closed)
			return;
		String text = change.apply(new YamlEdits(now.get(), schema::order, TextUtilities.getDefaultLineDelimiter(of))).in(now.get().text());
		Path path = file.get();
		previews.start(Operation.of("Checking " + path.getFileName(), _ -> FileCheck.of(kind, path, text)), outcome -> {
			if (!closed && outcome instanceof Outcome.Done<FileCheck>(FileCheck would))
				done.accept(would);
		});
	}

	/// Has forms follow the text now, if they do not yet.
	void tell() {
		if (told || closed)
			return;
		told = true;
		changeListeners.forEach(Runnable::run);
	}

	private void later() {
		read = false;
		told = false;
		if (!closed)
			display.timerExec(PAUSE_MILLIS, pause);
	}

	private void settled() {
		if (closed)
			return;
		tell();
		String text = text();
		Path path = file.get();
		checks.start(Operation.of("Checking " + path.getFileName(), _ -> FileCheck.of(kind, path, text)), outcome -> {
			if (!closed && outcome instanceof Outcome.Done<FileCheck>(FileCheck done)) {
				check = done;
				checkListeners.forEach(Runnable::run);
			}
		});
	}

	/// Ends all work.
	void close() {
		closed = true;
		display.timerExec(-1, pause);
		checks.cancel();
		previews.cancel();
		if (document != null)
			document.removeDocumentListener(listener);
	}
}
