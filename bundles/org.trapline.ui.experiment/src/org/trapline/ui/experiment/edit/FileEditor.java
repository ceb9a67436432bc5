// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.trapline.ui.experiment.FileKind;
import org.trapline.ui.experiment.yaml.SourceEditor;

/// An editor of a file: forms, and the text that they edit.
public abstract class FileEditor extends MultiPageEditorPart {
	private final FileKind kind;
	private final SourceEditor source = new SourceEditor();

	FileEditor(FileKind kind) {
		this.kind = kind;
	}

	/// What is edited.
	public FileKind kind() {
		return kind;
	}

	/// The page with the text.
	public SourceEditor source() {
		return source;
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		super.init(site, input);
		setPartName(input.getName());
	}

	@Override
	protected void createPages() {
		try {
			setPageText(addPage(source, getEditorInput()), "Source");
		} catch (PartInitException e) {
			ILog.of(FileEditor.class).log(e.getStatus());
		}
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		source.doSave(monitor);
	}

	@Override
	public void doSaveAs() {
		source.doSaveAs();
		setInput(source.getEditorInput());
		setPartName(getEditorInput().getName());
	}

	@Override
	public boolean isSaveAsAllowed() {
		return true;
	}
}
