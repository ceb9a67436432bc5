// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.chart.ChartTheme;
import org.trapline.chart.Hit;
import org.trapline.measure.Progress;
import org.trapline.platform.board.BoardFile;
import org.trapline.ui.canvas.PictureCanvas;
import org.trapline.ui.experiment.Workbench;
import org.trapline.ui.experiment.board.BoardDrawing;
import org.trapline.ui.experiment.board.BoardPicture;
import org.trapline.ui.experiment.yaml.YamlPath;
import org.trapline.ui.export.ExportFormat;

/// A board's diagram, parts and fields are those of its file.
class BoardEditorTest {
	@TempDir
	Path directory = Path.of("");

	private final Workbench workbench = new Workbench();

	@AfterEach
	void closeEditors() {
		workbench.theme(Workbench.LIGHT);
		workbench.closeEditors();
	}

	private BoardEditor edit(String name) throws IOException {
		Path file = directory.resolve(name + ".board.yaml");
		Files.copy(Workbench.file("bundles/org.trapline.platform/src/org/trapline/platform/board/" + name + ".yaml"), file);
		BoardEditor editor = workbench.edit(file, BoardEditor.class);
		workbench.until("the board is drawn", () -> page(editor).diagram() instanceof PictureCanvas diagram
				&& diagram.drawing().filter(BoardDrawing.class::isInstance).isPresent());
		return editor;
	}

	private static BoardPage page(BoardEditor editor) {
		return (BoardPage) editor.forms().getFirst();
	}

	private static BoardDrawing drawing(BoardEditor editor) {
		PictureCanvas diagram = Objects.requireNonNull(page(editor).diagram());
		return (BoardDrawing) diagram.drawing().orElseThrow();
	}

	private static Hit block(BoardEditor editor, String part) {
		return drawing(editor).blocks().stream().filter(b -> b.path().equals(YamlPath.of(part))).findFirst().orElseThrow()
				.hit();
	}

	@ParameterizedTest
	@ValueSource(strings = { "virt", "ls2080a", "seattle", "xgene" })
	void bundledBoardsOpenAndAreDrawn(String name) throws IOException {
		BoardEditor editor = edit(name);
		assertThat(editor.told()).isEmpty();
		assertThat(drawing(editor).blocks()).extracting(BoardDrawing.Block::path).contains(YamlPath.of("memory"),
				YamlPath.of("gic"), YamlPath.of("clusters").item(0).key("l2"), YamlPath.of("clusters").item(0).key("core"));
		long cores = drawing(editor).blocks().stream().filter(b
				-> b.path().equals(YamlPath.of("clusters").item(0).key("core")))
				.count();
		assertThat(cores).isEqualTo(8);
		assertThat(drawing(editor).blocks()).as("the caches of each core").extracting(BoardDrawing.Block::path)
				.contains(YamlPath.of("clusters").item(0).key("core").key("l1d"));
		assertThat(editor.isDirty()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "virt", "ls2080a", "seattle", "xgene" })
	void theCachesOfEachCoreShowHoweverSmallTheDiagramIs(String name) throws Exception {
		BoardFile board = BoardFile.read(name, List.of());
		for (int[] size : new int[][] { { 1200, 500 }, { 1000, 330 }, { 640, 300 }, { 560, 260 } }) {
			BufferedImage image = new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_RGB);
			Graphics2D g = image.createGraphics();
			BoardDrawing drawing = (BoardDrawing) new BoardPicture(board, Optional.empty(), ChartTheme.LIGHT).draw(g,
					new Rectangle(size[0], size[1]));
			g.dispose();
			for (String part : List.of("l1i", "l1d", "l2tlb"))
				assertThat(drawing.blocks().stream().filter(block -> block.path().last().equals(part))
						.map(block -> block.hit().shape().getBounds())).as(part + " of " + size[0] + " by " + size[1]).hasSize(8)
						.allSatisfy(bounds -> assertThat(Math.min(bounds.width, bounds.height)).isGreaterThanOrEqualTo(8));
		}
	}

	@Test
	void aBlockLeadsToItsFields() throws IOException {
		BoardEditor editor = edit("ls2080a");
		Hit l3 = block(editor, "l3");
		assertThat(l3.tooltip()).contains("size: 1M").contains("latency: 52 cycles");
		page(editor).choose(drawing(editor).pathOf(l3).orElseThrow());
		KeyField latency = page(editor).field(YamlPath.of("l3", "latency")).orElseThrow();
		assertThat(latency.value()).isEqualTo("52");
		latency.enter("40");
		workbench.checked(editor);
		assertThat(editor.model().text()).isEqualTo(Files.readString(
				Workbench.file("bundles/org.trapline.platform/src/org/trapline/platform/board/ls2080a.yaml")).replace("latency: 52",
						"latency: 40"));
		assertThat(editor.model().check().orElseThrow().board().orElseThrow().board().l3().orElseThrow().latencyCycles())
				.isEqualTo(40);
		assertThat(block(editor, "l3").tooltip()).contains("latency: 40 cycles");
		workbench.screenshots("board-l3");
	}

	@Test
	void whatTheFileDoesNotSayCanBeSaid() throws IOException {
		BoardEditor editor = edit("virt");
		page(editor).choose(YamlPath.of("memory", "dram"));
		KeyField controllers = page(editor).field(YamlPath.of("memory", "dram", "controllers")).orElseThrow();
		assertThat(controllers.value()).isEmpty();
		controllers.enter("4");
		workbench.checked(editor);
		assertThat(editor.model().text()).endsWith("\nmemory: {dram: {controllers: 4}}\n");
		assertThat(editor.told()).isEmpty();
		controllers.enter("3");
		workbench.checked(editor);
		assertThat(editor.told().orElseThrow()).contains("expected a power of two");
		assertThat(drawing(editor).blocks()).as("the last board that was right stays").isNotEmpty();
	}

	@Test
	void theDiagramIsExportedAsOtherPictures() throws Exception {
		BoardEditor editor = edit("seattle");
		for (ExportFormat format : Objects.requireNonNull(page(editor).diagram()).exports()) {
			Path file = directory.resolve("board." + format.extension());
			format.writer().write(file, Progress.none());
			assertThat(file).isNotEmptyFile();
		}
		assertThat(Files.readString(directory.resolve("board.svg"))).contains("<svg").contains("Interconnect");
	}
}
