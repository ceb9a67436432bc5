// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.jspecify.annotations.Nullable;
import org.trapline.history.HistoryCache;
import org.trapline.measure.ExitTrace;
import org.trapline.ui.measure.editor.PageSelection;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.pages.PageKind;
import org.trapline.ui.measure.properties.PropertiesPage;
import org.trapline.ui.measure.run.RunSession;
import org.trapline.ui.operation.OperationRunner;
import org.trapline.ui.operation.Outcome;
import org.trapline.ui.theme.Look;
import org.trapline.ui.theme.WorkbenchTheme;
import org.trapline.ui.timeline.MessagePage.Way;

/// The view of the time line of the run in the active run editor.
///
/// It opens the run's state history in the background, and says why where there is nothing to show.
public final class TimeLineView extends ViewPart {
	public static final String ID = "org.trapline.ui.timeline.view";
	/// Key bindings of the view belong to this context.
	public static final String CONTEXT = "org.trapline.ui.timeline.context";

	private final PageSelection published = new PageSelection();
	private HistoryCache cache = HistoryCache.ofUser();
	private @Nullable Composite place;
	private @Nullable Look look;
	private @Nullable ActiveRun run;
	private @Nullable TimeLine timeLine;
	private OperationRunner.@Nullable Running opening;
	private int shown;

	@Override
	public void init(IViewSite site) throws PartInitException {
		super.init(site);
		site.setSelectionProvider(published);
		site.getService(IContextService.class).activateContext(CONTEXT);
	}

	@Override
	public void createPartControl(Composite parent) {
		look = new Look(getSite().getService(WorkbenchTheme.class));
		place = look.root(new Composite(parent, SWT.NONE));
		place.setLayout(new FillLayout());
		run = new ActiveRun(getSite().getPage(), this::show);
	}

	@Override
	public void setFocus() {
		timeLine().ifPresentOrElse(TimeLine::setFocus, () -> {
			if (place != null)
				place.setFocus();
		});
	}

	@Override
	public <T> @Nullable T getAdapter(Class<T> type) {
		return type == IPropertySheetPage.class ? type.cast(new PropertiesPage()) : super.getAdapter(type);
	}

	@Override
	public void dispose() {
		if (run != null)
			run.close();
		leave();
		super.dispose();
	}

	/// Keeps histories somewhere else from now on.
	void cache(HistoryCache other) {
		cache = other;
	}

	/// The time line that shows; empty while there is none.
	public Optional<TimeLine> timeLine() {
		return Optional.ofNullable(timeLine);
	}

	/// What the view says in the place of a time line.
	public String message() {
		return place == null || timeLine != null ? "" : MessagePage.text(place);
	}

	/// Whether a history is being opened.
	public boolean opening() {
		return opening != null;
	}

	private void show(ActiveRun now) {
		leave();
		if (now.editor().isEmpty())
			say("No run is open", "The time line shows what every vCPU and physical CPU of a recording did. Open a "
					+ "recording of events (perf.data, trace.dat, ftrace text, CTF, or a point of an experiment with "
					+ "exits: trace): the time line follows the run editor that is active.",
					List.of(new Way("Open a recording\u2026", () -> Commands.run(getSite(), Commands.OPEN))));
		else if (now.session().isEmpty())
			say(now.editor().get().getTitle() + " is not open yet", "Its time line shows once the run is read.", List.of());
		else
			now.session().get().trace().ifPresentOrElse(trace -> open(now.session().get(), trace),
					() -> say("This run has no time line", NoEvents.why(now.session().get().run()), List.of()));
	}

	private void open(RunSession session, ExitTrace trace) {
		int mine = ++shown;
		MessagePage page = say("Opening the time line of " + session.notes().now().label(),
				"The state history is built once and kept: it takes a few seconds for a long recording.", true,
				List.of(new Way("Cancel", this::cancel)));
		opening = new OperationRunner(screen()).start(session.reading("State history of " + session.notes().now().label(),
				progress -> OpenHistory.of(session.run(), trace, cache, progress)), OperationRunner.Visibility.PASSING, page,
				outcome -> opened(mine, session, trace, outcome));
	}

	private void opened(int asked, RunSession session, ExitTrace trace, Outcome<OpenHistory> outcome) {
		Composite in = place;
		Look with = look;
		if (asked != shown || in == null || in.isDisposed() || with == null) {
			if (outcome instanceof Outcome.Done<OpenHistory>(OpenHistory late))
				TimeLine.closeSoon(late);
			return;
		}
		opening = null;
		Way again = new Way("Try again", () -> open(session, trace));
		switch (outcome) {
		case Outcome.Done<OpenHistory>(OpenHistory open) -> {
			clear();
			timeLine = new TimeLine(in, with, session, open,
					source -> published.setSelection(new StructuredSelection(source)), this::showEvents);
			in.layout(true, true);
		}
		case Outcome.Cancelled<OpenHistory> _ ->
			say("Opening the time line was cancelled", "The run itself is open.", List.of(again));
		case Outcome.Failed<OpenHistory> failed -> say("There is no time line: its state history cannot be built",
				failed.message() + "\nThe history is kept in " + cache.folder()
						+ " or, where that cannot be written, in the folder for temporary files: one of them must be "
						+ "writable and have room.", List.of(again));
		}
	}

	private void showEvents() {
		ActiveRun active = run;
		Optional<RunEditor> editor = active == null ? Optional.empty() : active.editor();
		editor.ifPresent(one -> {
			getSite().getPage().activate(one);
			one.turnTo(PageKind.EVENTS);
		});
	}

	private void cancel() {
		OperationRunner.Running running = opening;
		if (running != null)
			running.cancel();
	}

	private void leave() {
		shown++;
		cancel();
		opening = null;
		TimeLine old = timeLine;
		timeLine = null;
		if (old != null)
			old.close();
	}

	private void clear() {
		if (place != null && !place.isDisposed())
			for (Control child : place.getChildren())
				child.dispose();
	}

	private void say(String title, String message, List<Way> ways) {
		say(title, message, false, ways);
	}

	private MessagePage say(String title, String message, boolean working, List<Way> ways) {
		clear();
		Composite in = java.util.Objects.requireNonNull(place);
		MessagePage page = new MessagePage(in, java.util.Objects.requireNonNull(look), title, message, working, ways);
		in.layout(true, true);
		return page;
	}

	private Executor screen() {
		return getSite().getShell().getDisplay()::asyncExec;
	}
}
