// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.table;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.trapline.measure.Unit;

/// What a table holds: which kind of measurement its rows become.
public enum TableKind {
	SCORE("Scores", EnumSet.of(TableField.VALUE), EnumSet.of(TableField.NAME, TableField.SCOPE, TableField.BETTER),
			EnumSet.allOf(Unit.Dimension.class)),
	MEMORY_LATENCY("Memory load latency", EnumSet.of(TableField.SIZE, TableField.VALUE),
			EnumSet.of(TableField.NAME, TableField.PATTERN, TableField.STRIDE, TableField.PAGES),
			EnumSet.of(Unit.Dimension.TIME)),
	CONTEXT_SWITCH("Context-switch latency", EnumSet.of(TableField.PROCESSES, TableField.VALUE),
			EnumSet.of(TableField.NAME, TableField.SIZE, TableField.PLACEMENT), EnumSet.of(Unit.Dimension.TIME)),
	BANDWIDTH("Bandwidth", EnumSet.of(TableField.VALUE),
			EnumSet.of(TableField.NAME, TableField.OPERATION, TableField.SIZE),
			EnumSet.of(Unit.Dimension.BANDWIDTH)),
	LATENCY_SAMPLES("Latency, a time a row", EnumSet.of(TableField.VALUE),
			EnumSet.of(TableField.NAME, TableField.SCOPE), EnumSet.of(Unit.Dimension.TIME)),
	LATENCY_HISTOGRAM("Latency, a class a row", EnumSet.of(TableField.VALUE, TableField.COUNT),
			EnumSet.of(TableField.NAME, TableField.SCOPE), EnumSet.of(Unit.Dimension.TIME)),
	EXIT_TIMING("Exit timing", EnumSet.of(TableField.NAME, TableField.COUNT), EnumSet.of(TableField.MIN, TableField.MAX,
			TableField.MEAN, TableField.SUM, TableField.DEVIATION, TableField.SCOPE),
			EnumSet.of(Unit.Dimension.TIME, Unit.Dimension.CYCLES)),
	COUNTER("Counters", EnumSet.of(TableField.NAME, TableField.VALUE), EnumSet.of(TableField.TIME, TableField.SCOPE),
			EnumSet.allOf(Unit.Dimension.class));

	private final String title;
	private final Set<TableField> required;
	private final Set<TableField> optional;
	private final Set<Unit.Dimension> dimensions;

	TableKind(String title, Set<TableField> required, Set<TableField> optional, Set<Unit.Dimension> dimensions) {
		this.title = title;
		this.required = required;
		this.optional = EnumSet.copyOf(optional);
		this.optional.add(TableField.UNIT);
		this.dimensions = dimensions;
	}

	/// What users read.
	public String title() {
		return title;
	}

	/// How a mapping file names it.
	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/// The fields without which no row can be read.
	public Set<TableField> required() {
		return Set.copyOf(required);
	}

	/// Whether a field means something here.
	public boolean has(TableField field) {
		return required.contains(field) || optional.contains(field);
	}

	/// Whether figures of the kind can be in a unit.
	public boolean fits(Unit unit) {
		return dimensions.contains(unit.dimension());
	}

	/// What unit is expected, in words.
	public String unitsInWords() {
		return switch (this) {
		case SCORE, COUNTER -> "any unit";
		case BANDWIDTH -> "a unit of bandwidth such as MB/s";
		case EXIT_TIMING -> "cycles, ns or us";
		case MEMORY_LATENCY, CONTEXT_SWITCH, LATENCY_SAMPLES, LATENCY_HISTOGRAM -> "a unit of time such as ns";
		};
	}

	/// Whether figures below zero are possible.
	boolean negative() {
		return this == SCORE || this == COUNTER;
	}
}
