// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.runs.RunSource;

/// The exit-timing table of a point beside that of the board that the experiment is compared with, row by row.
///
/// @param point its name
/// @param vcpu whose exits they are; empty for all vCPUs together
/// @param cycles whether times are cycles; else they are microseconds
/// @param lines one for each type that either has, in the board's order
public record ExitsBeside(String point, OptionalInt vcpu, boolean cycles, List<Line> lines) {
	/// A type of exits.
	///
	/// @param type as the table names it
	public record Line(String type, Side board, Side point) {
	}

	/// A type of exits on one side; NaN for what is not known.
	///
	/// @param rate how many in a second
	/// @param mean how long one takes
	/// @param share of all time, 0 to 1
	public record Side(double rate, double mean, double share) {
		static Side of(ExitRows rows, String type) {
			ExitTiming.Row row = rows.rows().get(type);
			return row == null ? new Side(rows.rate(type).orElse(Double.NaN), Double.NaN, 0)
					: new Side(rows.rate(type).orElse(Double.NaN), row.mean(), rows.share(type));
		}
	}

	public ExitsBeside {
		lines = List.copyOf(lines);
	}

	/// Those of all points that have exits, of their first repeats.
	///
	/// @return none where there is no board, or it has no exits
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public static List<ExitsBeside> all(Results results, Progress progress) throws IOException {
		OptionalInt vcpu = results.experiment().exitsOf();
		Optional<ExitRows> board = results.experiment().board().isEmpty() ? Optional.empty()
				: read(results.experiment().board().get(), vcpu, progress);
		List<ExitsBeside> all = new ArrayList<>();
		if (board.isPresent())
			for (Results.Row row : results.rows())
				if (!row.runs().isEmpty())
					read(row.runs().getFirst(), vcpu, progress).ifPresent(rows -> all.add(of(row.name(), vcpu, board.get(), rows)));
		return all;
	}

	private static ExitsBeside of(String point, OptionalInt vcpu, ExitRows board, ExitRows rows) {
		Set<String> types = new LinkedHashSet<>(board.rows().keySet());
		types.addAll(rows.rows().keySet());
		return new ExitsBeside(point, vcpu, board.cycles() && rows.cycles(),
				types.stream().map(type -> new Line(type, Side.of(board, type), Side.of(rows, type))).toList());
	}

	private static Optional<ExitRows> read(Path place, OptionalInt vcpu, Progress progress) throws IOException {
		try (Run run = RunSource.installed().open(place, progress)) {
			return ExitRows.timing(run, true, progress).flatMap(timing -> ExitRows.of(timing, vcpu))
					.filter(rows -> !rows.rows().isEmpty());
		} catch (ImportException _) {
			return Optional.empty(); // the measures say why
		}
	}

	/// Whose exits they are, in words.
	public String whose() {
		return vcpu.isPresent() ? "vCPU " + vcpu.getAsInt() : "all vCPUs";
	}
}
