// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.trapline.measure.Unit;
import org.trapline.measure.text.WrittenQuantities;

/// What the columns of a table are.
///
/// @param kind which measurements its rows become
/// @param format how it is written
/// @param columns the names of all its columns, by which tables are known that it is for; {@code column 1}... where the
///        table has no header
/// @param fields where each field comes from; {@link TableField#VALUE} from one column or several
public record TableMapping(TableKind kind, TableFormat format, List<String> columns,
		Map<TableField, List<Source>> fields) {

	/// Where a field comes from.
	public sealed interface Source {
	}

	/// @param name of the column
	/// @param unit of its cells where they do not tell: {@code ns}, {@code KiB}; empty for none
	public record Column(String name, String unit) implements Source {
	}

	/// The same for all rows.
	public record Constant(String text) implements Source {
	}

	public TableMapping {
		columns = List.copyOf(columns);
		Map<TableField, List<Source>> sorted = new EnumMap<>(TableField.class);
		fields.forEach((field, sources) -> {
			if (!sources.isEmpty())
				sorted.put(field, List.copyOf(sources));
		});
		fields = Collections.unmodifiableMap(sorted);
	}

	/// Where a field comes from; none if the table does not tell it.
	public List<Source> sources(TableField field) {
		return fields.getOrDefault(field, List.of());
	}

	/// The mapping with another source of a field.
	public TableMapping with(TableField field, Source... sources) {
		Map<TableField, List<Source>> more = new EnumMap<>(TableField.class);
		more.putAll(fields);
		more.put(field, List.of(sources));
		return new TableMapping(kind, format, columns, more);
	}

	/// The mapping of another kind: fields that mean nothing there are dropped.
	public TableMapping withKind(TableKind newKind) {
		Map<TableField, List<Source>> kept = new EnumMap<>(TableField.class);
		fields.forEach((field, sources) -> {
			if (newKind.has(field))
				kept.put(field, sources);
		});
		return new TableMapping(newKind, format, columns, kept);
	}

	/// The mapping of a table that is written differently.
	public TableMapping withFormat(TableFormat newFormat) {
		return new TableMapping(kind, newFormat, columns, fields);
	}

	/// What is wrong with it, sentences of what was found and what is expected; none if a table can be read by it.
	public List<String> problems() {
		List<String> problems = new ArrayList<>();
		for (TableField field : TableField.values()) {
			if (!fields.containsKey(field)) {
				if (kind.required().contains(field))
					problems.add("found no " + field.key() + ", expected a column or a constant for it ("
							+ field.hint() + ")");
				continue;
			}
			List<Source> sources = sources(field);
			if (!kind.has(field))
				problems.add("found " + field.key() + ", expected no such field in a table of kind " + kind.key());
			if (sources.size() > 1 && field != TableField.VALUE)
				problems.add("found " + sources.size() + " columns for " + field.key() + ", expected one");
			sources.forEach(source -> problems(field, source, problems));
		}
		if (fields.keySet().stream().anyMatch(TableField::numeric) && fields.values().stream().flatMap(List::stream)
				.noneMatch(Column.class::isInstance))
			problems.add("found constants only, expected a column of the table");
		if (kind == TableKind.EXIT_TIMING && !fields.containsKey(TableField.MEAN)
				&& !fields.containsKey(TableField.SUM))
			problems.add("found neither mean nor sum, expected a column for one of them");
		return problems;
	}

	private void problems(TableField field, Source source, List<String> problems) {
		if (field.measured() && !kind.fits(Unit.ONE) && !fields.containsKey(TableField.UNIT)
				&& source instanceof Column column
				&& column.unit.isEmpty())
			problems.add("found no unit for " + field.key() + ", expected " + kind.unitsInWords());
		switch (source) {
		case Constant(String text) -> {
			if (field == TableField.UNIT && !kind.fits(Unit.of(text)))
				problems.add("found the unit \"" + text + "\", expected " + kind.unitsInWords());
			if (field.measured())
				problems.add("found the constant \"" + text + "\" for " + field.key() + ", expected a column");
		}
		case Column(String name, String unit) -> {
			if (!hasColumn(name))
				problems.add("found the unknown column \"" + name + "\" for " + field.key() + ", expected one of: "
						+ String.join(", ", columns));
			if (!unit.isEmpty() && (field.measured() ? !kind.fits(Unit.of(unit)) : !field.fits(unit)))
				problems.add("found the unit \"" + unit + "\" for " + field.key() + ", expected " + (field.bytes()
						? "a unit of size such as KiB" : field.measured() ? kind.unitsInWords()
								: "a unit of time such as s"));
		}
		}
	}

	/// Whether it is for tables with these columns.
	public boolean matches(List<String> header) {
		return columns.size() == header.size() && header.stream().allMatch(this::hasColumn);
	}

	private boolean hasColumn(String name) {
		return columns.stream().anyMatch(column -> same(column, name));
	}

	/// Whether two names of columns are one: case and blanks do not count.
	static boolean same(String one, String other) {
		return one.strip().equalsIgnoreCase(other.strip());
	}

	/// How many bytes a unit of size stands for; none for what is no such unit.
	static Optional<Long> bytesOf(String unit) {
		String plain = unit.strip().toLowerCase(Locale.ROOT);
		if (plain.isEmpty() || plain.equals("b") || plain.equals("bytes") || plain.equals("byte"))
			return Optional.of(1L);
		OptionalLong bytes = plain.matches("[kmgt]i?(b|bytes)?") ? WrittenQuantities.bytes("1" + plain)
				: OptionalLong.empty();
		return bytes.isPresent() ? Optional.of(bytes.getAsLong()) : Optional.empty();
	}
}
