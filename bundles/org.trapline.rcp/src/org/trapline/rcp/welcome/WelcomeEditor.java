// SPDX-License-Identifier: EPL-2.0
package org.trapline.rcp.welcome;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.jspecify.annotations.Nullable;
import org.trapline.chart.ChartTheme;
import org.trapline.chart.Swatch;
import org.trapline.rcp.CommandCall;
import org.trapline.rcp.ThemeToggle;
import org.trapline.ui.document.Documents;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.open.RecordingOpener;
import org.trapline.ui.theme.Icon;
import org.trapline.ui.theme.Look;
import org.trapline.ui.theme.WorkbenchTheme;

/// The welcome page: what Trapline is for, how to begin, samples, and what was opened last. It makes room when a
/// recording opens.
public final class WelcomeEditor extends EditorPart {
	public static final String ID = "org.trapline.rcp.welcome";

	private static final int MARGIN = 24;
	private static final int LEFT_WIDTH = 330;
	/// Below this width, in points, the columns stand one below the other.
	private static final int NARROW = 700;

	private final IPartListener2 leaving = new IPartListener2() {
		@Override
		public void partOpened(IWorkbenchPartReference part) {
			if (RunEditor.ID.equals(part.getId()))
				makeRoom();
		}
	};
	private Look look = new Look(new WorkbenchTheme());
	private @Nullable ScrolledComposite scroll;
	private @Nullable Composite content;

	/// Shows the page, or brings it to the top.
	public static void show(IWorkbenchPage page) {
		try {
			page.openEditor(new WelcomeInput(), ID);
		} catch (PartInitException e) {
			ILog.of(WelcomeEditor.class).log(e.getStatus());
		}
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) {
		setSite(site);
		setInput(input);
		setPartName(input.getName());
		look = new Look(site.getService(WorkbenchTheme.class));
		site.getPage().addPartListener(leaving);
	}

	@Override
	public void createPartControl(Composite parent) {
		ScrolledComposite outer = look.root(new ScrolledComposite(parent, SWT.V_SCROLL));
		outer.setExpandHorizontal(true);
		outer.setExpandVertical(true);
		Composite page = look.composite(outer);
		scroll = outer;
		content = page;
		GridLayoutFactory.fillDefaults().numColumns(2).margins(MARGIN, MARGIN).spacing(28, 12).applyTo(page);
		header(page);
		Composite left = column(page);
		start(left);
		heading(left, "Recent");
		new RecentList(left, look, this::open, this::measure);
		samples(column(page));
		outer.setContent(page);
		outer.setShowFocusedControl(true);
		outer.addListener(SWT.Resize, _ -> measure());
	}

	@Override
	public void setFocus() {
		if (content != null)
			content.setFocus();
	}

	@Override
	public void dispose() {
		getSite().getPage().removePartListener(leaving);
		super.dispose();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		// there is nothing to save
	}

	@Override
	public void doSaveAs() {
		// there is nothing to save
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	private void header(Composite page) {
		Composite header = look.composite(page);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(18, 2).applyTo(header);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(header);
		Label logo = look.label(header, "", Swatch.TEXT);
		logo.setImage(Icon.TRAPLINE.imageFor(logo));
		GridDataFactory.fillDefaults().span(1, 2).align(SWT.BEGINNING, SWT.CENTER).applyTo(logo);
		look.font(look.label(header, "Trapline", Swatch.TEXT), SWT.BOLD, 2);
		Label what = look.paragraph(header, "Trapline shows what a KVM guest's exits cost on an AArch64 board: which "
				+ "they are, how long each took to handle, and when. Open what you recorded there with perf, trace-cmd, "
				+ "ftrace or an exit-timing kernel; nothing of Trapline runs on the board.", Swatch.MUTED);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(what);
	}

	private void start(Composite column) {
		heading(column, "Start");
		command(column, Icon.OPEN, "Open files\u2026", new CommandCall("org.trapline.ui.measure.open"));
		command(column, Icon.FOLDER, "Open a folder\u2026", new CommandCall("org.trapline.ui.measure.openDirectory"));
		command(column, Icon.COMPARE, "Compare runs", new CommandCall("org.trapline.ui.measure.compareNew"));
		command(column, Icon.IMPORT, "Import into a project\u2026",
				new CommandCall("org.trapline.ui.measure.importRecordings"));
		command(column, Icon.EXPERIMENT, "New experiment\u2026",
				new CommandCall("org.eclipse.ui.newWizard", Map.of("newWizardId", "org.trapline.ui.experiment.newExperiment")));
		command(column, Icon.DOCUMENT, "How to record on the board",
				new CommandCall("org.trapline.ui.document", Map.of(Documents.PARAMETER, Documents.RECORDING)));
		Tile theme = command(column, Icon.THEME, "", new CommandCall(ThemeToggle.COMMAND));
		look.theme().follow(column, side -> theme
				.setTitle(side == ChartTheme.DARK ? "Switch to the light theme" : "Switch to the dark theme"));
		Label hint = look.paragraph(column, "Or drop files here. Any name will do: Trapline looks at the content.",
				Swatch.MUTED);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(hint);
	}

	private Tile command(Composite column, Icon icon, String title, CommandCall call) {
		return new Tile(column, look, icon, title).withKeys(call.keys(getSite())).onOpen(() -> call.run(getSite()));
	}

	private void samples(Composite column) {
		heading(column, "Samples");
		List<Samples.Sample> samples = Samples.all();
		if (samples.isEmpty())
			look.label(column, "This installation has no samples.", Swatch.MUTED);
		for (Samples.Sample sample : samples)
			new Tile(column, look, Icon.SAMPLE, sample.what()).withText(sample.look())
					.onOpen(() -> open(sample.file()));
	}

	private Composite column(Composite page) {
		Composite column = look.composite(page);
		GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(column);
		return column;
	}

	private void heading(Composite parent, String text) {
		Label label = look.font(look.label(parent, text, Swatch.TEXT), SWT.BOLD, 1.2);
		GridDataFactory.fillDefaults().indent(0, 4).applyTo(label);
	}

	/// What the page shows, once it is made.
	Composite content() {
		return Objects.requireNonNull(content);
	}

	/// Lays the columns out for the room there is.
	private void measure() {
		ScrolledComposite outer = Objects.requireNonNull(scroll);
		Composite page = Objects.requireNonNull(content);
		int width = outer.getClientArea().width;
		boolean narrow = width < NARROW;
		((GridLayout) page.getLayout()).numColumns = narrow ? 1 : 2;
		Control[] parts = page.getChildren();
		GridDataFactory.fillDefaults().grab(true, false).span(narrow ? 1 : 2, 1).applyTo(parts[0]);
		GridDataFactory.fillDefaults().grab(narrow, false).hint(narrow ? SWT.DEFAULT : LEFT_WIDTH, SWT.DEFAULT)
				.applyTo(parts[1]);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(parts[2]);
		page.layout(true, true);
		outer.setMinHeight(page.computeSize(width, SWT.DEFAULT).y);
	}

	private void open(Path file) {
		new RecordingOpener(getSite().getPage()).open(file);
	}

	private void makeRoom() {
		IWorkbenchPage page = getSite().getPage();
		getSite().getShell().getDisplay().asyncExec(() -> page.closeEditor(this, false));
	}
}
