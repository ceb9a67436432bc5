// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.experiment;

import java.util.List;
import org.trapline.experiment.whatif.Change;
import org.trapline.experiment.whatif.Choice;
import org.trapline.experiment.whatif.Part;
import org.trapline.experiment.whatif.WhatIf;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.text.Quantities.Quantity;
import org.trapline.report.text.TextLines;
import org.trapline.report.text.TextTable;

/// What a recording was recognised as, for a terminal: choices with their reasons, exits with what imitates them,
/// changes.
public final class WhatIfText {
	private WhatIfText() {
	}

	/// Writes it.
	///
	/// @param out not closed
	public static void write(WhatIf found, ExperimentText.Parameters parameters, Appendable out) {
		TextLines lines = new TextLines(out, parameters.width(), parameters.colour());
		lines.heading("What if: " + found.recording().getFileName());
		lines.prose("", "Exits take " + Quantities.percent(found.overhead()) + " of the time in which the vCPUs are busy.",
				0);
		lines.line("");
		lines.heading("Recognised");
		for (Choice choice : found.choices())
			lines.prose("  " + choice.what() + ": ", choice.value() + " (" + choice.sure().word() + ": " + choice.why() + ')',
			4);
		lines.line("");
		lines.heading("Exits of a vCPU, and what imitates them");
		TextTable table = new TextTable("exit");
		table.column("per second", 1);
		table.column("of exits' time", 1);
		table.column("imitated by", 1);
		for (Part part : found.parts())
			table.row(part.kind().words(), List.of(new Quantity(Quantities.number(part.perSecond()), ""),
			Quantities.share(part.share()),
					new Quantity(part.imitated() ? part.by() : "nothing", "")), !part.imitated());
		table.write(lines, parameters.width());
		for (Part part : found.parts())
			if (!part.why().isEmpty())
				lines.prose("  ", part.kind().words() + ": " + part.why(), 4);
		lines.prose("", "Not imitated: " + Quantities.percent(found.missed()) + " of the exits' time.", 0);
		lines.line("");
		lines.heading("Worth trying, by the part of the exits' time that each could touch");
		TextTable changes = new TextTable("change");
		changes.column("touches", 1);
		changes.column("is", 1);
		for (Change change : found.changes())
			changes.row(change.label(), List.of(change.share() > 0 ? Quantities.share(change.share())
					: new Quantity(Quantities.UNKNOWN, ""), new Quantity(change.title(), "")));
		changes.write(lines, parameters.width());
	}
}
