// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.welcome;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.EditorPart;
import org.jspecify.annotations.Nullable;
import org.trapline.chart.Swatch;
import org.trapline.ui.measure.open.RecentFiles;
import org.trapline.ui.measure.open.RecordingOpener;
import org.trapline.ui.theme.Card;
import org.trapline.ui.theme.Icon;
import org.trapline.ui.theme.Look;
import org.trapline.ui.theme.TextBlock;
import org.trapline.ui.theme.WorkbenchTheme;

/// The welcome page: what Trapline is for, how to open a recording, samples, and what was opened last.
public final class WelcomeEditor extends EditorPart {
	public static final String ID = "org.trapline.ui.measure.welcome";

	private static final int MARGIN = 28;
	private static final int MOST_RECENT = 8;

	private @Nullable Look look;
	private @Nullable Composite page;

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
	}

	@Override
	public void createPartControl(Composite parent) {
		Look paint = java.util.Objects.requireNonNull(look);
		ScrolledComposite scroll = paint.root(new ScrolledComposite(parent, SWT.V_SCROLL));
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		Composite content = paint.composite(scroll);
		page = content;
		GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).margins(MARGIN, MARGIN).spacing(28, 10)
				.applyTo(content);
		wide(paint.font(paint.label(content, "Trapline", Swatch.TEXT), SWT.BOLD, 2.4));
		wide(paint.paragraph(content, "What your board's KVM did, what it cost, and why. Open what you recorded on the "
				+ "board: perf.data, trace.dat, ftrace text, perf script, perf stat, KVM counters, exit-timing tables.",
				Swatch.MUTED));
		Composite left = column(paint, content);
		start(paint, left);
		recent(paint, left);
		samples(paint, column(paint, content));
		scroll.setContent(content);
		scroll.addListener(SWT.Resize, _ -> scroll
				.setMinHeight(content.computeSize(scroll.getClientArea().width, SWT.DEFAULT).y));
	}

	@Override
	public void setFocus() {
		if (page != null)
			page.setFocus();
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

	private void start(Look paint, Composite column) {
		heading(paint, column, "Start");
		card(paint, column, Icon.OPEN, "Open a recording\u2026", "Ctrl+O, or drop files here. Any name will do: "
				+ "Trapline looks at the content.", () -> run("org.trapline.ui.measure.open"));
		card(paint, column, Icon.IMPORT, "Import into a project\u2026",
				"Shows what each file was recognised as, then copies or links it.",
				() -> run("org.trapline.ui.measure.importRecordings"));
	}

	private void recent(Look paint, Composite column) {
		List<Path> files = new RecentFiles().all();
		if (files.isEmpty())
			return;
		heading(paint, column, "Recent");
		for (Path file : files.stream().limit(MOST_RECENT).toList()) {
			Composite line = paint.composite(column);
			GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(line);
			fill(line);
			Label icon = paint.label(line, "", Swatch.TEXT);
			icon.setImage(Icon.RUN.imageFor(icon));
			paint.link(line, "<a>" + file.getFileName() + "</a>", () -> open(file)).setToolTipText(file.toString());
			fill(paint.label(line, String.valueOf(file.getParent()), Swatch.MUTED));
		}
	}

	private void samples(Look paint, Composite column) {
		heading(paint, column, "Samples");
		List<Samples.Sample> samples = Samples.all();
		if (samples.isEmpty())
			fill(paint.paragraph(column, "This installation has no samples.", Swatch.MUTED));
		for (Samples.Sample sample : samples)
			card(paint, column, Icon.SAMPLE, sample.what(), sample.look(), () -> open(sample.file()));
	}

	private Composite column(Look paint, Composite parent) {
		Composite column = paint.composite(parent);
		GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(column);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(column);
		return column;
	}

	private static void heading(Look paint, Composite parent, String text) {
		Label label = paint.font(paint.label(parent, text, Swatch.TEXT), SWT.BOLD, 1.3);
		GridDataFactory.fillDefaults().indent(0, 8).applyTo(label);
	}

	private static void card(Look paint, Composite parent, Icon icon, String title, String text, Runnable work) {
		Card card = Card.opening(parent, paint);
		fill(card.control());
		fill(new TextBlock(card.control(), paint)).title(icon, title, Swatch.ACCENT).line(text, Swatch.MUTED);
		card.onOpen(work);
	}

	private static <C extends Control> C fill(C control) {
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(control);
		return control;
	}

	private static void wide(Control control) {
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(200, SWT.DEFAULT).applyTo(control);
	}

	private void open(Path file) {
		new RecordingOpener(getSite().getPage()).open(file);
	}

	private void run(String command) {
		try {
			getSite().getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			ILog.of(WelcomeEditor.class).error(command + " could not be run", e);
		}
	}
}
