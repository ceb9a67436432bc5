// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.trapline.chart.Swatch;
import org.trapline.measure.Notice;
import org.trapline.measure.Provenance;
import org.trapline.measure.Run;
import org.trapline.ui.measure.run.RunSession;
import org.trapline.ui.theme.Card;
import org.trapline.ui.theme.Look;
import org.trapline.ui.theme.TextBlock;

/// What there is to say of a recording whatever the filter: the importer's notices, where it comes from, and what it
/// cannot show.
final class RecordingFacts {
	private RecordingFacts() {
	}

	static void fill(Composite column, RunSession session, Look look) {
		Run run = session.run();
		if (!run.notices().isEmpty()) {
			look.heading(column, "Notices");
			TextBlock text = card(column, look);
			for (Notice notice : run.notices())
				text.line(Severities.icon(notice.severity()), notice.message());
		}
		look.heading(column, "Where it comes from");
		provenance(card(column, look), run.provenance());
		MissingPages.of(session).ifPresent(sentence -> {
			look.heading(column, "What this recording cannot show");
			wide(new TextBlock(column, look)).line(sentence, Swatch.MUTED);
		});
	}

	private static void provenance(TextBlock text, Provenance provenance) {
		provenance.files().forEach(file -> text.fact("file", file.toString()));
		text.fact("importer", provenance.importer()).fact("chosen since", provenance.importerReason());
		provenance.facts().forEach(text::fact);
	}

	private static TextBlock card(Composite column, Look look) {
		Card card = new Card(column, look);
		wide(card.control());
		return wide(new TextBlock(card.control(), look));
	}

	private static <C extends Control> C wide(C control) {
		GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
		return control;
	}
}
