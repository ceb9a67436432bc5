// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.jspecify.annotations.Nullable;
import org.trapline.chart.Swatch;
import org.trapline.measure.yaml.YamlProblem;
import org.trapline.ui.experiment.FileKind;
import org.trapline.ui.experiment.yaml.Schema;
import org.trapline.ui.experiment.yaml.SourceEditor;
import org.trapline.ui.experiment.yaml.YamlPath;
import org.trapline.ui.measure.open.RecordingFile;
import org.trapline.ui.theme.Icon;
import org.trapline.ui.theme.Look;
import org.trapline.ui.theme.WorkbenchTheme;

/// An editor of a file: forms, and the text that they edit.
public abstract class FileEditor extends MultiPageEditorPart {
	private final FileKind kind;
	private final Schema schema;
	private final List<FormPage> forms = new ArrayList<>();
	private Look look = new Look(new WorkbenchTheme());
	private @Nullable FileModel model;
	private @Nullable SourceEditor source;
	private @Nullable Banner banner;
	private @Nullable Composite frame;

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
		return List.copyOf(forms);
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		super.init(site, input);
		setPartName(input.getName());
		look = new Look(site.getService(WorkbenchTheme.class));
		model = new FileModel(kind, this::file, schema, site.getShell().getDisplay());
		source = new SourceEditor(schema, model()::files, look.theme(), model()::document);
	}

	/// Where the file is.
	private Path file() {
		return RecordingFile.of(getEditorInput()).orElseGet(() -> Path.of(getEditorInput().getName()));
	}

	@Override
	protected Composite createPageContainer(Composite parent) {
		Composite outer = look.root(new Composite(parent, SWT.NONE));
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(outer);
		frame = outer;
		Composite inner = look.composite(outer);
		inner.setLayout(new FillLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(inner);
		return inner;
	}

	@Override
	protected void createPages() {
		look.paint(getContainer(), Swatch.PANEL, Swatch.MUTED);
		forms.addAll(forms(new FormContext(model(), look, this::showInSource)));
		for (FormPage form : forms) {
			Composite place = look.paint(new Composite(getContainer(), SWT.NONE), Swatch.BACKGROUND, Swatch.TEXT);
			place.setLayout(new FillLayout());
			name(addPage(place), form.title(), form.icon());
		}
		try {
			name(addPage(source(), getEditorInput()), "Source", Icon.DOCUMENT);
		} catch (PartInitException e) {
			throw new IllegalStateException(e);
		}
		Composite outer = Objects.requireNonNull(frame);
		banner = new Banner(outer, look, this::showInSource);
		outer.getChildren()[1].moveAbove(outer.getChildren()[0]);
		model().onChange(() -> active().ifPresent(FormPage::show));
		model().onCheck(this::checked);
		setActivePage(0);
		createPage(0);
	}

	private void name(int index, String title, Icon icon) {
		setPageText(index, title);
		setPageImage(index, icon.imageFor(getContainer()));
		Look.leaveOut(((CTabFolder) getContainer()).getItem(index));
	}

	private void checked() {
		if (getContainer() == null || getContainer().isDisposed())
			return;
		List<YamlProblem> problems = model().check().map(FileCheck::problems).orElse(List.of());
		source().show(problems);
		Objects.requireNonNull(banner).show(problems);
		active().ifPresent(FormPage::checked);
	}

	/// The form that shows; empty while the source does.
	Optional<FormPage> active() {
		int index = getActivePage();
		return index >= 0 && index < forms.size() ? Optional.of(forms.get(index)) : Optional.empty();
	}

	/// Turns to a page by its title.
	public void turnTo(String title) {
		for (int i = 0; i < getPageCount(); i++)
			if (getPageText(i).equals(title))
				setActivePage(i);
	}

	@Override
	protected void pageChange(int newPageIndex) {
		createPage(newPageIndex);
		super.pageChange(newPageIndex);
		model().tell();
		active().ifPresent(FormPage::checked);
	}

	private void createPage(int index) {
		if (index < 0 || index >= forms.size())
			return;
		Control control = getControl(index);
		if (control instanceof Composite place && place.getChildren().length == 0) {
			forms.get(index).create(place);
			place.layout(true, true);
		}
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
		for (int i = 0; i < forms.size(); i++) {
			createPage(i);
			if (forms.get(i).reveal(path)) {
				setActivePage(i);
				forms.get(i).reveal(path);
				return;
			}
		}
	}

	@Override
	public void setFocus() {
		active().ifPresentOrElse(FormPage::setFocus, super::setFocus);
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
		if (focus != null && active().isPresent())
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
