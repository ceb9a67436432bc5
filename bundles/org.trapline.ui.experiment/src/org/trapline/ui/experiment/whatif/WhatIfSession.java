// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.whatif;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.trapline.experiment.calibrate.Calibrated;
import org.trapline.experiment.calibrate.Calibration;
import org.trapline.experiment.calibrate.CalibrationException;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.file.ExperimentFile;
import org.trapline.experiment.whatif.Change;
import org.trapline.experiment.whatif.WhatIf;
import org.trapline.experiment.whatif.WhatIfFile;
import org.trapline.experiment.whatif.WhatIfFit;
import org.trapline.kvm.cost.CostSet;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.measure.yaml.YamlException;
import org.trapline.trace.ImportException;
import org.trapline.trace.runs.RunSource;

/// What the wizard has found out so far, and how it finds out more. Knows nothing of the screen.
final class WhatIfSession {
	private static final String COSTS = ".costs.yaml";

	private final Path recording;
	private final Path image;
	private Optional<WhatIf> found = Optional.empty();
	private Optional<Calibrated> fit = Optional.empty();

	/// @param image of the bundled workloads
	WhatIfSession(Path recording, Path image) {
		this.recording = recording;
		this.image = image;
	}

	Path recording() {
		return recording;
	}

	/// What the recording was recognised as, once it was.
	Optional<WhatIf> found() {
		return found;
	}

	void found(WhatIf recognised) {
		found = Optional.of(recognised);
	}

	/// The fitted costs, if they were fitted.
	Optional<Calibrated> fit() {
		return fit;
	}

	void fit(Calibrated fitted) {
		fit = Optional.of(fitted);
	}

	/// Reads the recording.
	WhatIf recognise(Progress progress) throws IOException, ImportException, CalibrationException {
		try (Run run = RunSource.installed().open(recording, progress)) {
			return WhatIf.of(run, recording, progress);
		}
	}

	/// Fits costs.
	///
	/// @param of what was recognised
	/// @param keys of the costs
	Calibrated calibrate(WhatIf of, List<String> keys, Calibration.Listener listener, Progress progress)
			throws IOException, ImportException, CalibrationException, YamlException {
		try (Run run = RunSource.installed().open(recording, progress)) {
			return WhatIfFit.fit(of, run, keys, proposedFile(), image, listener, progress);
		}
	}

	/// Where the experiment goes unless the user says otherwise.
	Path proposedFile() {
		Path folder = recording.toAbsolutePath().normalize().getParent();
		Path where = folder != null && Files.isWritable(folder) ? folder : Path.of(System.getProperty("user.home", "."));
		return where.resolve(WhatIfFile.name(recording));
	}

	/// Where the fitted costs of an experiment go.
	static Path costsOf(Path file) {
		return file.resolveSibling(String.valueOf(file.getFileName()).replaceFirst("(\\.experiment)?\\.ya?ml$", "") + COSTS);
	}

	/// Writes the experiment, and the fitted costs.
	///
	/// @throws YamlException if what would be written is none
	void write(Path file, List<Change> changes) throws IOException, YamlException {
		WhatIf what = found.orElseThrow(() -> new IOException(recording + " was not recognised"));
		if (fit.isPresent()) {
			Path to = costsOf(file);
			CostSet costs = fit.get().costs();
			CostSet named = new CostSet(costs.name() + ", calibrated", costs.description() + "; calibrated from "
					+ recording.getFileName(),
					costs.costs());
			replace(to, named.text());
			what = what.withCosts(named, String.valueOf(to.getFileName()));
		}
		List<String> labels = changes.stream().map(Change::label).toList();
		String text = WhatIfFile.text(what,
				what.changes().stream().filter(change -> labels.contains(change.label())).toList(), file, image);
		ExperimentFile.parse(file, text, List.of(), Experiment.Form.FULL);
		replace(file, text);
	}

	/// Writes a file that appears whole or not at all.
	private static void replace(Path file, String text) throws IOException {
		Path part = file.resolveSibling('.' + String.valueOf(file.getFileName()) + ".part");
		try {
			Files.write(part, text.getBytes(StandardCharsets.UTF_8));
			Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		} finally {
			Files.deleteIfExists(part);
		}
	}
}
