// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.FrameworkUtil;
import org.trapline.analysis.compare.Comparison;
import org.trapline.analysis.compare.file.ComparisonFile;
import org.trapline.measure.yaml.YamlException;
import org.trapline.ui.editor.PagesEditor;
import org.trapline.ui.export.ExportDialog;
import org.trapline.ui.history.UndoHandlers;
import org.trapline.ui.measure.editor.FailurePage;
import org.trapline.ui.measure.open.EditorInputs;
import org.trapline.ui.measure.open.RecordingFile;

/// The editor of a comparison: which runs stand side by side, the answer, and a page for each kind of measurement that
/// both sides have.
public final class ComparisonEditor extends PagesEditor<ComparisonPage> {
	public static final String ID = "org.trapline.ui.measure.comparisonEditor";
	/// Key bindings of the editor belong to this context.
	public static final String CONTEXT = "org.trapline.ui.measure.comparisonContext";

	private @Nullable ComparisonSession session;
	private @Nullable Exception failure;
	private @Nullable UndoHandlers undo;
	private boolean answered;
	private boolean several;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		super.init(site, input);
		setPartName(input.getName());
		site.getService(IContextService.class).activateContext(CONTEXT);
		undo = new UndoHandlers(site, () -> session().map(ComparisonSession::history));
		load();
	}

	/// Reads the comparison's file; why that fails, a page says.
	private void load() throws PartInitException {
		Executor background = work -> Thread.ofPlatform().daemon().name("comparison").start(work);
		Executor screen = PlatformUI.getWorkbench().getDisplay()::asyncExec;
		failure = null;
		if (getEditorInput() instanceof NewComparison fresh) {
			session = new ComparisonSession(fresh.first(), true, screen, background);
		} else {
			try {
				session = new ComparisonSession(ComparisonFile.read(file()), false, screen, background);
			} catch (YamlException | IOException e) {
				failure = e;
				return;
			}
		}
		session.onChange(this::changed);
	}

	private Path file() throws PartInitException {
		return RecordingFile.of(getEditorInput())
				.orElseThrow(() -> new PartInitException(getEditorInput().getName() + " is not a file on this machine"));
	}

	/// The comparison.
	public Optional<ComparisonSession> session() {
		return Optional.ofNullable(session);
	}

	/// The pages there are.
	public List<ComparisonPageKind> pageKinds() {
		return pages().stream().map(ComparisonPage::kind).toList();
	}

	/// Turns to a page; does nothing if there is none of this kind.
	public void turnTo(ComparisonPageKind kind) {
		int index = pageKinds().indexOf(kind);
		if (index >= 0)
			setActivePage(index);
	}

	/// Asks where to and as what to export the comparison.
	public void export() {
		session().flatMap(ComparisonSession::comparison).ifPresent(comparison -> ExportDialog
				.export(getSite().getShell(), name(), ComparisonReports.of(comparison)));
	}

	@Override
	protected void createPages() {
		super.createPages();
		ComparisonSession of = session;
		Composite outer = frame();
		if (of == null) {
			showFailure(Objects.requireNonNull(failure));
			return;
		}
		Control bar = new ComparisonBar(outer, of, look()).control();
		bar.moveAbove(outer.getChildren()[0]);
		acceptFiles(outer);
		show(wanted(Optional.empty()));
		outer.layout(true, true);
	}

	private void showFailure(Exception cause) {
		showOnly(in -> FailurePage.failed(this, in, look(), RecordingFile.of(getEditorInput())
				.orElseGet(() -> Path.of(getEditorInput().getName())), cause, this::again));
	}

	/// Reads the file anew, after that failed.
	private void again() {
		try {
			load();
		} catch (PartInitException e) {
			failure = e;
		}
		removePages();
		createPages();
		changed();
	}

	@Override
	public <T> @Nullable T getAdapter(Class<T> type) {
		return type == ComparisonSession.class ? type.cast(session) : super.getAdapter(type);
	}

	@Override
	public boolean isDirty() {
		return session().map(ComparisonSession::history).map(history -> history.dirty()
				|| getEditorInput() instanceof NewComparison && !history.now().sides().isEmpty()).orElse(false);
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		if (session == null)
			return;
		Optional<Path> file = RecordingFile.of(getEditorInput());
		if (file.isPresent() ? !save(file.get()) : !saveAs())
			monitor.setCanceled(true);
	}

	@Override
	public void doSaveAs() {
		saveAs();
	}

	@Override
	public boolean isSaveAsAllowed() {
		return session != null;
	}

	@Override
	public void dispose() {
		if (session != null)
			session.close();
		super.dispose();
	}

	private boolean saveAs() {
		FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
		dialog.setText("Save Comparison");
		dialog.setOverwrite(true);
		dialog.setFilterExtensions(new String[] { "*" + ComparisonFile.ENDING });
		dialog.setFileName(name() + ComparisonFile.ENDING);
		folder().ifPresent(folder -> dialog.setFilterPath(folder.toString()));
		String chosen = dialog.open();
		return chosen != null && saveTo(
				Path.of(chosen.endsWith(ComparisonFile.ENDING) ? chosen : chosen + ComparisonFile.ENDING));
	}

	/// Saves the comparison to a file, which the editor is of from then on.
	boolean saveTo(Path file) {
		if (!save(file))
			return false;
		setInput(EditorInputs.of(file));
		setPartName(getEditorInput().getName());
		firePropertyChange(PROP_INPUT);
		firePropertyChange(PROP_DIRTY);
		return true;
	}

	private boolean save(Path file) {
		try {
			Objects.requireNonNull(session).save(file);
			EditorInputs.refresh(file);
			return true;
		} catch (IOException e) {
			MessageDialog.openError(getSite().getShell(), "Saving " + file.getFileName(),
					"The comparison could not be saved: " + e.getMessage());
			return false;
		}
	}

	/// Where a new comparison is likely to be kept: beside the runs of the base.
	private Optional<Path> folder() {
		return session().map(s -> s.history().now().sides()).filter(sides -> !sides.isEmpty())
				.map(sides -> sides.getFirst().runs().getFirst().getParent());
	}

	private String name() {
		String name = getEditorInput().getName();
		return name.endsWith(ComparisonFile.ENDING) ? name.substring(0, name.length() - ComparisonFile.ENDING.length())
				: name;
	}

	/// Files and folders that are dropped anywhere on the editor become sides.
	private void acceptFiles(Composite on) {
		DropTarget target = new DropTarget(on, DND.DROP_COPY | DND.DROP_DEFAULT | DND.DROP_LINK | DND.DROP_MOVE);
		target.setTransfer(FileTransfer.getInstance());
		target.addDropListener(new DropTargetAdapter() {
			@Override
			public void dragEnter(DropTargetEvent event) {
				event.detail = (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY : DND.DROP_NONE;
			}

			@Override
			public void dragOperationChanged(DropTargetEvent event) {
				dragEnter(event);
			}

			@Override
			public void drop(DropTargetEvent event) {
				if (event.data instanceof String[] files && session != null)
					session.add(Arrays.stream(files).map(Path::of).toList());
			}
		});
	}

	private void changed() {
		firePropertyChange(PROP_DIRTY);
		if (undo != null)
			undo.refresh();
		ComparisonSession of = session;
		if (of == null || of.busy() || getContainer() == null)
			return;
		List<ComparisonPageKind> wanted = wanted(of.comparison());
		boolean nowSeveral = of.comparison().filter(c -> c.against().size() > 1).isPresent();
		if (!wanted.equals(pageKinds()) || nowSeveral != several) {
			several = nowSeveral;
			show(wanted);
		}
		if (!answered && of.comparison().isPresent()) {
			answered = true;
			turnTo(ComparisonPageKind.SUMMARY);
		}
	}

	/// The pages for which there is something to show.
	private static List<ComparisonPageKind> wanted(Optional<Comparison> comparison) {
		if (comparison.isEmpty())
			return List.of(ComparisonPageKind.RUNS);
		List<ComparisonPageKind> kinds = new ArrayList<>(List.of(ComparisonPageKind.RUNS, ComparisonPageKind.SUMMARY,
				ComparisonPageKind.DIFFERENCES));
		for (ComparisonPageKind kind : ComparisonPageKind.values())
			if (!kinds.contains(kind) && !DifferencesPage.plans(comparison.get(), Optional.empty(), kind).isEmpty())
				kinds.add(kind);
		kinds.add(ComparisonPageKind.CONDITIONS);
		return kinds;
	}

	private void show(List<ComparisonPageKind> kinds) {
		IDialogSettings settings = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(ComparisonEditor.class))
				.getDialogSettings();
		ComparisonContext context = new ComparisonContext(Objects.requireNonNull(session), look(), settings, this::turnTo,
				this::name, getSite().getShell());
		showPages(kinds.stream().map(kind -> page(kind, context)).toList());
	}

	private static ComparisonPage page(ComparisonPageKind kind, ComparisonContext context) {
		return switch (kind) {
		case RUNS -> new SidesPage(context);
		case SUMMARY -> new SummaryPage(context);
		case CONDITIONS -> new ConditionsPage(context);
		case DIFFERENCES, EXITS, LATENCY, CONTEXT_SWITCH, MEMORY_LOAD, BANDWIDTH, SCORES ->
			new DifferencesPage(context, kind);
		};
	}
}
