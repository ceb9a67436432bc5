// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.yaml;

import java.util.function.Supplier;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.contentassist.ContentAssistant;
import org.eclipse.jface.text.contentassist.IContentAssistant;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.editors.text.TextSourceViewerConfiguration;
import org.jspecify.annotations.Nullable;

/// What the source page adds to a text editor: colours, completion and help under the pointer.
final class SourceConfiguration extends TextSourceViewerConfiguration {
	private final Schema schema;
	private final Supplier<FilePaths> files;
	private final YamlScanner scanner;

	SourceConfiguration(IPreferenceStore preferences, Schema schema, Supplier<FilePaths> files, YamlScanner scanner) {
		super(preferences);
		this.schema = schema;
		this.files = files;
		this.scanner = scanner;
	}

	@Override
	public IPresentationReconciler getPresentationReconciler(ISourceViewer viewer) {
		PresentationReconciler reconciler = new PresentationReconciler();
		DefaultDamagerRepairer lines = new DefaultDamagerRepairer(scanner);
		reconciler.setDamager(lines, IDocument.DEFAULT_CONTENT_TYPE);
		reconciler.setRepairer(lines, IDocument.DEFAULT_CONTENT_TYPE);
		return reconciler;
	}

	@Override
	public IContentAssistant getContentAssistant(ISourceViewer viewer) {
		ContentAssistant assistant = new ContentAssistant(true);
		assistant.setContentAssistProcessor(new SourceAssist(new Suggestions(schema, files)), IDocument.DEFAULT_CONTENT_TYPE);
		assistant.setInformationControlCreator(parent -> new DefaultInformationControl(parent, false));
		assistant.enableColoredLabels(true);
		return assistant;
	}

	@Override
	public ITextHover getTextHover(ISourceViewer viewer, String contentType) {
		return new SourceHover(schema, files);
	}

	@Override
	public ITextHover getTextHover(ISourceViewer viewer, String contentType, int stateMask) {
		return new SourceHover(schema, files);
	}

	@Override
	public int getTabWidth(@Nullable ISourceViewer viewer) {
		return 2;
	}

	@Override
	public @Nullable IReconciler getReconciler(ISourceViewer viewer) {
		return null; // the file's own reader checks it
	}
}
