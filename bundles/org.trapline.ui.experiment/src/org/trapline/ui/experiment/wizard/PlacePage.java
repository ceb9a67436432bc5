// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.wizard;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;
import org.trapline.ui.experiment.FileKind;

/// A page of a wizard that asks what the new file is, and at its foot where it is to be: a folder of a project, or any
/// other.
abstract class PlacePage extends WizardPage {
	private final FileKind kind;
	private final Path folder;
	private @Nullable Text where;
	private @Nullable Text name;
	private boolean named;

	/// @param folder where it is to be unless the user says otherwise
	PlacePage(FileKind kind, String title, String description, Path folder) {
		super(kind.word());
		this.kind = kind;
		this.folder = folder;
		setTitle(title);
		setDescription(description);
		setPageComplete(false);
	}

	/// The folder that is selected, or that of the file selected; the user's own where there is none.
	static Path folder(@Nullable IStructuredSelection selection) {
		Object first = selection == null ? null : selection.getFirstElement();
		IResource resource = first == null ? null : Adapters.adapt(first, IResource.class);
		IPath location = resource == null ? null : resource.getLocation();
		Path path = location == null ? null : location.toPath();
		Path folder = path == null || Files.isDirectory(path) ? path : path.getParent();
		return folder == null ? Path.of(System.getProperty("user.home", "")) : folder;
	}

	/// What asks for the file's content.
	abstract void content(Composite parent);

	/// What is wrong with the content; empty if nothing is.
	abstract Optional<String> wrong();

	@Override
	public void createControl(Composite parent) {
		initializeDialogUnits(parent);
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).spacing(8, 6).applyTo(page);
		content(page);
		label(page, "Folder");
		where = new Text(page, SWT.BORDER);
		where.setText(folder.toString());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(where);
		Button browse = new Button(page, SWT.PUSH);
		browse.setText("Browse\u2026");
		browse.addListener(SWT.Selection, _ -> browse());
		label(page, "File name");
		name = new Text(page, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(name);
		where.addListener(SWT.Modify, _ -> check());
		name.addListener(SWT.Modify, _ -> check());
		name.addListener(SWT.KeyDown, _ -> named = true);
		setControl(page);
		check();
	}

	static Label label(Composite page, String text) {
		Label label = new Label(page, SWT.NONE);
		label.setText(text);
		return label;
	}

	private void browse() {
		DirectoryDialog dialog = new DirectoryDialog(getShell());
		dialog.setFilterPath(folderText());
		String chosen = dialog.open();
		if (chosen != null && where != null)
			where.setText(chosen);
	}

	/// Proposes a name, unless the user has given one.
	void propose(String words) {
		String plain = words.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		if (!named && name != null)
			name.setText((plain.isEmpty() ? kind.word() : plain) + kind.suffix());
		check();
	}

	/// Gives folder and name as the user would.
	void place(Path file) {
		named = true;
		if (where != null && name != null) {
			where.setText(String.valueOf(file.getParent()));
			name.setText(file.getFileName().toString());
		}
	}

	private String folderText() {
		return where == null ? "" : where.getText().strip();
	}

	/// The file that is to be made; empty while it cannot be.
	Optional<Path> file() {
		String text = name == null ? "" : name.getText().strip();
		if (text.isEmpty() || folderText().isEmpty())
			return Optional.empty();
		try {
			Path file = Path.of(folderText()).resolve(text.endsWith(".yaml") ? text : text + kind.suffix());
			return Path.of(text).getNameCount() == 1 && file.isAbsolute() ? Optional.of(file) : Optional.empty();
		} catch (InvalidPathException _) {
			return Optional.empty();
		}
	}

	/// Says what is missing.
	final void check() {
		if (name == null)
			return;
		Optional<Path> file = file();
		Optional<String> content = wrong();
		String message = content.isPresent() ? content.get() : file.isEmpty() ? "A folder and a plain file name are needed."
				: Files.exists(file.get()) ? file.get().getFileName() + " exists already in this folder."
				: !Files.isDirectory(Path.of(folderText())) ? "The folder does not exist." : null;
		setErrorMessage(message);
		setPageComplete(message == null);
	}
}
