// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.trace.table.TableField;
import org.trapline.trace.table.TableKind;
import org.trapline.trace.table.TableMapping;
import org.trapline.trace.table.TableMapping.Column;
import org.trapline.trace.table.TableMapping.Constant;
import org.trapline.trace.table.TableMapping.Source;

/// A mapping as the user chooses it: what each column of the table is, and what is the same for all rows.
///
/// @param columns what each is, in the table's order
/// @param constants by field; blank for none
record ColumnChoices(TableKind kind, List<Choice> columns, Map<TableField, String> constants) {

	/// What a column is.
	///
	/// @param field empty where it is not used
	/// @param unit of its cells where they do not tell; empty for none
	record Choice(String column, Optional<TableField> field, String unit) {
	}

	ColumnChoices {
		columns = List.copyOf(columns);
		Map<TableField, String> sorted = new EnumMap<>(TableField.class);
		sorted.putAll(constants);
		constants = Map.copyOf(sorted);
	}

	/// The choices that make a mapping.
	static ColumnChoices of(TableMapping mapping) {
		List<Choice> columns = new ArrayList<>();
		for (String column : mapping.columns())
			columns.add(choice(mapping, column));
		Map<TableField, String> constants = new EnumMap<>(TableField.class);
		mapping.fields().forEach((field, sources) -> {
			if (sources.getFirst() instanceof Constant(String text))
				constants.put(field, text);
		});
		return new ColumnChoices(mapping.kind(), columns, constants);
	}

	private static Choice choice(TableMapping mapping, String column) {
		for (Map.Entry<TableField, List<Source>> field : mapping.fields().entrySet())
			for (Source source : field.getValue())
				if (source instanceof Column(String name, String unit) && name.equals(column))
					return new Choice(column, Optional.of(field.getKey()), unit);
		return new Choice(column, Optional.empty(), "");
	}

	/// The mapping that they make of a table that is written in a certain way.
	TableMapping mapping(TableMapping of) {
		Map<TableField, List<Source>> fields = new EnumMap<>(TableField.class);
		constants.forEach((field, text) -> {
			if (!text.isBlank() && kind.has(field))
				fields.put(field, List.of(new Constant(text.strip())));
		});
		Map<TableField, List<Source>> chosen = new EnumMap<>(TableField.class);
		for (Choice choice : columns)
			choice.field.filter(kind::has).ifPresent(field -> chosen.computeIfAbsent(field, _ -> new ArrayList<>())
					.add(new Column(choice.column, choice.unit.strip())));
		fields.putAll(chosen);
		return new TableMapping(kind, of.format(), of.columns(), fields);
	}

	/// The same columns as another kind of measurement; what means nothing there is not used.
	ColumnChoices of(TableKind newKind) {
		return new ColumnChoices(newKind, columns.stream()
				.map(c -> c.field.filter(newKind::has).isPresent() ? c : new Choice(c.column, Optional.empty(), ""))
				.toList(), constants);
	}

	/// With a column that is something else.
	ColumnChoices with(int column, Optional<TableField> field, String unit) {
		List<Choice> changed = new ArrayList<>(columns);
		changed.set(column, new Choice(columns.get(column).column, field, unit));
		return new ColumnChoices(kind, changed, constants);
	}

	/// With something that is the same for all rows.
	ColumnChoices with(TableField field, String text) {
		Map<TableField, String> changed = new EnumMap<>(TableField.class);
		changed.putAll(constants);
		changed.put(field, text);
		return new ColumnChoices(kind, columns, changed);
	}

	/// The fields that a column of the kind can be, those that it must have first.
	static List<TableField> fields(TableKind kind) {
		List<TableField> fields = new ArrayList<>();
		for (TableField field : TableField.values())
			if (kind.required().contains(field))
				fields.add(field);
		for (TableField field : TableField.values())
			if (kind.has(field) && !fields.contains(field))
				fields.add(field);
		return fields;
	}

	/// The fields that may be the same for all rows.
	static List<TableField> constants(TableKind kind) {
		return fields(kind).stream().filter(field -> !field.measured() && field != TableField.COUNT).toList();
	}
}
