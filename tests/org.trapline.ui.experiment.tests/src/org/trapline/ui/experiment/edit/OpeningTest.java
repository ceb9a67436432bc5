// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.ui.experiment.ExperimentDecorator;
import org.trapline.ui.experiment.Workbench;
import org.trapline.ui.theme.Icon;

/// Files are opened in the editor of their kind.
class OpeningTest {
	@TempDir
	Path directory = Path.of("");

	private final Workbench workbench = new Workbench();

	@AfterEach
	void closeEditors() {
		workbench.closeEditors();
	}

	@Test
	void theProjectExplorerTellsKindsApartByWhatFilesSay() throws IOException {
		Path experiment = Files.writeString(directory.resolve("a.yaml"), "# mine\ntrapline: experiment/1\n");
		Path board = Files.writeString(directory.resolve("a.experiment.yaml"), "trapline: board/1\n");
		Path costs = Files.writeString(directory.resolve("a-costs.yaml"), "trapline: costs/1\n");
		Path results = Files.createDirectory(directory.resolve("a.results"));
		Files.writeString(results.resolve("results.yaml"), "trapline: results/1\n");
		assertThat(ExperimentDecorator.icon(experiment)).hasValue(Icon.EXPERIMENT);
		assertThat(ExperimentDecorator.icon(board)).hasValue(Icon.BOARD);
		assertThat(ExperimentDecorator.icon(costs)).hasValue(Icon.DOCUMENT);
		assertThat(ExperimentDecorator.icon(results)).hasValue(Icon.RESULTS);
		assertThat(ExperimentDecorator.icon(directory)).isEmpty();
		assertThat(ExperimentDecorator.icon(Workbench.file("samples/kvm_stat.txt"))).isEmpty();
	}

	@Test
	void anExperimentByItsName() throws IOException {
		Path file = Files.writeString(directory.resolve("broken.experiment.yaml"), "nothing that is an experiment\n");
		assertThat(text(workbench.open(file, ExperimentEditor.class))).isEqualTo("nothing that is an experiment\n");
	}

	@Test
	void aBoardByWhatItSays() throws IOException {
		Path file = Files.writeString(directory.resolve("mine.yaml"), "# mine\ntrapline: board/1\nname: Mine\n");
		assertThat(text(workbench.open(file, BoardEditor.class))).contains("name: Mine");
	}

	private static String text(FileEditor editor) {
		return editor.source().getDocumentProvider().getDocument(editor.getEditorInput()).get();
	}
}
