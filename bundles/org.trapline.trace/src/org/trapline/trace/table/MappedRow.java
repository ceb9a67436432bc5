// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trapline.measure.Unit;
import org.trapline.trace.table.TableMapping.Column;
import org.trapline.trace.table.TableMapping.Constant;
import org.trapline.trace.table.TableMapping.Source;
import org.trapline.trace.text.LineProblems;

/// A row of a table seen through a mapping: its fields instead of its cells.
final class MappedRow {
	private final TableMapping mapping;
	private final Map<TableField, List<Cell>> fields = new EnumMap<>(TableField.class);
	private List<String> cells = List.of();

	/// Where a field's text is found: in a column, or as it is.
	///
	/// @param index of the column; -1 for a constant
	private record Cell(int index, String text, String unit) {
	}

	/// A figure with its unit.
	record Figure(double value, Unit unit) {
	}

	/// @param columns of the table, which has all that the mapping names
	MappedRow(TableMapping mapping, List<String> columns) {
		this.mapping = mapping;
		mapping.fields().forEach((field, sources) -> {
			List<Cell> found = new ArrayList<>();
			for (Source source : sources)
				found.add(switch (source) {
				case Constant(String text) -> new Cell(-1, text, "");
				case Column(String name, String unit) -> new Cell(index(columns, name), name, unit);
				});
			fields.put(field, found);
		});
	}

	/// Makes it another row.
	void set(List<String> newCells) {
		cells = newCells;
	}

	/// How many columns have the value.
	int values() {
		return fields.getOrDefault(TableField.VALUE, List.of()).size();
	}

	/// The header of a column with the value; empty where there is one such column only.
	String valueName(int i) {
		return values() > 1 ? fields.getOrDefault(TableField.VALUE, List.of()).get(i).text : "";
	}

	/// The text of a field; the fallback where it is not told.
	String text(TableField field, String fallback) {
		String text = cell(field, 0).map(this::written).orElse("").strip();
		return text.isEmpty() ? fallback : text;
	}

	/// The figure in a column with the value.
	///
	/// @return empty for an empty cell
	Optional<Figure> value(int i) throws CellException {
		return figure(TableField.VALUE, i);
	}

	/// A field that has the unit of the table's figures.
	///
	/// @return empty where it is not told
	Optional<Figure> figure(TableField field, int i) throws CellException {
		Optional<TableCells.Written> written = written(field, i);
		if (written.isEmpty())
			return Optional.empty();
		String own = written.get().unit();
		String ofColumn = cell(field, i).map(Cell::unit).orElse("");
		Unit unit = Unit.of(!own.isEmpty() ? own : !ofColumn.isEmpty() ? ofColumn : text(TableField.UNIT, ""));
		if (!mapping.kind().fits(unit))
			throw new CellException(unit.symbol().isEmpty() ? "a figure without a unit"
					: "the unit \"" + unit.symbol() + '"', mapping.kind().unitsInWords());
		double value = written.get().value();
		if (!Double.isFinite(value) || value < 0 && !mapping.kind().negative())
			throw new CellException(Double.toString(value) + " for " + field.key(),
					mapping.kind().negative() ? "a finite number" : "a finite number, 0 or more");
		return Optional.of(new Figure(value, unit));
	}

	/// A number that has no unit, or bytes.
	///
	/// @param least the smallest that can be
	/// @return empty where it is not told
	OptionalDouble number(TableField field, double least) throws CellException {
		Optional<TableCells.Written> written = written(field, 0);
		if (written.isEmpty())
			return OptionalDouble.empty();
		String unit = cell(field, 0).map(Cell::unit).orElse("");
		double value = written.get().value();
		if (field.bytes())
			value = TableCells.bytes(written.get(), unit).orElseThrow(() -> new CellException(
					"the unit \"" + written.get().unit() + '"', "a unit of size such as KiB"));
		else if (field == TableField.TIME)
			value = Unit.of(unit.isEmpty() ? "s" : unit).convert(value, Unit.SECONDS);
		if (!Double.isFinite(value) || value < least)
			throw new CellException(Double.toString(value) + " for " + field.key(),
					"a finite number, " + least + " or more");
		return OptionalDouble.of(value);
	}

	private Optional<TableCells.Written> written(TableField field, int i) throws CellException {
		Optional<Cell> cell = cell(field, i);
		String text = cell.map(this::written).orElse("");
		if (text.isBlank())
			return Optional.empty();
		Optional<TableCells.Written> written = TableCells.parse(text, mapping.format().decimalMark());
		if (written.isEmpty())
			throw new CellException(LineProblems.quoted(text) + " for " + field.key(), "a number");
		return written;
	}

	private Optional<Cell> cell(TableField field, int i) {
		List<Cell> all = fields.getOrDefault(field, List.of());
		return i < all.size() ? Optional.of(all.get(i)) : Optional.empty();
	}

	private String written(Cell cell) {
		return cell.index < 0 ? cell.text : cells.get(cell.index);
	}

	private static int index(List<String> columns, String name) {
		for (int i = 0; i < columns.size(); i++)
			if (TableMapping.same(columns.get(i), name))
				return i;
		throw new IllegalArgumentException("no column " + name);
	}
}
