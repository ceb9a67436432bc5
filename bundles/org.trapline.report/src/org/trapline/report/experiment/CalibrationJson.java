// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.experiment;

import java.io.IOException;
import java.io.Writer;
import org.trapline.experiment.calibrate.Calibrated;
import org.trapline.experiment.calibrate.Calibrated.Figures;
import org.trapline.experiment.calibrate.Calibrated.Fitted;
import org.trapline.experiment.calibrate.Calibrated.Group;
import org.trapline.experiment.calibrate.Calibrated.LeftOut;
import org.trapline.experiment.calibrate.Calibrated.Three;
import org.trapline.kvm.cost.Step;
import org.trapline.report.data.JsonOut;

/// A calibration as one JSON object: costs in cycles, shares from 0 to 1, null for what is not known.
public final class CalibrationJson {
	/// Grows by one when a reader of the version before would misread this one.
	public static final int SCHEMA_VERSION = 1;

	private CalibrationJson() {
	}

	/// @param out not closed
	public static void write(Calibrated found, String experiment, String board, Writer out) throws IOException {
		JsonOut.document(out, json -> {
			json.text("schema", "trapline.calibration");
			json.whole("schema_version", SCHEMA_VERSION);
			json.text("experiment", experiment);
			json.text("board", board);
			json.flag("settled", found.settled());
			json.whole("simulations", found.simulations());
			json.objects("costs", found.fitted(), one -> cost(json, one));
			json.objects("not_told_apart", found.groups(), group -> group(json, group));
			json.objects("rows", found.rows(), row -> row(json, row));
			json.objects("left_out", found.leftOut(), one -> leftOut(json, one));
		});
	}

	private static void cost(JsonOut json, Fitted one) throws IOException {
		json.text("key", one.step().key());
		json.whole("before", one.before());
		json.whole("cycles", one.cycles());
		json.number("low_95", one.low());
		json.number("high_95", one.high());
		json.object("prior", () -> {
			json.number("cycles", one.prior().cycles());
			json.number("relative", one.prior().relative());
			json.number("low", one.prior().low());
			json.number("high", one.prior().high());
			json.text("why", one.prior().why());
		});
		json.text("known", one.known().word());
		json.flag("at_bound", one.atBound());
	}

	private static void group(JsonOut json, Group group) throws IOException {
		json.texts("costs", group.steps().stream().map(Step::key).toList());
		json.text("row", group.row());
		json.number("cycles", group.cycles());
		json.number("low_95", group.low());
		json.number("high_95", group.high());
	}

	private static void row(JsonOut json, Figures row) throws IOException {
		json.text("row", row.type());
		json.object("rate_per_second", () -> three(json, row.rate()));
		json.object("mean_cycles", () -> three(json, row.mean()));
		json.object("share", () -> three(json, row.share()));
	}

	private static void three(JsonOut json, Three three) throws IOException {
		json.number("board", three.board());
		json.number("before", three.before());
		json.number("after", three.after());
		json.flag("fitted", three.fitted());
	}

	private static void leftOut(JsonOut json, LeftOut one) throws IOException {
		json.text("row", one.target().row());
		json.text("figure", one.target().figure().word());
		json.number("board", one.target().board());
		json.number("predicted", one.predicted());
	}
}
