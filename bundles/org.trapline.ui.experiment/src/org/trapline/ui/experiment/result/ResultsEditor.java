// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.result;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.FrameworkUtil;
import org.trapline.chart.Swatch;
import org.trapline.experiment.file.Axis;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.file.Measure;
import org.trapline.experiment.result.PointParts;
import org.trapline.experiment.work.ResultsFile;
import org.trapline.ui.editor.PagesEditor;
import org.trapline.ui.experiment.run.ExperimentRuns;
import org.trapline.ui.experiment.run.ExperimentStart;
import org.trapline.ui.experiment.run.RunOrder;
import org.trapline.ui.export.ExportDialog;
import org.trapline.ui.measure.editor.FailurePage;
import org.trapline.ui.measure.open.RecentFiles;
import org.trapline.ui.measure.open.RecordingFile;
import org.trapline.ui.measure.open.RecordingOpener;

/// The editor of the results of an experiment: a table of its points, curves, what matters most, what was expected, and how
/// points compare with a base and a board.
public final class ResultsEditor extends PagesEditor<ResultsPage> {
	public static final String ID = "org.trapline.ui.experiment.resultsEditor";
	/// Key bindings of the editor belong to this context.
	public static final String CONTEXT = "org.trapline.ui.experiment.resultsContext";

	private @Nullable ResultsSession session;
	private List<Object> shape = List.of();
	private boolean failed;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		super.init(site, input);
		Path folder = RecordingFile.of(input).map(Path::getParent)
				.orElseThrow(() -> new PartInitException(input.getName() + " is not a file on this machine"));
		setPartName(String.valueOf(folder.getFileName()));
		site.getService(IContextService.class).activateContext(CONTEXT);
		session = new ResultsSession(folder, site.getService(ExperimentRuns.class), PlatformUI.getWorkbench().getDisplay()::asyncExec);
	}

	/// The results.
	public ResultsSession session() {
		return Objects.requireNonNull(session);
	}

	/// The pages there are; none before results were read.
	public List<ResultsPageKind> pageKinds() {
		return pages().stream().map(ResultsPage::kind).toList();
	}

	/// Turns to a page; does nothing if there is none of this kind.
	public void turnTo(ResultsPageKind kind) {
		int index = pageKinds().indexOf(kind);
		if (index >= 0)
			setActivePage(index);
	}

	/// Asks where to and as what to export the results.
	public void export() {
		session().opened().ifPresent(opened -> ExportDialog.export(getSite().getShell(),
				String.valueOf(session().folder().getFileName()), ResultsReports.of(opened)));
	}

	@Override
	protected void createPages() {
		super.createPages();
		Composite outer = frame();
		Control tabs = outer.getChildren()[0];
		new ResultsBar(outer, session(), look(), new ResultsBar.Actions(this::resume, this::openExperiment, this::export,
				session()::reload));
		tabs.moveBelow(null);
		// there are no pages before results were read, but the platform wants one
		showOnly(in -> look().paint(new Composite(in, SWT.NONE), Swatch.BACKGROUND, Swatch.TEXT));
		Runnable end = session().onChange(this::changed);
		getContainer().addDisposeListener(_ -> end.run());
		changed();
	}

	private void changed() {
		if (session().busy() || getContainer() == null || getContainer().isDisposed())
			return;
		if (session().opened().isEmpty() && session().failure().isPresent()) {
			if (!failed)
				showFailure(session().cause());
			return;
		}
		session().opened().ifPresent(opened -> {
			List<Object> now = shape(opened);
			if (!now.equals(shape)) {
				if (shape.isEmpty())
					new RecentFiles().add(session().folder());
				shape = now;
				failed = false;
				show(opened);
			}
		});
	}

	/// What pages and columns follow from.
	private static List<Object> shape(OpenedResults opened) {
		Experiment experiment = opened.results().experiment();
		return List.of(kinds(opened), experiment.axes().stream().map(Axis::name).toList(),
				experiment.measures().stream().map(Measure::name).toList());
	}

	private static List<ResultsPageKind> kinds(OpenedResults opened) {
		List<ResultsPageKind> kinds = new ArrayList<>(List.of(ResultsPageKind.TABLE));
		if (!opened.scaling().isEmpty())
			kinds.add(ResultsPageKind.CURVES);
		if (!opened.sensitivity().isEmpty())
			kinds.add(ResultsPageKind.TORNADO);
		if (!opened.checked().isEmpty())
			kinds.add(ResultsPageKind.EXPECTED);
		if (opened.base().isPresent() || opened.board().isPresent())
			kinds.add(ResultsPageKind.COMPARED);
		if (!opened.exits().isEmpty())
			kinds.add(ResultsPageKind.EXITS);
		if (opened.parts().stream().anyMatch(parts -> parts.steps().isPresent()))
			kinds.add(ResultsPageKind.STEPS);
		if (!PointParts.kinds(opened.parts()).isEmpty())
			kinds.add(ResultsPageKind.WAYS);
		return kinds;
	}

	private void showFailure(Exception cause) {
		failed = true;
		showOnly(in -> FailurePage.failed(this, in, look(), session().folder().resolve(ResultsFile.NAME), cause,
				session()::reload));
	}

	/// Makes the pages there is something for.
	private void show(OpenedResults opened) {
		ResultsContext context = new ResultsContext(session(), look(), PlatformUI.getDialogSettingsProvider(
				FrameworkUtil.getBundle(ResultsEditor.class)).getDialogSettings(), new ResultsOpener(getSite().getPage()));
		showPages(kinds(opened).stream().map(kind -> page(kind, context)).toList());
	}

	private static ResultsPage page(ResultsPageKind kind, ResultsContext context) {
		return switch (kind) {
		case TABLE -> new PointsPage(context);
		case CURVES -> new PicturesPage(context, kind, CurveChoices::ofScaling);
		case TORNADO -> new PicturesPage(context, kind, CurveChoices::ofSensitivity);
		case EXPECTED -> new ExpectedPage(context);
		case COMPARED -> new ComparedPage(context);
		case EXITS -> new ExitsPage(context);
		case STEPS -> new StepsPage(context);
		case WAYS -> new WaysPage(context);
		};
	}

	private void resume() {
		ExperimentStart.start(getSite().getPage(), RunOrder.resuming(session().folder()));
	}

	/// Opens the file that the results are of, or where that is gone, what is kept of it.
	private void openExperiment() {
		session().opened().ifPresent(opened -> {
			Path file = opened.results().experiment().file();
			new RecordingOpener(getSite().getPage()).open(Files.exists(file) ? file : session().folder().resolve("experiment.yaml"));
		});
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		// nothing is changed here
	}

	@Override
	public void doSaveAs() {
		// results stay where they are
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void dispose() {
		if (session != null)
			session.close();
		super.dispose();
	}
}
