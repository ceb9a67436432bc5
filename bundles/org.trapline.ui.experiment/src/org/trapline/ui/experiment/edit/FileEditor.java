// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.yaml.YamlProblem;
import org.trapline.ui.editor.PagesEditor;
import org.trapline.ui.experiment.FileKind;
import org.trapline.ui.experiment.yaml.Schema;
import org.trapline.ui.experiment.yaml.SourceEditor;
import org.trapline.ui.experiment.yaml.YamlPath;
import org.trapline.ui.measure.open.RecordingFile;
import org.trapline.ui.theme.Icon;

/// An editor of a file: forms, and the text that they edit.
public abstract class FileEditor extends PagesEditor<FormPage> {
	private final FileKind kind;
	private final Schema schema;
	private @Nullable FileModel model;
	private @Nullable SourceEditor source;
	private @Nullable Banner banner;

	FileEditor(FileKind kind) {
		this.kind = kind;
		schema = Schema.of(kind);
	}

	/// The pages before the source.
	abstract List<FormPage> forms(FormContext context);

	/// What is edited.
	public FileKind kind() {
		return kind;
	}

	/// The text with what it says.
	public FileModel model() {
		return Objects.requireNonNull(model);
	}

	/// The page with the text.
	public SourceEditor source() {
		return Objects.requireNonNull(source);
	}

	/// What is said to be wrong above the pages; empty while nothing is.
	Optional<String> told() {
		return banner == null ? Optional.empty() : banner.told();
	}

	/// The pages before the source.
	List<FormPage> forms() {
		return pages();
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		super.init(site, input);
		setPartName(input.getName());
		model = new FileModel(kind, this::file, schema, site.getShell().getDisplay());
		source = new SourceEditor(schema, model()::files, look().theme(), model()::document);
	}

	/// Where the file is.
	private Path file() {
		return RecordingFile.of(getEditorInput()).orElseGet(() -> Path.of(getEditorInput().getName()));
	}

	@Override
	protected void createPages() {
		super.createPages();
		showPages(forms(new FormContext(model(), look(), this::showInSource)));
		try {
			name(addPage(source(), getEditorInput()), "Source", Icon.DOCUMENT);
		} catch (PartInitException e) {
			throw new IllegalStateException(e);
		}
		Composite outer = frame();
		banner = new Banner(outer, look(), this::showInSource);
		outer.getChildren()[1].moveAbove(outer.getChildren()[0]);
		model().onChange(() -> activePage().ifPresent(FormPage::show));
		model().onCheck(this::checked);
	}

	private void checked() {
		if (getContainer() == null || getContainer().isDisposed())
			return;
		List<YamlProblem> problems = model().check().map(FileCheck::problems).orElse(List.of());
		source().show(problems);
		Objects.requireNonNull(banner).show(problems);
		activePage().ifPresent(FormPage::checked);
	}

	/// Turns to a page by its title.
	public void turnTo(String title) {
		for (int i = 0; i < getPageCount(); i++)
			if (getPageText(i).equals(title))
				setActivePage(i);
	}

	@Override
	protected void pageChange(int newPageIndex) {
		super.pageChange(newPageIndex);
		model().tell();
		activePage().ifPresent(FormPage::checked);
	}

	/// Shows the place of a problem in the source.
	private void showInSource(YamlProblem problem) {
		turnTo("Source");
		source().select(problem);
	}

	/// Shows a path in the source.
	void showInSource(YamlPath path) {
		turnTo("Source");
		model().yaml().flatMap(yaml -> yaml.entry(path).map(e -> List.of(e.start(), e.value().end() - e.start()))
				.or(() -> yaml.find(path).map(part -> List.of(part.start(), part.end() - part.start()))))
				.ifPresent(range -> source().selectAndReveal(range.getFirst(), Math.max(0, range.getLast())));
	}

	/// Shows a path in the form that has it.
	public void showInForm(YamlPath path) {
		List<FormPage> forms = forms();
		for (int i = 0; i < forms.size(); i++) {
			make(i);
			if (forms.get(i).reveal(path)) {
				setActivePage(i);
				forms.get(i).reveal(path);
				return;
			}
		}
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		takeFocus();
		source().doSave(monitor);
	}

	@Override
	public void doSaveAs() {
		takeFocus();
		source().doSaveAs();
		setInput(source().getEditorInput());
		setPartName(getEditorInput().getName());
		firePropertyChange(PROP_INPUT);
	}

	/// Has a field in which the user types take what was typed.
	private void takeFocus() {
		Control focus = getContainer().getDisplay().getFocusControl();
		if (focus != null && activePage().isPresent())
			focus.notifyListeners(SWT.FocusOut, new Event());
	}

	@Override
	public boolean isSaveAsAllowed() {
		return true;
	}

	@Override
	public <T> @Nullable T getAdapter(Class<T> type) {
		return type == FileModel.class ? type.cast(model) : super.getAdapter(type);
	}

	@Override
	public void dispose() {
		if (model != null)
			model.close();
		super.dispose();
	}
}
