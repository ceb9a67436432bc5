// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import java.util.List;
import org.eclipse.jface.fieldassist.ComboContentAdapter;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.fieldassist.ContentAssistCommandAdapter;

/// Offers, on Ctrl+Space, what can follow in a field.
final class Proposals {
	private Proposals() {
	}

	/// What can follow.
	@FunctionalInterface
	interface Words {
		/// @param before the field's text up to the caret
		List<Word> after(String before);
	}

	/// Something that can follow.
	///
	/// @param begun how many characters before the caret it takes the place of
	/// @param note what it means; may be empty
	record Word(int begun, String text, String note) {
	}

	/// @param field a text or a list that can be typed in
	static void offer(Control field, Words words) {
		ContentAssistCommandAdapter adapter = new ContentAssistCommandAdapter(field, field instanceof Combo
				? new ComboContentAdapter() : new TextContentAdapter(), (text, caret) -> proposals(text, caret, words), null, null, false);
		adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
	}

	/// What can be chosen: each with the whole text that would come of it.
	static IContentProposal[] proposals(String text, int caret, Words words) {
		String before = text.substring(0, caret);
		return words.after(before).stream().map(word -> {
			String kept = before.substring(0, before.length() - word.begun) + word.text;
			return new ContentProposal(kept + text.substring(caret), word.text, word.note.isEmpty() ? null : word.note, kept.length());
		}).toArray(IContentProposal[]::new);
	}
}
