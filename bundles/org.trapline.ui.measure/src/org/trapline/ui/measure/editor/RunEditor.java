// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.editor;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.services.IEvaluationService;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.FrameworkUtil;
import org.trapline.trace.Importers;
import org.trapline.ui.editor.PagesEditor;
import org.trapline.ui.history.UndoHandlers;
import org.trapline.ui.measure.commands.PageTester;
import org.trapline.ui.measure.filter.FilterBar;
import org.trapline.ui.measure.open.RecentFiles;
import org.trapline.ui.measure.open.RunRequest;
import org.trapline.ui.measure.pages.PageContext;
import org.trapline.ui.measure.pages.PageKind;
import org.trapline.ui.measure.pages.Pages;
import org.trapline.ui.measure.pages.RunPage;
import org.trapline.ui.measure.properties.PropertiesPage;
import org.trapline.ui.measure.run.OpenRun;
import org.trapline.ui.measure.run.RunSession;
import org.trapline.ui.operation.OperationRunner;
import org.trapline.ui.operation.Outcome;
import org.trapline.ui.theme.Icon;

/// The editor of a run: it opens a recording in the background and then shows its pages, which share one filter.
public final class RunEditor extends PagesEditor<RunPage> {
	public static final String ID = "org.trapline.ui.measure.runEditor";
	/// Key bindings of the editor belong to this context.
	public static final String CONTEXT = "org.trapline.ui.measure.runContext";

	private final PageSelection published = new PageSelection();
	private @Nullable RunRequest request;
	private @Nullable RunSession session;
	private OperationRunner.@Nullable Running opening;
	private @Nullable UndoHandlers undo;
	private boolean disposed;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		request = RunRequest.of(input)
				.orElseThrow(() -> new PartInitException(input.getName() + " is not a file on this machine"));
		super.init(site, input);
		site.setSelectionProvider(published);
		setPartName(input.getName());
		site.getService(IContextService.class).activateContext(CONTEXT);
		undo = new UndoHandlers(site, () -> session().map(RunSession::notes));
	}

	/// The run, once it is open.
	public Optional<RunSession> session() {
		return Optional.ofNullable(session);
	}

	/// The pages there are, once the run is open.
	public List<PageKind> pageKinds() {
		return pages().stream().map(RunPage::kind).toList();
	}

	/// Whether the recording is still being read.
	public boolean opening() {
		return opening != null;
	}

	/// Turns to a page; does nothing if there is none of this kind.
	public void turnTo(PageKind kind) {
		int index = pageKinds().indexOf(kind);
		if (index >= 0)
			setActivePage(index);
	}

	/// Reads the recording anew, for instance since the file has changed.
	public void reload() {
		if (opening != null)
			return;
		closeSession();
		removeBars();
		open();
	}

	@Override
	protected void createPages() {
		super.createPages();
		open();
	}

	@Override
	public <T> @Nullable T getAdapter(Class<T> type) {
		if (type == RunSession.class)
			return type.cast(session);
		if (type == IPropertySheetPage.class)
			return type.cast(new PropertiesPage());
		return super.getAdapter(type);
	}

	@Override
	public boolean isDirty() {
		return session().map(run -> run.notes().dirty()).orElse(false);
	}

	/// Saves what the user says of the run; a recording itself is never changed.
	@Override
	public void doSave(IProgressMonitor monitor) {
		RunSession run = session;
		if (run == null)
			return;
		try {
			run.saveNotes();
			for (IFile file : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(run.notesFile().toUri()))
				file.refreshLocal(IResource.DEPTH_ZERO, monitor);
		} catch (CoreException e) {
			ILog.of(RunEditor.class).log(e.getStatus());
		} catch (IOException e) {
			monitor.setCanceled(true);
			MessageDialog.openError(getSite().getShell(), "Saving " + run.notesFile().getFileName(),
					"What you entered could not be saved: " + e.getMessage());
		}
	}

	@Override
	public void doSaveAs() {
		// a recording is never changed
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void dispose() {
		disposed = true;
		OperationRunner.Running running = opening;
		if (running != null)
			running.cancel();
		closeSession();
		super.dispose();
	}

	private void open() {
		RunRequest asked = Objects.requireNonNull(request);
		removePages();
		OpeningPage page = new OpeningPage(getContainer(), look(), asked, this::cancelOpening);
		showOnly(_ -> page.control());
		OpenRun operation = new OpenRun(asked, Importers.installed(), page::stage);
		opening = new OperationRunner(screen()).start(operation, OperationRunner.Visibility.PASSING, page,
				outcome -> opened(asked, outcome));
	}

	private void cancelOpening() {
		OperationRunner.Running running = opening;
		if (running != null)
			running.cancel();
	}

	private void opened(RunRequest asked, Outcome<OpenRun.Result> outcome) {
		opening = null;
		if (disposed) {
			if (outcome instanceof Outcome.Done<OpenRun.Result>(OpenRun.Opened late))
				late.run().close();
			return;
		}
		switch (outcome) {
		case Outcome.Done<OpenRun.Result>(OpenRun.Opened opened) -> showRun(asked, opened);
		case Outcome.Done<OpenRun.Result>(OpenRun.Several several) -> {
			remember(asked);
			setTitleImage(Icon.RUNS.imageFor(getContainer()));
			showOnly(in -> new RunSetPage(in, look(), several, getSite().getPage()).control());
		}
		case Outcome.Cancelled<OpenRun.Result> _ ->
			showOnly(in -> FailurePage.cancelled(in, look(), asked.where(), this::reload));
		case Outcome.Failed<OpenRun.Result> failed ->
			showOnly(in -> FailurePage.failed(this, in, look(), asked.where(), failed.cause(), this::reload));
		}
	}

	private static void remember(RunRequest asked) {
		if (asked.paths().size() == 1 && asked.part().isEmpty())
			new RecentFiles().add(asked.where());
	}

	private void showRun(RunRequest asked, OpenRun.Opened opened) {
		RunSession run = new RunSession(asked, opened, screen(),
				work -> Thread.ofPlatform().daemon().name("close " + asked.name()).start(work));
		session = run;
		run.notes().onChange(this::notesChanged);
		notesChanged();
		remember(asked);
		addBars(run);
		PageContext context = new PageContext(run, look(), PlatformUI
				.getDialogSettingsProvider(FrameworkUtil.getBundle(RunEditor.class)).getDialogSettings(), this::turnTo,
				source -> published.setSelection(new StructuredSelection(source)), getSite().getShell());
		showPages(Pages.of(context));
		getSite().getService(IEvaluationService.class).requestEvaluation(PageTester.PROPERTY);
	}

	private void notesChanged() {
		firePropertyChange(PROP_DIRTY);
		session().ifPresent(run -> setPartName(run.notes().now().label()));
		if (undo != null)
			undo.refresh();
	}

	/// Puts the bars that concern all pages above them.
	private void addBars(RunSession run) {
		Composite outer = frame();
		Control inner = outer.getChildren()[0];
		if (run.run().partial())
			bar(new PartialBanner(outer, look(), run.run(), () -> turnTo(PageKind.OVERVIEW)).control(), inner);
		run.trace().ifPresent(trace -> bar(new FilterBar(outer, run, trace, look()).control(), inner));
		outer.layout(true, true);
	}

	private static void bar(Control bar, Control inner) {
		bar.moveAbove(inner);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
	}

	private void removeBars() {
		for (Control child : frame().getChildren())
			if (child.getLayoutData() != null && child != getContainer().getParent())
				child.dispose();
	}

	private void closeSession() {
		RunSession open = session;
		session = null;
		if (open != null)
			open.close();
		if (undo != null && !disposed)
			notesChanged();
	}

	private Executor screen() {
		return PlatformUI.getWorkbench().getDisplay()::asyncExec;
	}
}
