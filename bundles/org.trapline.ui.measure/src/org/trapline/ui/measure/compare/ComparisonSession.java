// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.trapline.analysis.compare.Against;
import org.trapline.analysis.compare.Comparison;
import org.trapline.analysis.compare.file.ComparisonFile;
import org.trapline.trace.runs.RunSource;
import org.trapline.ui.history.History;
import org.trapline.ui.measure.run.Feed;
import org.trapline.ui.operation.OperationRunner;

/// A comparison that is open: which runs it is of, with the way back through the changes, and what comes out of it.
///
/// Every change compares anew in the background. To be used in the user interface's thread alone.
public final class ComparisonSession implements AutoCloseable {
	private static final String RECOGNISING = "Recognising of Repeats";

	private final RunStore store = new RunStore(RunSource.installed());
	private final Executor background;
	private final History<ComparisonFile> history;
	private final Feed<CompareRuns.Compared> results;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	/// Added since the last result: what each is, is to be found out.
	private final Set<Path> added = new LinkedHashSet<>();
	private boolean begins;
	private boolean recognise;
	private String step = RECOGNISING;
	private ComparisonFile compared;
	private int candidate;

	/// @param first as it is saved, or as it begins
	/// @param recognise whether its sides are no more than a heap of runs, of which repeats and roles are to be found out
	/// @param screen runs in the user interface's thread
	/// @param background runs in any other
	ComparisonSession(ComparisonFile first, boolean recognise, Executor screen, Executor background) {
		this.background = background;
		this.recognise = recognise;
		begins = recognise;
		compared = first;
		history = new History<>(first);
		results = new Feed<>(new OperationRunner(screen), null);
		results.onChange(this::resultsChanged);
		history.onChange(this::fileChanged);
		compare();
	}

	/// Which runs, and how: with undo and redo.
	public History<ComparisonFile> history() {
		return history;
	}

	/// What came out of it last.
	Feed<CompareRuns.Compared> results() {
		return results;
	}

	/// The comparison there is; empty while there is none.
	public Optional<Comparison> comparison() {
		return results.value().flatMap(CompareRuns.Compared::comparison);
	}

	/// The candidate that pages show against the base.
	public Optional<Against> against() {
		return comparison().map(c -> c.against().get(Math.min(candidate, c.against().size() - 1)));
	}

	/// Shows another candidate.
	///
	/// @param index among the candidates
	public void look(int index) {
		if (index == candidate)
			return;
		candidate = index;
		tell();
	}

	/// Whether runs are being read or compared.
	public boolean busy() {
		return results.busy();
	}

	/// What could not be read, and why the comparison failed, in sentences.
	public List<String> problems() {
		List<String> problems = new ArrayList<>();
		results.failure().ifPresent(problems::add);
		results.value().ifPresent(c -> problems.addAll(c.problems()));
		return problems;
	}

	/// Adds files and folders, a side each, or one for each run of a folder of runs; those that are there already are left
	/// out. The first ones are recognised as those that a comparison begins with.
	void add(List<Path> paths) {
		List<ComparisonFile.Side> sides = new ArrayList<>(history.now().sides());
		Set<Path> there = new LinkedHashSet<>();
		sides.forEach(side -> there.addAll(side.runs()));
		boolean first = sides.isEmpty();
		for (Path path : paths) {
			Path whole = path.toAbsolutePath().normalize();
			if (there.add(whole)) {
				sides.add(new ComparisonFile.Side(SideLabels.label(sides, whole), Optional.empty(), List.of(whole)));
				added.add(whole);
			}
		}
		if (sides.size() == history.now().sides().size())
			return;
		recognise |= first;
		step = paths.size() == 1 ? "Adding of Run" : "Adding of Runs";
		history.change(step, added, with(sides));
	}

	/// Changes one side.
	void change(String what, int index, UnaryOperator<ComparisonFile.Side> change) {
		List<ComparisonFile.Side> sides = new ArrayList<>(history.now().sides());
		sides.set(index, change.apply(sides.get(index)));
		change(what, sides);
	}

	/// Changes which sides there are, or their order.
	void change(String what, List<ComparisonFile.Side> sides) {
		history.change(what, with(sides));
	}

	private ComparisonFile with(List<ComparisonFile.Side> sides) {
		return new ComparisonFile(sides, history.now().settings(), history.now().headComments());
	}

	/// Puts repeats of one configuration together, and tells roles, as at the begin.
	void recognise() {
		recognise = true;
		step = RECOGNISING;
		history.rest();
		compare();
	}

	/// Compares once more, with the runs there are.
	void compare() {
		results.request(new CompareRuns(history.now(), recognise, Set.copyOf(added), store));
	}

	/// Reads all runs anew, since files may have changed.
	void reload() {
		store.outdate();
		compare();
	}

	/// Saves it.
	void save(Path file) throws IOException {
		history.now().write(file);
		history.markSaved();
	}

	/// Calls the listener after every change of the file or of the results.
	///
	/// @return ends that
	public Runnable onChange(Runnable listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}

	@Override
	public void close() {
		listeners.clear();
		results.close();
		background.execute(store::close);
	}

	private void fileChanged() {
		if (!history.now().equals(compared)) {
			compared = history.now();
			compare();
		}
		tell();
	}

	private void resultsChanged() {
		if (!results.busy() && results.failure().isEmpty() && (recognise || !added.isEmpty()))
			results.value().ifPresent(found -> found(found.file()));
		tell();
	}

	/// What was found out is no other comparison than what was asked for, and one step with the asking.
	private void found(ComparisonFile file) {
		recognise = false;
		compared = file;
		if (begins && history.undoes().isEmpty())
			history.begin(file);
		else
			history.change(step, added, file);
		begins = false;
		added.clear();
		history.rest();
	}

	private void tell() {
		listeners.forEach(Runnable::run);
	}
}
