// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.whatif;

import java.util.List;
import java.util.Optional;
import org.trapline.experiment.calibrate.Calibrated;
import org.trapline.experiment.calibrate.Prior;
import org.trapline.kvm.cost.Step;
import org.trapline.measure.text.Quantities;
import org.trapline.ui.table.Column;

/// A cost that can be fitted.
///
/// @param prior what is believed of it
/// @param fitted what was found; empty before
record CostRow(Prior prior, Optional<Calibrated.Fitted> fitted) {
	static final List<Column<CostRow>> COLUMNS = List.of(Column.words("step", "Cost", 150, row -> row.step().key()),
			Column.words("is", "Is", 350, row -> row.step().words()),
			Column.figures("before", "Cycles", 80, row -> row.prior.cycles(), row -> whole(row.prior.cycles())),
			Column.words("source", "Known by", 150, row -> row.prior.why()),
			Column.figures("fitted", "Fitted", 80, row -> row.fitted.map(one -> (double) one.cycles()).orElse(Double.NaN),
					row -> row.fitted.map(one -> whole(one.cycles())).orElse("")),
			Column.words("interval", "95 %", 140, row -> row.fitted.map(one -> whole(one.low()) + " to "
					+ whole(one.high())).orElse("")),
			Column.words("known", "Board knows it", 120, row -> row.fitted.map(one -> one.known().word()
					+ (one.atBound() ? ", at its bound" : "")).orElse("")));

	static CostRow of(Prior prior) {
		return new CostRow(prior, Optional.empty());
	}

	Step step() {
		return prior.step();
	}

	CostRow with(Calibrated.Fitted found) {
		return new CostRow(prior, Optional.of(found));
	}

	CostRow without() {
		return of(prior);
	}

	private static String whole(double cycles) {
		return Quantities.number(Math.rint(cycles));
	}
}
