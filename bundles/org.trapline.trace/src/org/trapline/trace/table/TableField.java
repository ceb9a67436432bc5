// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.table;

import java.util.Locale;
import org.trapline.measure.Unit;

/// What a column of a table can be.
public enum TableField {
	NAME("Name", "what was measured: benchmark, method, event, type of exit"),
	OPERATION("Operation", "what a bandwidth is of, for instance rd or copy"),
	VALUE("Value", "the figure; several columns are several curves or scores, named after their headers"),
	SIZE("Size", "bytes of the working set or buffer"),
	PROCESSES("Processes", "how many switch"),
	STRIDE("Stride", "bytes from load to load"),
	PAGES("Pages", "size of the pages, for instance 4K"),
	PATTERN("Pattern", "linear or random"),
	PLACEMENT("Placement", "where processes run: balanced, unique..."),
	COUNT("Count", "how many"),
	MIN("Minimum", "smallest time"),
	MAX("Maximum", "largest time"),
	MEAN("Mean", "mean time"),
	SUM("Sum", "sum of the times"),
	DEVIATION("Deviation", "standard deviation of one time"),
	TIME("Time", "when it was read, from the begin"),
	UNIT("Unit", "what the values are in"),
	SCOPE("Scope", "which of several: VM, vCPU, thread, CPU, instance"),
	BETTER("Better", "higher or lower");

	private final String title;
	private final String hint;

	TableField(String title, String hint) {
		this.title = title;
		this.hint = hint;
	}

	/// What users read.
	public String title() {
		return title;
	}

	/// What it is, in words.
	public String hint() {
		return hint;
	}

	/// How a mapping file names it.
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/// Whether cells are numbers.
	public boolean numeric() {
		return switch (this) {
		case VALUE, SIZE, PROCESSES, STRIDE, COUNT, MIN, MAX, MEAN, SUM, DEVIATION, TIME -> true;
		case NAME, OPERATION, PAGES, PATTERN, PLACEMENT, UNIT, SCOPE, BETTER -> false;
		};
	}

	/// Whether cells are bytes, of which the mapping's unit is a size such as KiB.
	public boolean bytes() {
		return this == SIZE || this == STRIDE;
	}

	/// Whether cells have the unit of the table's figures.
	public boolean measured() {
		return switch (this) {
		case VALUE, MIN, MAX, MEAN, SUM, DEVIATION -> true;
		default -> false;
		};
	}

	/// Whether a unit is one that its cells can be in, whatever the kind of table.
	boolean fits(String unit) {
		return bytes() ? TableMapping.bytesOf(unit).isPresent()
				: this != TIME || Unit.of(unit).dimension() == Unit.Dimension.TIME;
	}
}
