// SPDX-License-Identifier: EPL-2.0

package org.trapline.rcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandImageService;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.open.RecentFiles;
import org.trapline.ui.measure.open.RecordingOpener;

/** Every way in leads to the run editor. */
class OpeningTest {
	private static final Path MIX = Screen.sample("exit-mix.perf.data.xz");
	private static final Path TABLE = Screen.sample("exit-timing-ls2080.tsv");

	private final Screen screen = new Screen();
	@TempDir
	private Path folder;

	@BeforeEach
	@AfterEach
	void begin() throws Exception {
		screen.closeEditors();
		new RecentFiles().clear();
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("opening");
		if (project.exists()) {
			project.delete(true, true, null);
		}
	}

	@Test
	void commandLineOpensAllItsFiles() {
		CommandLineFiles.open(List.of("-name", "Trapline", "--open", MIX.toString(), TABLE.toString()),
				PlatformUI.getWorkbench());
		assertThat(screen.runEditor().getTitle()).isEqualTo(TABLE.getFileName().toString());
		assertThat(titles()).containsExactlyInAnyOrder(MIX.getFileName().toString(), TABLE.getFileName().toString());
		assertThat(screen.shell().getText()).isEqualTo("exit-timing-ls2080.tsv \u2013 Trapline");
	}

	@Test
	void aFileThatIsOpenIsBroughtToTheTop() {
		RecordingOpener opener = new RecordingOpener(screen.page());
		opener.open(List.of(MIX, TABLE, MIX));
		assertThat(screen.runEditor().getTitle()).isEqualTo(MIX.getFileName().toString());
		assertThat(titles()).hasSize(2);
	}

	@Test
	void filesAndFoldersDroppedOnTheWindowOpen() throws Exception {
		drop(screen.shell().toDisplay(centre(screen.shell())), MIX.toString(), TABLE.toString());
		Screen.until("both are open", () -> titles().size() == 2);
		assertThat(screen.runEditor().session()).isPresent();
	}

	@Test
	void aFolderOfExitTimingFilesOpensAsOneRun() throws Exception {
		timingFolder(folder);
		screen.run("org.trapline.ui.measure.open", Map.of("org.trapline.ui.measure.open.file", folder.toString()));
		RunEditor editor = screen.runEditor();
		assertThat(editor.session()).isPresent();
		assertThat(editor.session().orElseThrow().run().provenance().importer()).isEqualTo("exit-timing");
	}

	@Test
	void aFileThatNoImporterKnowsGivesItsProblemAndNoTextEditor() throws Exception {
		Path notes = Files.writeString(folder.resolve("notes.txt"), "just words\n");
		new RecordingOpener(screen.page()).open(notes);
		RunEditor editor = screen.runEditor();
		assertThat(editor.session()).isEmpty();
		Composite area = screen.shell();
		Screen.find(area, "found content that no importer knows, beginning \"just words.\"");
		screen.screenshot("unknown-light");
		assertThat(new RecentFiles().all()).doesNotContain(notes);
		Screen.click(Screen.find(area, "Open as Text"));
		assertThat(screen.page().getActiveEditor().getSite().getId()).isEqualTo("org.eclipse.ui.DefaultTextEditor");
	}

	@Test
	void aFileThatIsGoneSaysSo() {
		new RecordingOpener(screen.page()).open(folder.resolve("gone.perf.data"));
		assertThat(screen.runEditor().session()).isEmpty();
		Screen.find(screen.shell(), "no such file");
	}

	@ParameterizedTest
	@ValueSource(strings = { "board.txt", "noname", "table.csv", "README.md" })
	void filesOfProjectsOpenInTheRunEditorWhateverTheyAreCalled(String name) throws Exception {
		IFile file = project().getFile(name);
		file.create(new ByteArrayInputStream(Files.readAllBytes(TABLE)), true, null);
		IDE.openEditor(screen.page(), file);
		assertThat(screen.runEditor().session()).isPresent();
	}

	@Test
	void aFolderOfAProjectOpensAsARecording() throws Exception {
		IFolder timings = project().getFolder("timings");
		timings.create(true, true, null);
		timingFolder(timings.getLocation().toPath());
		IViewPart explorer = screen.page().showView("org.eclipse.ui.navigator.ProjectExplorer");
		explorer.getSite().getSelectionProvider().setSelection(new StructuredSelection(timings));
		Screen.spin(100);
		screen.run("org.trapline.ui.measure.openSelection", Map.of());
		assertThat(screen.runEditor().session()).isPresent();
	}

	@Test
	void everyWayInHasAnImageAndKeysWhereItIsUsedOften() {
		ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
		ICommandImageService images = PlatformUI.getWorkbench().getService(ICommandImageService.class);
		IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
		for (String id : List.of("org.trapline.ui.measure.open", "org.trapline.ui.measure.openDirectory",
				"org.trapline.ui.measure.importRecordings", "org.trapline.rcp.welcome", "org.trapline.rcp.theme.toggle")) {
			Command command = commands.getCommand(id);
			assertThat(command.isDefined() && command.isHandled() && command.isEnabled()).as(id).isTrue();
			assertThat(images.getImageDescriptor(id)).as(id).isNotNull();
			assertThat(bindings.getActiveBindingsFor(id)).as(id).isNotEmpty();
		}
	}

	private List<String> titles() {
		return Arrays.stream(screen.page().getEditorReferences()).filter(editor -> RunEditor.ID.equals(editor.getId()))
				.map(IEditorReference::getTitle).toList();
	}

	private static IProject project() throws Exception {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("opening");
		project.create(null);
		project.open(null);
		return project;
	}

	/** What Linux's KVM_EXIT_TIMING leaves in debugfs for two vCPUs. */
	private static void timingFolder(Path into) throws Exception {
		for (int vcpu = 0; vcpu < 2; vcpu++) {
			Files.writeString(into.resolve("vm7_vcpu" + vcpu + "_timing"),
					"type\tcount\tmin\tmax\tsum\tsum_squared\nMMIO\t10\t2\t9\t50\t300\nTIMEINGUEST\t10\t5\t90\t500\t30000\n",
					StandardCharsets.UTF_8);
		}
	}

	private static Point centre(Shell shell) {
		return new Point(shell.getClientArea().width / 2, shell.getClientArea().height / 2);
	}

	/** Drags files from a small window of our own to a place on the display, with the mouse. */
	private void drop(Point place, String... files) {
		Display display = screen.shell().getDisplay();
		Shell source = new Shell(screen.shell(), SWT.NO_TRIM | SWT.ON_TOP);
		source.setBounds(10, 10, 60, 40);
		boolean[] ended = new boolean[1];
		DragSource drag = new DragSource(source, DND.DROP_COPY);
		drag.setTransfer(FileTransfer.getInstance());
		drag.addDragListener(new DragSourceAdapter() {
			@Override
			public void dragSetData(DragSourceEvent event) {
				event.data = files;
			}

			@Override
			public void dragFinished(DragSourceEvent event) {
				ended[0] = true;
			}
		});
		source.open();
		Screen.spin(300);
		mouse(display, SWT.MouseMove, new Point(30, 30));
		mouse(display, SWT.MouseDown, new Point(30, 30));
		for (int step = 1; step <= 10; step++) {
			mouse(display, SWT.MouseMove, new Point(30 + (place.x - 30) * step / 10, 30 + (place.y - 30) * step / 10));
		}
		mouse(display, SWT.MouseUp, place);
		Screen.until("the drag has ended", () -> ended[0]);
		source.dispose();
	}

	private static void mouse(Display display, int type, Point place) {
		Event event = new Event();
		event.type = type;
		event.button = type == SWT.MouseMove ? 0 : 1;
		event.x = place.x;
		event.y = place.y;
		display.post(event);
		Screen.spin(80);
	}
}
