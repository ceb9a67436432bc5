// SPDX-License-Identifier: EPL-2.0

package org.trapline.rcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.CommonNavigator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.measure.Progress;
import org.trapline.trace.Importers;
import org.trapline.ui.measure.importing.ImportOperation;
import org.trapline.ui.measure.importing.ImportRecordingsWizard;
import org.trapline.ui.measure.importing.Recognised;
import org.trapline.ui.measure.importing.RecogniseOperation;

/** The way of recordings into projects. */
class ImportTest {
	private static final String PROJECT = "Recordings";
	private static final Path MIX = Screen.sample("exit-mix.perf.data.xz");
	private static final Path TABLE = Screen.sample("exit-timing-ls2080.tsv");

	private final Screen screen = new Screen();
	private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT);
	@TempDir
	private Path folder;

	@BeforeEach
	@AfterEach
	void begin() throws Exception {
		screen.closeEditors();
		if (project.exists()) {
			project.delete(true, true, null);
		}
		screen.theme(Themes.LIGHT);
	}

	@Test
	void theWizardTellsWhatEachFileOfAMixedFolderIsAndWhyNot() throws Exception {
		mixedFolder();
		for (String theme : List.of(Themes.LIGHT, Themes.DARK)) {
			screen.theme(theme);
			ImportRecordingsWizard wizard = wizard(folder);
			WizardDialog dialog = open(wizard);
			Table table = table(dialog.getShell());
			assertThat(rows(table)).containsExactly(
					"true exit-mix.perf.data.xz: perf.data (Linux perf), 100 %, begins with perf's magic number, little endian",
					"true exit-timing-ls2080.tsv: exit-timing table, 95 %, has the header \"type count min (cycle) max "
							+ "(cycle) mean (cycle) sum (cycle) ...\"",
					"false empty.dat: not recognised, , an empty file",
					"false notes.txt: not recognised, , content that no importer knows, beginning \"just words.\"");
			assertThat(dialog.getMessage()).isEqualTo("2 of 4 will be imported; 2 not recognised: the table says why");
			Screen.screenshot(dialog.getShell(), theme.equals(Themes.DARK) ? "import-dark" : "import-light");
			dialog.close();
		}
	}

	@Test
	void theWizardCopiesWhatIsTickedAndOpensTheFirst() throws Exception {
		mixedFolder();
		ImportRecordingsWizard wizard = wizard(folder);
		WizardDialog dialog = open(wizard);
		Screen.click(Screen.find(dialog.getShell(), "Select None"));
		assertThat(wizard.canFinish()).isFalse();
		Screen.click(Screen.find(dialog.getShell(), "Select All"));
		assertThat(wizard.canFinish()).isTrue();
		assertThat(wizard.performFinish()).isTrue();
		dialog.close();
		assertThat(screen.runEditor().getTitle()).isEqualTo("exit-mix.perf.data.xz");
		assertThat(names()).containsExactlyInAnyOrder("exit-mix.perf.data.xz", "exit-timing-ls2080.tsv");
		assertThat(project.getFile("exit-mix.perf.data.xz").isLinked()).isFalse();
		assertThat(project.getFile("exit-mix.perf.data.xz").getLocation().toPath()).hasSameBinaryContentAs(MIX);
	}

	@Test
	void linkedRecordingsStayWhereTheyAre() throws Exception {
		ImportRecordingsWizard wizard = wizard(MIX);
		WizardDialog dialog = open(wizard);
		((Button) Screen.find(dialog.getShell(), "Link to the files")).setSelection(true);
		wizard.performFinish();
		dialog.close();
		screen.runEditor();
		assertThat(project.getFile("exit-mix.perf.data.xz").isLinked()).isTrue();
		assertThat(project.getFile("exit-mix.perf.data.xz").getLocation().toPath()).isEqualTo(MIX);
	}

	@Test
	void aNameThatIsTakenGetsANumber() throws Exception {
		new ImportOperation(List.of(TABLE, TABLE), PROJECT, false).execute(Progress.none());
		new ImportOperation(List.of(TABLE), PROJECT, true).execute(Progress.none());
		assertThat(names()).containsExactlyInAnyOrder("exit-timing-ls2080.tsv", "2-exit-timing-ls2080.tsv",
				"3-exit-timing-ls2080.tsv");
	}

	@Test
	void aFolderThatIsARecordingIsCopiedWhole() throws Exception {
		Path timings = Files.createDirectories(folder.resolve("timings/inner"));
		Files.writeString(timings.resolve("vm1_vcpu0_timing"), "a");
		List<IResource> made = new ImportOperation(List.of(timings.getParent()), PROJECT, false)
				.execute(Progress.none());
		assertThat(made).hasSize(1);
		assertThat(project.getFile("timings/inner/vm1_vcpu0_timing").exists()).isTrue();
	}

	@Test
	void cancelLeavesNoHalfFile() throws Exception {
		Path large = folder.resolve("large.dat");
		Files.write(large, new byte[8 << 20]);
		AtomicLong copied = new AtomicLong();
		Progress cancelling = new Progress() {
			@Override
			public void at(long done, long total) {
				assertThat(total).isEqualTo(8 << 20);
				copied.set(done);
			}

			@Override
			public boolean cancelled() {
				return copied.get() > 2 << 20;
			}
		};
		assertThatThrownBy(() -> new ImportOperation(List.of(large), PROJECT, false).execute(cancelling))
				.isInstanceOf(CancellationException.class);
		assertThat(copied.get()).isBetween(2L << 20, 4L << 20);
		assertThat(names()).isEmpty();
		assertThat(project.getLocation().append("large.dat").toPath()).doesNotExist();
	}

	@Test
	void aFolderOfOneFormatIsOneRecordingAndAMixedOneIsNot() throws Exception {
		Importers importers = Importers.installed();
		Path timings = Files.createDirectories(folder.resolve("timings"));
		for (String name : List.of("vm1_vcpu0_timing", "vm1_vcpu1_timing")) {
			Files.writeString(timings.resolve(name), "type\tcount\tmin\tmax\tsum\tsum_squared\nMMIO\t1\t2\t2\t2\t4\n");
		}
		assertThat(new RecogniseOperation(List.of(folder), importers).execute(Progress.none()))
				.extracting(Recognised::file).containsExactly(timings);
		Files.copy(MIX, timings.resolve("mix"));
		assertThat(new RecogniseOperation(List.of(folder), importers).execute(Progress.none()))
				.extracting(one -> one.file().getFileName().toString())
				.containsExactly("mix", "vm1_vcpu0_timing", "vm1_vcpu1_timing");
	}

	@Test
	void theProjectExplorerMarksRecordings() throws Exception {
		mixedFolder();
		new ImportOperation(List.of(MIX, TABLE, folder.resolve("notes.txt")), PROJECT, false).execute(Progress.none());
		CommonNavigator explorer = (CommonNavigator) screen.page().showView("org.eclipse.ui.navigator.ProjectExplorer");
		explorer.getCommonViewer().expandToLevel(project, 1);
		Tree tree = explorer.getCommonViewer().getTree();
		Screen.until("the recordings are marked", () -> labels(tree).contains("exit-mix.perf.data.xz  perf.data"));
		assertThat(labels(tree)).contains("exit-timing-ls2080.tsv  exit-timing", "notes.txt");
		screen.screenshot("explorer-light");
		Map<String, byte[]> images = images(tree);
		assertThat(images.get("exit-mix.perf.data.xz  perf.data")).isEqualTo(images.get("exit-timing-ls2080.tsv  exit-timing"));
		assertThat(images.get("notes.txt")).isNotEqualTo(images.get("exit-mix.perf.data.xz  perf.data"));
	}

	private void mixedFolder() throws Exception {
		Files.copy(MIX, folder.resolve("exit-mix.perf.data.xz"));
		Files.copy(TABLE, folder.resolve("exit-timing-ls2080.tsv"));
		Files.writeString(folder.resolve("notes.txt"), "just words\n");
		Files.createFile(folder.resolve("empty.dat"));
	}

	private static ImportRecordingsWizard wizard(Path... files) {
		ImportRecordingsWizard wizard = new ImportRecordingsWizard();
		wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
		wizard.offer(List.of(files));
		return wizard;
	}

	private WizardDialog open(ImportRecordingsWizard wizard) {
		WizardDialog dialog = new WizardDialog(screen.shell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		Screen.until("the files are recognised", () -> table(dialog.getShell()).getItemCount() > 0 && wizard.canFinish());
		return dialog;
	}

	private static Table table(Composite below) {
		for (Control child : below.getChildren()) {
			Table found = child instanceof Table table ? table : child instanceof Composite inner ? table(inner) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	private static List<String> rows(Table table) {
		return Arrays.stream(table.getItems()).map(item -> item.getChecked() + " " + item.getText(0) + ": "
				+ item.getText(1) + ", " + item.getText(2) + ", " + item.getText(3)).toList();
	}

	private List<String> names() throws Exception {
		return Arrays.stream(project.members()).map(IResource::getName).filter(name -> !name.startsWith(".")).toList();
	}

	private static List<String> labels(Tree tree) {
		return Arrays.stream(tree.getItems()).flatMap(item -> Arrays.stream(item.getItems())).map(TreeItem::getText)
				.toList();
	}

	private static Map<String, byte[]> images(Tree tree) {
		return Arrays.stream(tree.getItems()).flatMap(item -> Arrays.stream(item.getItems()))
				.collect(Collectors.toMap(TreeItem::getText, item -> item.getImage().getImageData().data));
	}
}
