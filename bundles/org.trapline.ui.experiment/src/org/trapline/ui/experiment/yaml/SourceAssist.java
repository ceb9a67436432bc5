// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.yaml;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.jspecify.annotations.Nullable;

/// Shows {@link Suggestions} where the user types.
final class SourceAssist implements IContentAssistProcessor {
	private final Suggestions suggestions;

	SourceAssist(Suggestions suggestions) {
		this.suggestions = suggestions;
	}

	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		return suggestions.at(viewer.getDocument().get(), offset).stream().map(s -> new CompletionProposal(s.text(),
				s.offset(),
				s.length(), s.text().length(), null, s.label(), null, s.note())).toArray(ICompletionProposal[]::new);
	}

	@Override
	public IContextInformation @Nullable [] computeContextInformation(ITextViewer viewer, int offset) {
		return null;
	}

	@Override
	public char @Nullable [] getCompletionProposalAutoActivationCharacters() {
		return null;
	}

	@Override
	public char @Nullable [] getContextInformationAutoActivationCharacters() {
		return null;
	}

	@Override
	public @Nullable String getErrorMessage() {
		return null;
	}

	@Override
	public @Nullable IContextInformationValidator getContextInformationValidator() {
		return null;
	}
}
