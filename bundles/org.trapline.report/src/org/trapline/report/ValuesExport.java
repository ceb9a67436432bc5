// SPDX-License-Identifier: EPL-2.0
package org.trapline.report;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.trapline.measure.Curve;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.Measurement;
import org.trapline.measure.Point;
import org.trapline.measure.Run;
import org.trapline.measure.Score;
import org.trapline.report.data.PlainNumber;
import org.trapline.report.figures.Measured;

/// Every value that benchmarks measured as CSV (RFC 4180): a row a value, an empty cell for what does not apply.
///
/// {@code figure} says what a value is: a {@code value} measured; of a distribution that only moments are known of, its
/// {@code min}, {@code mean} and {@code max}; times {@code beyond} the last class of a histogram, which have a count
/// only. {@code count} says how many times it was measured: more than 1 in a histogram, whose values are where classes
/// begin.
public final class ValuesExport {
	private static final String[] HEADER = {"run", "kind", "name", "x", "x_unit", "figure", "repeat", "value", "unit",
			"count"};

	private final String run;
	private final CSVPrinter csv;

	private ValuesExport(String run, CSVPrinter csv) {
		this.run = run;
		this.csv = csv;
	}

	/// @param out not closed
	/// @return how many rows
	public static long write(Run run, Appendable out) throws IOException {
		CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
		csv.printRecord((Object[]) HEADER);
		ValuesExport export = new ValuesExport(run.label(), csv);
		for (Measurement measurement : Measured.of(run))
			if (measurement instanceof Score score)
				export.rows("score", score.name(), "", "", score.values(), score.unit().symbol());
			else if (measurement instanceof Curve curve)
				export.curve(curve);
			else if (measurement instanceof LatencyDistribution latency)
				export.latency(latency);
		return csv.getRecordCount() - 1;
	}

	private void curve(Curve curve) throws IOException {
		String unit = switch (curve.axis()) {
		case PROCESSES -> "processes";
		case BYTES -> "bytes";
		};
		for (Point point : curve.points())
			rows(JsonMeasurements.kind(curve), curve.name(), PlainNumber.of(point.x()), unit, point.values(),
					curve.unit().symbol());
	}

	private void rows(String kind, String name, String x, String xUnit, List<Double> values, String unit)
			throws IOException {
		for (int i = 0; i < values.size(); i++)
			row(kind, name, x, xUnit, "value", Integer.toString(i + 1), PlainNumber.of(values.get(i)), unit, 1);
	}

	private void latency(LatencyDistribution latency) throws IOException {
		String name = latency.label();
		switch (latency.times()) {
		case LatencyDistribution.Samples samples -> {
			for (int i = 0; i < samples.nanos().length; i++)
				latency(name, "value", Integer.toString(i + 1), samples.nanos()[i], 1);
		}
		case LatencyDistribution.Counted counted -> {
			for (int i = 0; i < counted.counts().length; i++)
				if (counted.counts()[i] > 0)
					latency(name, "value", "", counted.nanos()[i], counted.counts()[i]);
			if (counted.beyond() > 0)
				latency(name, "beyond", "", Double.NaN, counted.beyond());
		}
		case LatencyDistribution.Moments moments -> {
			latency(name, "min", "", moments.min(), 1);
			latency(name, "mean", "", moments.mean(), moments.count());
			latency(name, "max", "", moments.max(), 1);
		}
		}
	}

	private void latency(String name, String figure, String repeat, double nanos, long count) throws IOException {
		row("latency", name, "", "", figure, repeat, PlainNumber.of(nanos), "ns", count);
	}

	private void row(String kind, String name, String x, String xUnit, String figure, String repeat, String value,
			String unit, long count) throws IOException {
		csv.printRecord(run, kind, name, x, xUnit, figure, repeat, value, unit, count);
	}
}
