// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.experiment;

import java.io.IOException;
import java.io.Writer;
import org.trapline.experiment.whatif.Change;
import org.trapline.experiment.whatif.Choice;
import org.trapline.experiment.whatif.Part;
import org.trapline.experiment.whatif.WhatIf;
import org.trapline.report.data.JsonOut;

/// What a recording was recognised as, as one JSON object: shares from 0 to 1, null for what is not known.
public final class WhatIfJson {
	/// Grows by one when a reader of the version before would misread this one.
	public static final int SCHEMA_VERSION = 1;

	private WhatIfJson() {
	}

	/// @param out not closed
	public static void write(WhatIf found, Writer out) throws IOException {
		JsonOut.document(out, json -> {
			json.text("schema", "trapline.whatif");
			json.whole("schema_version", SCHEMA_VERSION);
			json.text("recording", found.recording().toString());
			json.number("seconds", found.seconds());
			json.number("overhead", found.overhead());
			json.objects("choices", found.choices(), choice -> choice(json, choice));
			json.objects("exits", found.parts(), part -> part(json, part));
			json.number("not_imitated", found.missed());
			json.objects("changes", found.changes(), change -> change(json, change));
		});
	}

	private static void choice(JsonOut json, Choice choice) throws IOException {
		json.text("what", choice.what());
		json.text("value", choice.value());
		json.text("known", choice.sure().word());
		json.text("why", choice.why());
	}

	private static void part(JsonOut json, Part part) throws IOException {
		json.text("row", part.kind().row());
		json.word("sort", part.kind().sort());
		json.text("exit", part.kind().words());
		json.number("per_second", part.perSecond());
		json.number("share", part.share());
		json.text("imitated_by", part.by());
		json.text("why", part.why());
	}

	private static void change(JsonOut json, Change change) throws IOException {
		json.text("label", change.label());
		json.text("title", change.title());
		json.texts("settings", change.settings());
		json.number("touches", change.share() > 0 ? change.share() : Double.NaN);
		json.text("why", change.why());
	}
}
