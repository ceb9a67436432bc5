// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import org.trapline.experiment.file.Point;

/// How far an experiment is, point by point, from what it is told.
///
/// To be asked and told by any threads.
public final class RunStatus implements RunEvent.Listener {
	private static final double NANOS = 1e9;

	private final Map<String, Row> rows = new LinkedHashMap<>();
	private final int jobs;
	private final LongSupplier clock;

	/// What is the matter with a point.
	public enum State {
		/// It has not begun.
		WAITING,
		/// It runs.
		RUNNING,
		/// It was run, and has results.
		DONE,
		/// It has none.
		FAILED,
		/// It has results of a run before.
		KEPT
	}

	/// A point.
	///
	/// @param state what is the matter with it
	/// @param cycles how far its machine has come
	/// @param begin when it began, in nanoseconds of the clock
	/// @param seconds how long it ran or has run so far
	/// @param why it failed or is run again; empty for neither
	/// @param folder where what it wrote is, if it has ended
	public record Row(Point point, State state, long cycles, long begin, double seconds, String why, Optional<Path> folder) {
		/// The time of its machine, in seconds.
		public double simulated() {
			return cycles / (double) point.setup().board().board().clockHertz();
		}

		/// Cycles of its machine in a second of ours; NaN before there are any.
		public double rate() {
			return cycles > 0 && seconds > 0 ? cycles / seconds : Double.NaN;
		}

		/// How much of it is done, 0 to 1, where that can be told: of a workload that is measured for so many cycles.
		public OptionalDouble share() {
			return switch (state) {
			case DONE, KEPT -> OptionalDouble.of(1);
			case WAITING -> OptionalDouble.of(0);
			case RUNNING -> point.setup().workload().runsOn()
					? OptionalDouble.of(Math.min(1, cycles / (double) point.setup().workload().cycles())) : OptionalDouble.empty();
			case FAILED -> OptionalDouble.empty();
			};
		}
	}

	/// @param points all of the run
	/// @param jobs how many run at once
	public RunStatus(List<Point> points, int jobs) {
		this(points, jobs, System::nanoTime);
	}

	/// @param clock in nanoseconds
	RunStatus(List<Point> points, int jobs, LongSupplier clock) {
		this.jobs = Math.max(1, jobs);
		this.clock = clock;
		points.forEach(point -> rows.put(point.name(), new Row(point, State.WAITING, 0, 0, 0, "", Optional.empty())));
	}

	@Override
	public synchronized void on(RunEvent event) {
		switch (event) {
		case RunEvent.Kept(Point point) -> put(point, State.KEPT, 0, "", Optional.empty());
		case RunEvent.PutAside _, RunEvent.Printed _ -> {
			// tells nothing of how far it is
		}
		case RunEvent.Started(Point point, _) -> rows.put(point.name(), new Row(point, State.RUNNING, 0, clock.getAsLong(), 0, "",
				Optional.empty()));
		case RunEvent.Advanced(Point point, long cycles) -> put(point, State.RUNNING, cycles, why(point), Optional.empty());
		case RunEvent.Retried(Point point, String why) -> put(point, State.RUNNING, 0, why, Optional.empty());
		case RunEvent.Finished(Point point) -> put(point, State.DONE, cycles(point), "", Optional.empty());
		case RunEvent.Failed(Point point, String why, Optional<Path> kept) -> put(point, State.FAILED, cycles(point), why, kept);
		}
	}

	private void put(Point point, State state, long cycles, String why, Optional<Path> folder) {
		long begin = rows.containsKey(point.name()) ? rows.get(point.name()).begin : 0;
		double seconds = begin == 0 ? 0 : (clock.getAsLong() - begin) / NANOS;
		rows.put(point.name(), new Row(point, state, cycles, begin, seconds, why, folder));
	}

	private long cycles(Point point) {
		Row row = rows.get(point.name());
		return row == null ? 0 : row.cycles;
	}

	private String why(Point point) {
		Row row = rows.get(point.name());
		return row == null ? "" : row.why;
	}

	/// Tells that nothing runs any more: what did not end waits.
	public synchronized void ended() {
		rows.replaceAll((_, row) -> row.state == State.RUNNING
				? new Row(row.point, State.WAITING, 0, 0, 0, "", Optional.empty()) : row);
	}

	/// All points, in their order, as they are now.
	public synchronized List<Row> rows() {
		List<Row> now = new ArrayList<>();
		for (Row row : rows.values())
			now.add(row.state != State.RUNNING ? row
					: new Row(row.point, row.state, row.cycles, row.begin, (clock.getAsLong() - row.begin) / NANOS, row.why, row.folder));
		return now;
	}

	/// How many points are in a state.
	public synchronized int count(State state) {
		return (int) rows.values().stream().filter(row -> row.state == state).count();
	}

	/// How many points have ended, well or not.
	public synchronized int over() {
		return rows.size() - count(State.WAITING) - count(State.RUNNING);
	}

	/// How long a running point still takes, in seconds, as far as that can be told: by its cycles, or by how long others took.
	public synchronized OptionalDouble left(Row row) {
		OptionalDouble share = row.share();
		if (row.state == State.RUNNING && share.isPresent() && share.getAsDouble() > 0)
			return OptionalDouble.of(row.seconds * (1 / share.getAsDouble() - 1));
		OptionalDouble usual = usual();
		return usual.isEmpty() || row.state != State.RUNNING ? OptionalDouble.empty()
				: OptionalDouble.of(Math.max(0, usual.getAsDouble() - row.seconds));
	}

	/// How long all of it still takes, in seconds, as far as that can be told.
	public synchronized OptionalDouble left() {
		OptionalDouble usual = usual();
		double work = 0;
		double longest = 0;
		for (Row row : rows()) {
			if (row.state == State.WAITING && usual.isEmpty() || row.state == State.RUNNING && left(row).isEmpty())
				return OptionalDouble.empty();
			double left = row.state == State.WAITING ? usual.getAsDouble() : left(row).orElse(0);
			work += left;
			longest = Math.max(longest, left);
		}
		return OptionalDouble.of(Math.max(longest, work / jobs));
	}

	/// How long points took that were run.
	private OptionalDouble usual() {
		return rows.values().stream().filter(row -> row.state == State.DONE || row.state == State.FAILED)
				.mapToDouble(Row::seconds).average();
	}
}
