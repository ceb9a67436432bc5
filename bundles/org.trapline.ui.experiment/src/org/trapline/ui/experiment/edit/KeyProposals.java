// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.fieldassist.ContentAssistCommandAdapter;
import org.trapline.ui.experiment.yaml.KeyNote;
import org.trapline.ui.experiment.yaml.Schema;

/// Offers the keys that settings can name below a field, those with what the user has typed so far, each with its note.
///
/// There are too many of them for a list that drops down.
final class KeyProposals {
	private static final char[] LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789.-".toCharArray();

	private final ContentAssistCommandAdapter adapter;

	/// @param words the keys
	/// @param accepted called when the user has chosen one
	KeyProposals(Text text, Supplier<List<String>> words, Schema schema, Runnable accepted) {
		adapter = new ContentAssistCommandAdapter(text, new TextContentAdapter(),
				(typed, _) -> matching(words.get(), typed, schema), null, LETTERS, false);
		adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
		adapter.addContentProposalListener(_ -> accepted.run());
	}

	/// Whether the user is choosing.
	boolean open() {
		return adapter.isProposalPopupOpen();
	}

	/// The keys that have what was typed somewhere.
	static IContentProposal[] matching(List<String> words, String typed, Schema schema) {
		String wanted = typed.strip().toLowerCase(Locale.ROOT);
		return words.stream().filter(word -> word.contains(wanted)).map(word -> new ContentProposal(word, word,
				schema.settable(word).map(KeyNote::told).orElse(null))).toArray(IContentProposal[]::new);
	}
}
