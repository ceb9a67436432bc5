// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.wizard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes an experiment: of a question, or like a sample.
public final class NewExperimentWizard extends NewFileWizard {
	public static final String ID = "org.trapline.ui.experiment.newExperiment";

	private @Nullable ExperimentPage page;

	public NewExperimentWizard() {
		setWindowTitle("New Experiment");
	}

	@Override
	PlacePage page(Path folder) {
		ExperimentPage made = new ExperimentPage(folder);
		page = made;
		return made;
	}

	/// The page that asks what is to be found out.
	ExperimentPage experimentPage() {
		return Objects.requireNonNull(page);
	}

	@Override
	String text(Path file) throws IOException {
		return experimentPage().text(file);
	}
}
