// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.model.ITimeGraphEntry;
import org.eclipse.ui.views.properties.IPropertySource;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.ExitDetail;
import org.trapline.analysis.Filter;
import org.trapline.chart.Swatch;
import org.trapline.history.StateHistory;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Notice;
import org.trapline.ui.measure.run.RunSession;
import org.trapline.ui.theme.Look;
import org.trapline.ui.timeline.TimeGraph.TimeRangeShown;
import org.trapline.ui.timeline.content.Row;
import org.trapline.ui.timeline.content.RowTree;
import org.trapline.ui.timeline.content.StateEvent;
import org.trapline.ui.timeline.content.WindowContent;

/// The time line of one run: the graph, its tools above and its legend below.
///
/// What it shows of a part of the time is read in the background, somewhat more than shows so that little is missing
/// while it is moved. All times are nanoseconds since the recording's begin.
public final class TimeLine implements AutoCloseable {
	private static final int LEAST_HEIGHT_WITH_LEGEND = 260;

	private final Look look;
	private final RunSession session;
	private final OpenHistory open;
	private final Runnable showEvents;
	private final Composite page;
	private final Composite holder;
	private final Legend legend;
	private final TimeLineTools tools;
	private final WindowWorker<WindowContent> worker;
	private final Navigation navigation;
	private final Synchroniser synchroniser;
	private @Nullable TimeGraph graph;
	private @Nullable WindowContent content;

	/// @param properties shows what is known of an exit in the Properties view
	/// @param showEvents turns to the page of the run editor that lists events
	TimeLine(Composite parent, Look look, RunSession session, OpenHistory open, Consumer<IPropertySource> properties,
			Runnable showEvents) {
		this.look = look;
		this.session = session;
		this.open = open;
		this.showEvents = showEvents;
		worker = new WindowWorker<>("time line", parent.getDisplay()::asyncExec, this::show);
		navigation = new Navigation(session, open, this);
		page = look.composite(parent);
		GridLayoutFactory.fillDefaults().margins(6, 4).spacing(0, 4).applyTo(page);
		tools = new TimeLineTools(page, look, this);
		tellNotices();
		holder = look.composite(page);
		holder.setLayout(new FillLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(holder);
		legend = new Legend(page, look, open.trace(), open.history().guests().isPresent());
		page.addListener(SWT.Resize, _ -> giveRoom(legend.control()));
		giveRoom(legend.control());
		look.theme().follow(holder, _ -> build());
		synchroniser = new Synchroniser(session, this, look.theme(), parent.getShell(), properties);
		page.addDisposeListener(_ -> worker.close());
	}

	private void tellNotices() {
		for (Notice notice : open.history().notices())
			GridDataFactory.fillDefaults().grab(true, false).applyTo(look.paragraph(page, notice.message(),
					notice.severity() == Notice.Severity.INFO ? Swatch.INFO : Swatch.NOTABLE));
	}

	/// Where the view is low, the legend leaves its room to the graph.
	private void giveRoom(Control strip) {
		boolean shows = page.getSize().y >= LEAST_HEIGHT_WITH_LEGEND;
		strip.setVisible(shows);
		GridDataFactory.fillDefaults().grab(true, false).exclude(!shows).applyTo(strip);
	}

	/// What the rows show is worked out anew for a graph of another theme.
	private void build() {
		Optional<TimeGraph> old = graph();
		TimeRangeShown window = old.map(TimeGraph::visible).orElse(null);
		Optional<TimeRangeShown> selection = old.flatMap(TimeGraph::selection);
		Optional<Row> row = old.flatMap(TimeGraph::row);
		Set<ITimeGraphEntry> closed = old.map(TimeGraph::collapsed).orElse(null);
		old.ifPresent(one -> one.control().dispose());
		TimeGraph built = new TimeGraph(holder, open.rows(), length(), look.theme(), new Reactions());
		dress(built.control());
		new GraphMenu(built, this, session, showEvents);
		graph = built;
		if (window != null)
			built.follow(window.from(), window.to());
		if (closed != null)
			built.collapse(closed);
		selection.ifPresent(range -> built.select(range.from(), range.to()));
		row.or(() -> Optional.ofNullable(open.rows().vcpus().get(0))).ifPresent(built::choose);
		holder.layout(true, true);
		if (old.isPresent())
			synchroniser.marksChanged();
	}

	/// The graph's own controls paint over what is behind them, which has to be the palette's.
	private void dress(Control control) {
		look.paint(control, control instanceof Tree ? Swatch.PANEL : Swatch.BACKGROUND, Swatch.TEXT);
		if (control instanceof Composite composite)
			for (Control child : composite.getChildren())
				dress(child);
	}

	void setFocus() {
		graph().ifPresent(one -> one.canvas().setFocus());
	}

	/// The graph; empty only while the time line is being made.
	Optional<TimeGraph> graph() {
		return Optional.ofNullable(graph);
	}

	/// The rows, whether they show or not.
	public RowTree rows() {
		return open.rows();
	}

	/// The exits that it is made of.
	public ExitTrace trace() {
		return open.trace();
	}

	/// The history that it shows.
	public StateHistory history() {
		return open.history();
	}

	/// What there is to say of the history: why it was built again, or is not kept.
	public List<String> notices() {
		return open.history().notices().stream().map(Notice::message).toList();
	}

	/// What the legend says, for each colour.
	public List<String> legend() {
		return legend.texts();
	}

	/// How long the recording is.
	public long length() {
		return Math.max(1, open.trace().span().end() - open.trace().span().start());
	}

	/// The part of the time that shows.
	public TimeRangeShown window() {
		return graph().map(TimeGraph::visible).orElse(new TimeRangeShown(0, length(), 1));
	}

	/// What is selected; empty while nothing is.
	public Optional<TimeRangeShown> selection() {
		return graph().flatMap(TimeGraph::selection);
	}

	/// Whether there is a range to zoom to: one that is selected, or else the filter's.
	boolean hasRangeOfInterest() {
		return synchroniser.rangeOfInterest().isPresent();
	}

	/// Shows a part of the time.
	public void show(long from, long to) {
		graph().ifPresent(one -> one.show(Math.max(0, from), Math.min(length(), to)));
	}

	/// Selects a moment or a range as the user does, and makes it visible.
	public void select(long begin, long end) {
		reveal(begin, end);
		graph().ifPresent(one -> one.select(begin, end));
		synchroniser.selected(begin, end);
	}

	/// Points at an exit, as a click on it does, and makes it visible.
	void point(ExitDetail exit) {
		synchroniser.point(exit);
	}

	/// Another view selected a moment or a range.
	void selectedElsewhere(long begin, long end) {
		reveal(begin, end);
		graph().ifPresent(one -> one.select(begin, end));
		synchroniser.follow(begin, end);
	}

	/// Another view shows another part of the time.
	void shownElsewhere(long from, long to) {
		graph().ifPresent(one -> one.follow(from, to));
	}

	/// What is marked in the run.
	public Bookmarks bookmarks() {
		return synchroniser.bookmarks();
	}

	/// Moves a range into the part that shows, without changing how much shows unless it must.
	void reveal(long begin, long end) {
		TimeRangeShown now = window();
		long width = now.to() - now.from();
		if (begin >= now.from() && end <= now.to())
			return;
		if (end - begin > width * 3 / 4)
			width = Math.min(length(), (end - begin) * 4 / 3 + 1);
		long from = Math.clamp(begin + (end - begin) / 2 - width / 2, 0, Math.max(0, length() - width));
		show(from, from + width);
	}

	/// Does what a key or button asks for.
	public void perform(TimeLineAction action) {
		TimeGraph now = graph;
		if (now == null)
			return;
		switch (action) {
		case ZOOM_IN -> now.viewer().zoomIn();
		case ZOOM_OUT -> now.viewer().zoomOut();
		case LEFT -> pan(-1);
		case RIGHT -> pan(1);
		case ZOOM_FIT -> now.viewer().resetStartFinishTime();
		case ZOOM_SELECTION -> synchroniser.rangeOfInterest().ifPresent(range -> show(range.from(), range.to()));
		case FILTER_TIME -> synchroniser.filterBy(now.visible());
		case NEXT -> navigation.change(true);
		case PREVIOUS -> navigation.change(false);
		case NEXT_OF_REASON -> navigation.sameReason(true);
		case PREVIOUS_OF_REASON -> navigation.sameReason(false);
		case FOLLOW_ARROW -> now.canvas().followArrowFwd(false);
		case FOLLOW_ARROW_BACK -> now.canvas().followArrowBwd(false);
		case ARROWS -> tools.arrows(now.toggleArrows());
		case BOOKMARK -> synchroniser.bookmarks().toggle();
		case NEXT_BOOKMARK -> synchroniser.bookmarks().turn(true);
		case PREVIOUS_BOOKMARK -> synchroniser.bookmarks().turn(false);
		case FIND -> tools.find();
		}
	}

	private void pan(int direction) {
		TimeRangeShown now = window();
		long width = now.to() - now.from();
		long from = Math.clamp(now.from() + direction * width / 4, 0, Math.max(0, length() - width));
		show(from, from + width);
	}

	/// Goes to the next exit, guest's task or row that a text is found in.
	///
	/// @param text of a reason, sub-reason, task, VM, vCPU or lane, or an address or PC that begins with 0x
	public void search(String text, boolean forward) {
		navigation.search(text, forward);
	}

	/// Goes to where the guest takes up a task of a state's name next on that vCPU, or took up one before.
	void sameTask(StateEvent state, boolean forward) {
		navigation.sameTask(state, forward);
	}

	/// What the time line last said of a search or a way that leads nowhere; empty for nothing.
	public String status() {
		return tools.status();
	}

	void say(String sentence) {
		tools.say(sentence);
	}

	/// Whether something that shows is still being read.
	public boolean busy() {
		return worker.busy() || navigation.busy() || synchroniser.busy() || content == null;
	}

	/// What the rows show now; empty before the first part is read.
	public Optional<WindowContent> content() {
		return Optional.ofNullable(content);
	}

	/// Reads what shows anew.
	void reread() {
		request(window());
	}

	private void request(TimeRangeShown range) {
		long pad = (range.to() - range.from()) / 2;
		long from = Math.max(0, range.from() - pad);
		long to = Math.min(length(), Math.max(range.to() + pad, from + 1));
		int pixels = (int) Math.max(1, range.pixels() * (to - from) / Math.max(1, range.to() - range.from()));
		Filter filter = session.selection().filter();
		worker.request(progress -> session.read(progress, p -> open.reader().read(from, to, pixels, filter, p)));
	}

	private void show(WindowContent read) {
		TimeGraph now = graph;
		if (page.isDisposed() || now == null)
			return;
		content = read;
		read.apply();
		now.refresh(read);
		tools.arrowsLeft(read.arrowsLeft());
	}

	/// Ends it, and closes the history once nobody reads it.
	@Override
	public void close() {
		worker.close();
		synchroniser.close();
		navigation.close();
		page.dispose();
		closeSoon(open);
	}

	/// Closes a history without waiting for the query that may be going on.
	static void closeSoon(OpenHistory history) {
		Thread.ofPlatform().daemon().name("close state history").start(history::close);
	}

	/// The texts of the rows that show, from top to bottom.
	public List<String> visibleRows() {
		List<String> names = new ArrayList<>();
		graph().ifPresent(one -> one.visibleRows().forEach(row -> names.add(row.getName())));
		return names;
	}

	private final class Reactions implements TimeGraph.Listener {
		@Override
		public void shown(TimeRangeShown range) {
			request(range);
			tools.range(range);
		}

		@Override
		public void rested(TimeRangeShown range) {
			synchroniser.rested(range);
		}

		@Override
		public void selected(long begin, long end) {
			synchroniser.selected(begin, end);
		}

		@Override
		public void selected(Row row) {
			synchroniser.selected(row);
		}
	}
}
