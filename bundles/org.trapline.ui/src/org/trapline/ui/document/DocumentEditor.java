// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.document;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.widgets.SharedScrolledComposite;
import org.eclipse.ui.part.EditorPart;
import org.jspecify.annotations.Nullable;
import org.trapline.ui.theme.Look;
import org.trapline.ui.theme.WorkbenchTheme;

/// Shows a document of the user's guide. Links to other documents open those.
public final class DocumentEditor extends EditorPart {
	public static final String ID = "org.trapline.ui.document";
	private static final String SUFFIX = ".md";

	private List<Block> blocks = List.of();
	private @Nullable Path file;
	private @Nullable Composite content;

	/// Opens a document, or brings it to the top.
	public static void open(IWorkbenchPage page, Path document) {
		try {
			page.openEditor(new DocumentInput(document.toAbsolutePath().normalize()), ID);
		} catch (PartInitException e) {
			ILog.of(DocumentEditor.class).log(e.getStatus());
		}
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof DocumentInput(Path document)))
			throw new PartInitException(input.getName() + " is no document");
		try {
			blocks = Markdown.blocks(Files.readString(document));
		} catch (IOException e) {
			throw new PartInitException(document + " could not be read", e);
		}
		file = document;
		setSite(site);
		setInput(input);
		setPartName(title(blocks, input.getName()));
	}

	private static String title(List<Block> blocks, String otherwise) {
		return !blocks.isEmpty() && blocks.getFirst() instanceof Block.Heading(int _, String text) ? Inline.plain(text)
				: otherwise;
	}

	@Override
	public void createPartControl(Composite parent) {
		Path document = Objects.requireNonNull(file);
		Look look = new Look(getSite().getService(WorkbenchTheme.class));
		SharedScrolledComposite scroll = look.root(new SharedScrolledComposite(parent, SWT.V_SCROLL) {
			// as it is
		});
		scroll.setExpandHorizontal(true);
		DocumentView view = new DocumentView(scroll, look, document.resolveSibling(""), blocks, this::follow);
		content = view.control();
		scroll.setContent(view.control());
		scroll.reflow(true);
		scroll.setShowFocusedControl(true);
		ScrollKeys.install(scroll);
	}

	private void follow(String target) {
		Path document = Objects.requireNonNull(file);
		if (URI.create(target).isAbsolute()) {
			Program.launch(target);
			return;
		}
		Path other = document.resolveSibling(target);
		if (target.endsWith(SUFFIX) && Files.exists(other))
			open(getSite().getPage(), other);
		else
			Program.launch(other.toString());
	}

	@Override
	public void setFocus() {
		if (content != null)
			content.setFocus();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		// there is nothing to save
	}

	@Override
	public void doSaveAs() {
		// there is nothing to save
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}
}
