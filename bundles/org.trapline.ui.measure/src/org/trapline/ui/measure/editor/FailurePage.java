// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.editor;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.trapline.chart.Swatch;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlProblem;
import org.trapline.trace.ImportException;
import org.trapline.ui.InstalledFiles;
import org.trapline.ui.document.DocumentEditor;
import org.trapline.ui.document.Documents;
import org.trapline.ui.measure.mapping.TableMappingWizard;
import org.trapline.ui.theme.Card;
import org.trapline.ui.theme.Icon;
import org.trapline.ui.theme.Look;

/// What an editor shows of a file that is not open: why, and what to try.
public final class FailurePage {
	/// The platform's text editor.
	private static final String TEXT_EDITOR = "org.eclipse.ui.DefaultTextEditor";
	private static final int WIDTH = 640;
	private static final int MOST_PROBLEMS = 8;
	/// What the image at its left and the space between leave.
	private static final int TITLE_WIDTH = WIDTH - 28;

	private FailurePage() {
	}

	static Control cancelled(Composite parent, Look look, Path file, Runnable again) {
		return page(parent, look, Icon.CANCEL, "Opening " + file.getFileName() + " was cancelled", file.toString(),
				List.of(), Map.of("Try Again", again));
	}

	/// @param editor whose input could not be opened
	public static Control failed(IEditorPart editor, Composite parent, Look look, Path file, Throwable cause,
			Runnable again) {
		Map<String, Runnable> ways = new LinkedHashMap<>();
		if (cause instanceof ImportException) {
			if (TableMappingWizard.suits(file))
				ways.put("Map Columns\u2026", () -> TableMappingWizard.open(parent.getShell(), file, again));
			ways.put("How to Record", () -> howToRecord(editor.getSite().getPage()));
		}
		if ((cause instanceof ImportException || cause instanceof YamlException) && Files.isRegularFile(file))
			ways.put("Open as Text", () -> asText(editor));
		ways.put("Try Again", again);
		return page(parent, look, Icon.IMPORTANT, file.getFileName() + " could not be opened", message(file, cause),
				advice(cause), ways);
	}

	private static String message(Path file, Throwable cause) {
		return switch (cause) {
		case YamlException wrong -> wrong.problems().stream().limit(MOST_PROBLEMS).map(YamlProblem::message)
				.collect(Collectors.joining("\n"));
		case NoSuchFileException _ -> file + ": no such file";
		default -> Objects.requireNonNullElse(cause.getMessage(), cause.toString());
		};
	}

	private static void howToRecord(IWorkbenchPage page) {
		InstalledFiles.find(Documents.RECORDING).ifPresent(document -> DocumentEditor.open(page, document));
	}

	private static void asText(IEditorPart editor) {
		try {
			editor.getSite().getPage().openEditor(editor.getEditorInput(), TEXT_EDITOR, true,
					IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
		} catch (PartInitException e) {
			ILog.of(FailurePage.class).log(e.getStatus());
		}
	}

	/// What the user can try.
	private static List<String> advice(Throwable cause) {
		return switch (cause) {
		case ImportException _ -> List.of(
				"Check that the file was copied whole: compare its size or checksum with the board's.",
				"Trapline reads perf.data, trace.dat, CTF, ftrace text, perf script and perf stat output, perf kvm stat "
						+ "reports, KVM counters, exit-timing tables and what benchmarks print (lmbench, CoreMark, "
						+ "cyclictest\u2026), also packed by gzip, xz or zstd.",
				"Any other table of measurements can be read once you say what its columns are.");
		case YamlException _ -> List.of("Correct the line in a text editor and try again: the help has all keys of "
				+ "such files.");
		case OutOfMemoryError _ -> List.of("Give the workbench more memory with -Xmx in eclipse.ini.");
		case java.io.IOException _ -> List.of("Check that the file can be read and that the disk has room.");
		default -> List.of("This is a defect of Trapline: the Error Log has the details.");
		};
	}

	private static Control page(Composite parent, Look look, Icon icon, String title, String message,
			List<String> advice, Map<String, Runnable> ways) {
		Composite page = look.paint(new Composite(parent, SWT.NONE), Swatch.BACKGROUND, Swatch.TEXT);
		GridLayoutFactory.fillDefaults().applyTo(page);
		Card card = new Card(page, look);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(24, 20).spacing(12, 10).applyTo(card.control());
		GridDataFactory.fillDefaults().grab(true, true).align(SWT.CENTER, SWT.CENTER).applyTo(card.control());
		Label image = look.label(card.control(), "", Swatch.TEXT);
		image.setImage(icon.imageFor(image));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(TITLE_WIDTH, SWT.DEFAULT)
				.applyTo(look.font(look.paragraph(card.control(), title, Swatch.TEXT), SWT.BOLD, 1.3));
		wide(look.paragraph(card.control(), message, Swatch.TEXT));
		for (String line : advice)
			wide(look.paragraph(card.control(), "\u2022 " + line, Swatch.MUTED));
		Composite buttons = look.composite(card.control());
		GridLayoutFactory.fillDefaults().numColumns(ways.size()).applyTo(buttons);
		GridDataFactory.swtDefaults().span(2, 1).align(SWT.END, SWT.CENTER).applyTo(buttons);
		ways.forEach((name, way) -> button(buttons, look, name, way));
		return page;
	}

	private static void button(Composite buttons, Look look, String text, Runnable work) {
		Button button = look.plain(new Button(buttons, SWT.PUSH));
		button.setText(text);
		button.addListener(SWT.Selection, _ -> work.run());
	}

	private static void wide(Control control) {
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).span(2, 1)
				.hint(WIDTH, SWT.DEFAULT).applyTo(control);
	}
}
