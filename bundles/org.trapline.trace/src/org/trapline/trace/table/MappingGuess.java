// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.measure.Unit;
import org.trapline.measure.Unit.Dimension;
import org.trapline.trace.table.TableMapping.Column;
import org.trapline.trace.table.TableMapping.Source;

/// Proposes what the columns of a table are, by their headers and cells.
///
/// A proposal for people to check: {@link TableMapping#problems()} says what it leaves open.
public final class MappingGuess {
	/// Rows of times without a name that make samples rather than scores.
	private static final int MANY = 20;

	private final TablePreview preview;
	private final List<ColumnWords> words;
	private final Map<TableField, List<Integer>> fields = new EnumMap<>(TableField.class);
	private final List<Integer> open = new ArrayList<>();

	private MappingGuess(TablePreview preview) {
		this.preview = preview;
		words = preview.columns().stream().map(ColumnWords::of).toList();
	}

	/// What the columns of a table seem to be.
	public static TableMapping of(TablePreview preview) {
		MappingGuess guess = new MappingGuess(preview);
		guess.assign();
		TableKind kind = guess.kind();
		guess.complete(kind);
		return guess.mapping(kind);
	}

	/// Gives columns to the fields that their headers mean.
	private void assign() {
		for (int i = 0; i < words.size(); i++) {
			Optional<TableField> field = words.get(i).field();
			boolean numeric = preview.numeric(i);
			if (field.isPresent() && (field.get().numeric() == numeric || field.get() == TableField.SCOPE))
				give(field.get(), i);
			else if (field.isPresent() && numeric && field.get() == TableField.NAME
					&& words.get(i).say("exit", "event"))
				give(TableField.COUNT, i);
			else
				open.add(i);
		}
	}

	private void give(TableField field, int column) {
		List<Integer> columns = fields.computeIfAbsent(field, _ -> new ArrayList<>());
		if (columns.isEmpty() || field == TableField.VALUE)
			columns.add(column);
		else
			open.add(column);
	}

	private TableKind kind() {
		boolean named = fields.containsKey(TableField.NAME);
		boolean moments = fields.containsKey(TableField.MEAN) || fields.containsKey(TableField.SUM);
		if (fields.containsKey(TableField.COUNT) && moments && !fields.containsKey(TableField.VALUE))
			return TableKind.EXIT_TIMING;
		Optional<Dimension> dimension = dimension();
		boolean time = dimension.filter(Dimension.TIME::equals).isPresent();
		if (dimension.filter(Dimension.BANDWIDTH::equals).isPresent()
				|| words.stream().anyMatch(w -> w.say("bandwidth", "bw")))
			return TableKind.BANDWIDTH;
		if (fields.containsKey(TableField.PROCESSES) && !dimension.filter(d -> d != Dimension.TIME).isPresent())
			return TableKind.CONTEXT_SWITCH;
		if (fields.containsKey(TableField.SIZE) && !dimension.filter(d -> d != Dimension.TIME).isPresent())
			return TableKind.MEMORY_LATENCY;
		if (fields.containsKey(TableField.COUNT) && time)
			return TableKind.LATENCY_HISTOGRAM;
		if (named && fields.containsKey(TableField.TIME))
			return TableKind.COUNTER;
		return time && !named && preview.rows().size() >= MANY ? TableKind.LATENCY_SAMPLES : TableKind.SCORE;
	}

	/// What the figures are of: by the unit of the columns with the value, else of any that means nothing.
	private Optional<Dimension> dimension() {
		List<Integer> figures = fields.getOrDefault(TableField.VALUE, open);
		return figures.stream().flatMap(i -> unit(i).stream()).map(Unit::dimension).findFirst();
	}

	/// Gives the columns that are left to what the kind still needs.
	private void complete(TableKind kind) {
		if (kind == TableKind.LATENCY_HISTOGRAM && !fields.containsKey(TableField.VALUE)
				&& fields.containsKey(TableField.TIME))
			move(TableField.TIME, TableField.VALUE);
		List<Integer> numbers = open.stream().filter(preview::numeric).toList();
		if (!fields.containsKey(TableField.VALUE) && kind.has(TableField.VALUE)) {
			for (TableField other : List.of(TableField.MEAN, TableField.TIME, TableField.SUM, TableField.MAX,
					TableField.COUNT))
				if (numbers.isEmpty() && fields.containsKey(other) && !fields.containsKey(TableField.VALUE)
						&& !kind.has(other))
					move(other, TableField.VALUE);
			for (int column : numbers)
				if (!unit(column).filter(u -> !kind.fits(u)).isPresent() && fits(kind, column))
					give(TableField.VALUE, column);
		}
		if (!fields.containsKey(TableField.NAME))
			open.stream().filter(i -> !preview.numeric(i) && !preview.cells(i).isEmpty() && !given(i)).findFirst()
					.ifPresent(i -> give(TableField.NAME, i));
	}

	/// Several columns are the value only if all their units fit.
	private boolean fits(TableKind kind, int column) {
		return kind != TableKind.LATENCY_HISTOGRAM && kind != TableKind.COUNTER || !fields.containsKey(TableField.VALUE)
				|| kind.fits(unit(column).orElse(Unit.ONE));
	}

	private boolean given(int column) {
		return fields.values().stream().anyMatch(columns -> columns.contains(column));
	}

	private void move(TableField from, TableField to) {
		List<Integer> columns = fields.remove(from);
		if (columns != null)
			fields.put(to, columns);
	}

	private TableMapping mapping(TableKind kind) {
		Map<TableField, List<Source>> sources = new EnumMap<>(TableField.class);
		fields.forEach((field, columns) -> {
			if (kind.has(field))
				sources.put(field, columns.stream()
						.map(i -> (Source) new Column(preview.columns().get(i), unit(kind, field, i))).toList());
		});
		return new TableMapping(kind, preview.format(), preview.columns(), sources);
	}

	/// The unit of a column's cells, as far as it is one that the field can have.
	private String unit(TableKind kind, TableField field, int column) {
		String said = words.get(column).unit();
		if (field.bytes())
			return TableMapping.bytesOf(said).isPresent() ? said : "";
		if (field == TableField.TIME)
			return field.fits(said) ? said : "";
		return field.measured() ? unit(column).filter(kind::fits).map(Unit::symbol).orElse("") : "";
	}

	/// The unit that a header names, or that is written in the cells.
	private Optional<Unit> unit(int column) {
		return words.get(column).figures().or(() -> preview.cells(column).stream().findFirst()
				.flatMap(cell -> TableCells.parse(cell, preview.format().decimalMark()))
				.filter(written -> !written.unit().isEmpty()).flatMap(written -> Unit.parse(written.unit())));
	}
}
