// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.ContextSwitchLatency.Placement;
import org.trapline.measure.Curve;
import org.trapline.measure.Measurement;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.MemoryLoadLatency.Pattern;
import org.trapline.measure.Point;
import org.trapline.measure.Unit;

/// Makes curves of rows: a point a row, repeated points joined.
final class CurveRows implements RowSink {
	private static final java.util.regex.Pattern RANDOM_WORDS = java.util.regex.Pattern
			.compile("rand|thrash|chase|shuffl|ramlat|tinymembench");
	private static final java.util.regex.Pattern LINEAR_WORDS =
			java.util.regex.Pattern.compile("lin|seq|strid|forward");

	private final TableKind kind;
	private final String table;
	/// The values at each x, by a curve without points.
	private final Map<Curve, Map<Double, List<Double>>> curves = new LinkedHashMap<>();

	CurveRows(TableKind kind, String table) {
		this.kind = kind;
		this.table = table;
	}

	@Override
	public void add(MappedRow row) throws CellException {
		double x = switch (kind) {
		case CONTEXT_SWITCH -> required(row, TableField.PROCESSES);
		case MEMORY_LATENCY -> required(row, TableField.SIZE);
		default -> row.number(TableField.SIZE, 0).orElse(0);
		};
		Map<Curve, Double> values = new LinkedHashMap<>();
		for (int i = 0; i < row.values(); i++) {
			Optional<MappedRow.Figure> figure = row.value(i);
			if (figure.isPresent()) {
				Curve curve = curve(row, i, figure.get().unit());
				values.put(curve, figure.get().unit().convert(figure.get().value(), curve.unit()));
			}
		}
		if (values.isEmpty())
			throw new CellException("no value", "a number");
		for (Map.Entry<Curve, Double> value : values.entrySet()) {
			if (!curves.containsKey(value.getKey()))
				RowSink.checkMost(curves.size());
			curves.computeIfAbsent(value.getKey(), _ -> new TreeMap<>()).computeIfAbsent(x, _ -> new ArrayList<>())
					.add(value.getValue());
		}
	}

	@Override
	public List<Measurement> measurements() {
		List<Measurement> all = new ArrayList<>();
		curves.forEach((curve, points) -> {
			List<Point> list = new ArrayList<>();
			points.forEach((x, values) -> list.add(new Point(x, values)));
			all.add(curve.withPoints(list));
		});
		return all;
	}

	/// The curve that a value belongs to, without points.
	private Curve curve(MappedRow row, int i, Unit unit) throws CellException {
		String name = row.text(TableField.NAME, table);
		String method = row.valueName(i).isEmpty() ? name : name + ' ' + row.valueName(i);
		return switch (kind) {
		case CONTEXT_SWITCH -> new ContextSwitchLatency(method, placement(row.text(TableField.PLACEMENT, "")),
				(long) row.number(TableField.SIZE, 0).orElse(0), List.of());
		case MEMORY_LATENCY -> new MemoryLoadLatency(method, pattern(row.text(TableField.PATTERN, ""), method),
				(long) row.number(TableField.STRIDE, 0).orElse(0), row.text(TableField.PAGES, ""), List.of());
		default -> new Bandwidth(name, row.valueName(i).isEmpty() ? row.text(TableField.OPERATION, "")
				: (row.text(TableField.OPERATION, "") + ' ' + row.valueName(i)).strip(), unit, List.of());
		};
	}

	private static double required(MappedRow row, TableField field) throws CellException {
		return row.number(field, 1).orElseThrow(() -> new CellException("no " + field.key(), "a number"));
	}

	/// The pattern as told; where it is not, by the words of the method, and linear without such a word.
	private static Pattern pattern(String told, String method) throws CellException {
		String text = (told.isEmpty() ? method : told).toLowerCase(Locale.ROOT);
		if (RANDOM_WORDS.matcher(text).find())
			return Pattern.RANDOM;
		if (told.isEmpty() || LINEAR_WORDS.matcher(text).find())
			return Pattern.LINEAR;
		throw new CellException('"' + told + "\" for pattern", "linear or random");
	}

	private static Placement placement(String told) throws CellException {
		if (told.isEmpty())
			return Placement.UNKNOWN;
		String word = told.strip().replace('-', ' ').replace('_', ' ');
		for (Placement placement : Placement.values())
			if (placement.name().replace('_', ' ').equalsIgnoreCase(word)
					|| placement.toString().equalsIgnoreCase(word))
				return placement;
		throw new CellException('"' + told + "\" for placement",
				"single, balanced, unique or another word of LMBENCH_SCHED");
	}
}
