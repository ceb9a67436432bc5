// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.LatencyDistribution.Counted;
import org.trapline.measure.LatencyDistribution.Moments;
import org.trapline.measure.LatencyDistribution.Samples;
import org.trapline.measure.Measurement;
import org.trapline.measure.Unit;

/// Makes distributions of rows: a time a row, or a class of times and how many lie in it.
final class LatencyRows implements RowSink {
	/// Most times kept: 160 MB.
	private static final int MOST_TIMES = 20_000_000;

	private final TableKind kind;
	private final String table;
	private final Map<Key, Times> samples = new LinkedHashMap<>();
	private final Map<Key, TreeMap<Double, Long>> classes = new LinkedHashMap<>();
	private int rows;

	private record Key(String name, String scope) {
	}

	/// Times as they come.
	private static final class Times {
		private double[] nanos = new double[64];
		private int count;

		void add(double value) {
			if (count == nanos.length)
				nanos = Arrays.copyOf(nanos, count * 2);
			nanos[count++] = value;
		}
	}

	LatencyRows(TableKind kind, String table) {
		this.kind = kind;
		this.table = table;
	}

	@Override
	public void add(MappedRow row) throws CellException {
		if (rows >= MOST_TIMES)
			throw new CellException("more than " + MOST_TIMES + " times", "fewer");
		boolean any = false;
		double[] nanos = new double[row.values()];
		for (int i = 0; i < nanos.length; i++) {
			nanos[i] = row.value(i).map(f -> f.unit().convert(f.value(), Unit.NANOSECONDS)).orElse(Double.NaN);
			any |= !Double.isNaN(nanos[i]);
		}
		if (!any)
			throw new CellException("no value", "a number");
		double count = kind == TableKind.LATENCY_SAMPLES ? 1
				: row.number(TableField.COUNT, 0).orElseThrow(() -> new CellException("no count", "a number"));
		if (count != Math.rint(count) || count > 1e15)
			throw new CellException(count + " for count", "a whole number");
		RowSink.checkMost(samples.size() + classes.size());
		for (int i = 0; i < nanos.length; i++)
			if (!Double.isNaN(nanos[i])) {
				Key key = new Key(row.text(TableField.NAME, table), scope(row, i));
				if (kind == TableKind.LATENCY_SAMPLES)
					samples.computeIfAbsent(key, _ -> new Times()).add(nanos[i]);
				else
					classes.computeIfAbsent(key, _ -> new TreeMap<>()).merge(nanos[i], (long) count, Long::sum);
				rows++;
			}
	}

	@Override
	public List<Measurement> measurements() {
		List<Measurement> all = new ArrayList<>();
		samples.forEach((key, times) -> all.add(new LatencyDistribution(key.name, key.scope,
				new Samples(Arrays.copyOf(times.nanos, times.count)))));
		classes.forEach((key, counts) -> all.add(new LatencyDistribution(key.name, key.scope, counted(counts))));
		return all;
	}

	private static String scope(MappedRow row, int i) {
		return (row.text(TableField.SCOPE, "") + ' ' + row.valueName(i)).strip();
	}

	/// Classes as wide as the two nearest are apart; the table tells no more of the times than their classes.
	private static Counted counted(TreeMap<Double, Long> counts) {
		double[] nanos = counts.keySet().stream().mapToDouble(Double::doubleValue).toArray();
		long[] each = counts.values().stream().mapToLong(Long::longValue).toArray();
		double width = Double.MAX_VALUE;
		for (int i = 1; i < nanos.length; i++)
			width = Math.min(width, nanos[i] - nanos[i - 1]);
		return new Counted(nanos, each, nanos.length > 1 ? width : 1, 0,
				new Moments(Arrays.stream(each).sum(), Double.NaN, Double.NaN, Double.NaN, Double.NaN));
	}
}
