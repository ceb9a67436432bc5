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
	private final RunStore store = new RunStore(RunSource.installed());
	private final Executor background;
	private final History<ComparisonFile> history;
	private final Feed<CompareRuns.Compared> results;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private boolean recognise;
	private ComparisonFile compared;
	private int candidate;

	/// @param first as it is saved, or as it begins
	/// @param recognise whether its sides are no more than a heap of runs, of which repeats and roles are to be found out
	/// @param screen runs in the user interface's thread
	/// @param background runs in any other
	ComparisonSession(ComparisonFile first, boolean recognise, Executor screen, Executor background) {
		this.background = background;
		this.recognise = recognise;
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

	/// Adds files and folders, a side each; those that are there already are left out.
	void add(List<Path> paths) {
		Set<Path> there = new LinkedHashSet<>();
		history.now().sides().forEach(side -> there.addAll(side.runs()));
		List<ComparisonFile.Side> sides = new ArrayList<>(history.now().sides());
		for (Path path : paths) {
			Path whole = path.toAbsolutePath().normalize();
			if (there.add(whole))
				sides.add(new ComparisonFile.Side(label(sides, whole), Optional.empty(), List.of(whole)));
		}
		change(paths.size() == 1 ? "Adding of Run" : "Adding of Runs", sides);
	}

	/// Changes one side.
	void change(String what, int index, UnaryOperator<ComparisonFile.Side> change) {
		List<ComparisonFile.Side> sides = new ArrayList<>(history.now().sides());
		sides.set(index, change.apply(sides.get(index)));
		change(what, sides);
	}

	/// Changes which sides there are, or their order.
	void change(String what, List<ComparisonFile.Side> sides) {
		ComparisonFile now = history.now();
		history.change(what, new ComparisonFile(sides, now.settings(), now.headComments()));
	}

	/// Puts repeats of one configuration together, and tells roles, as at the begin.
	void recognise() {
		recognise = true;
		compare();
	}

	/// Compares once more, with the runs there are.
	void compare() {
		results.request(new CompareRuns(history.now(), recognise, store));
	}

	/// Reads all runs anew, since files may have changed.
	void reload() {
		background.execute(() -> store.keep(Set.of()));
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
		if (!results.busy() && recognise && results.failure().isEmpty())
			results.value().ifPresent(found -> {
				recognise = false;
				// what was recognised is no other comparison than what was asked for
				compared = found.file();
				history.change("Recognising of Repeats", found.file());
			});
		tell();
	}

	private void tell() {
		listeners.forEach(Runnable::run);
	}

	/// What to call a file or folder: its name, with its folder's where that is taken.
	private static String label(List<ComparisonFile.Side> sides, Path path) {
		String name = String.valueOf(path.getFileName());
		Path folder = path.getParent();
		String label = name;
		for (int n = 2; taken(sides, label); n++)
			label = n == 2 && folder != null && folder.getFileName() != null ? folder.getFileName() + "/" + name
					: name + " (" + n + ')';
		return label;
	}

	private static boolean taken(List<ComparisonFile.Side> sides, String label) {
		return sides.stream().anyMatch(side -> side.label().equals(label));
	}
}
