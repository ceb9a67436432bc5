// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.trapline.analysis.compare.Against;
import org.trapline.analysis.compare.Comparison;
import org.trapline.analysis.compare.Delta;
import org.trapline.analysis.statistics.Estimate;
import org.trapline.analysis.statistics.TestResult;
import org.trapline.report.data.PlainNumber;

/// A comparison as CSV (RFC 4180): a row for each difference, an empty cell for what is not known.
///
/// Base, candidate and difference are in the row's unit; ratio and weight are shares.
public final class ComparisonCsv {
	private static final String[] HEADER = {"base_run", "candidate_run", "verdict", "tested", "area", "subject",
			"quantity", "unit", "better", "base", "candidate", "difference", "difference_low", "difference_high", "ratio",
			"ratio_low", "ratio_high", "weight", "test", "statistic", "p", "p_adjusted", "effect", "effect_name", "reason"};

	private ComparisonCsv() {
	}

	/// @param out not closed
	public static void write(Comparison comparison, Appendable out) throws IOException {
		rows(comparison, new CSVPrinter(out, CSVFormat.RFC4180));
	}

	private static void rows(Comparison comparison, CSVPrinter csv) throws IOException {
		csv.printRecord((Object[]) HEADER);
		for (Against against : comparison.against())
			for (Delta delta : against.deltas())
				csv.printRecord(row(comparison.base().label(), against.candidate().label(), delta));
	}

	private static List<String> row(String base, String candidate, Delta delta) {
		List<String> cells = new ArrayList<>(List.of(base, candidate, word(delta.verdict()),
				Boolean.toString(delta.judgement().tested()), word(delta.area()), delta.subject(), delta.quantity(),
				delta.unit().symbol(), word(delta.better()), PlainNumber.of(delta.base()),
				PlainNumber.of(delta.candidate())));
		add(cells, delta.difference());
		add(cells, delta.ratio());
		cells.add(PlainNumber.of(delta.weight()));
		TestResult none = new TestResult("", Double.NaN, Double.NaN, Double.NaN, "");
		TestResult test = delta.judgement().test().orElse(none);
		cells.addAll(List.of(test.test(), PlainNumber.of(test.statistic()), PlainNumber.of(test.p()),
				PlainNumber.of(delta.judgement().adjustedP()), PlainNumber.of(test.effect()), test.effectName(),
				delta.judgement().reason()));
		return cells;
	}

	private static void add(List<String> cells, Estimate estimate) {
		for (double value : new double[] {estimate.value(), estimate.low(), estimate.high()})
			cells.add(PlainNumber.of(value));
	}

	private static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}
}
