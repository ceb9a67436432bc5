// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.calibrate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.result.ExitRows;
import org.trapline.experiment.work.PointRecord;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.runs.RunSource;

/// The exits of a board's recording or table, as a calibration needs them.
///
/// @param rows times in cycles
/// @param source of costs that are fitted to it: its name and SHA-256
/// @param clock by what times became cycles, in words; empty for a table in cycles
public record BoardExits(ExitRows rows, String source, String clock) {
	/// Digits of a hash that tell files apart.
	private static final int DIGITS = 16;

	/// Reads a recording.
	///
	/// @param vcpu whose exits count; empty for all
	/// @param clockHertz of the model's cores, for a recording that does not tell its own
	/// @throws ImportException if it is none
	/// @throws CalibrationException if it has no exit timing
	public static BoardExits read(Path file, OptionalInt vcpu, double clockHertz, Progress progress)
			throws IOException, ImportException, CalibrationException {
		try (Run run = RunSource.installed().open(file, progress)) {
			return of(run, file, vcpu, clockHertz, progress);
		}
	}

	/// The exits of a run.
	///
	/// @param file where it is from
	/// @param vcpu whose exits count; empty for all
	/// @param clockHertz of the model's cores, for a recording that does not tell its own
	/// @throws CalibrationException if it has no exit timing
	public static BoardExits of(Run run, Path file, OptionalInt vcpu, double clockHertz, Progress progress)
			throws IOException, CalibrationException {
		Optional<ExitTiming> timing = ExitRows.timing(run, true, progress);
		if (timing.isEmpty())
			throw new CalibrationException(file + ": found no exits, expected an exit-timing table or a recording of exits");
		ExitRows rows = ExitRows.of(timing.get(), vcpu).orElseThrow(() -> new CalibrationException(file
				+ ": found no exits of vCPU "
				+ vcpu.orElse(0) + ", expected one of: " + String.join(", ",
				timing.get().tables().stream().map(ExitTiming.Table::vcpu)
						.toList())));
		if (rows.rows().isEmpty())
			throw new CalibrationException(file + ": found a table without a single exit, expected some");
		OptionalDouble told = run.conditions().clockHertz();
		double hertz = told.orElse(clockHertz);
		String clock = rows.cycles() ? "" : told.isPresent() ? "the recording's clock"
				: "the model's clock, since the recording tells none";
		return new BoardExits(rows.inCycles(hertz), "calibrated from " + file.getFileName() + hash(file), clock);
	}

	private static String hash(Path file) throws IOException {
		return Files.isRegularFile(file) ? " (sha256 " + new PointRecord.Hashes().of(file).substring(0, DIGITS) + ')' : "";
	}

	/// The vCPU that an experiment takes figures of exits of; empty if that is all, or not always the same.
	public static OptionalInt vcpu(Experiment experiment) {
		return experiment.exitsOf();
	}
}
