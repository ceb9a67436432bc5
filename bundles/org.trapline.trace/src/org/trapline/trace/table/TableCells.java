// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.table;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.Unit;
import org.trapline.trace.text.LocaleNumbers;
import org.trapline.trace.text.LocaleNumbers.DecimalMark;
import org.trapline.trace.text.WrittenNumber;

/// Numbers in cells, some with their unit behind them.
final class TableCells {
	private static final Pattern WITH_UNIT =
			Pattern.compile("([-+]?[\\d.,'_\u00a0\u2009\u202f]+(?:[eE][-+]?\\d{1,3})?)\\s*([^\\d\\s].{0,20})");

	private TableCells() {
	}

	/// A number and the unit written behind it; empty for none.
	record Written(double value, String unit) {
	}

	static Optional<Written> parse(String cell, DecimalMark mark) {
		Optional<Double> plain = number(cell, mark);
		if (plain.isPresent())
			return Optional.of(new Written(plain.get(), ""));
		Matcher matcher = WITH_UNIT.matcher(cell.strip());
		if (!matcher.matches())
			return Optional.empty();
		return number(matcher.group(1), mark).map(value -> new Written(value, matcher.group(2).strip()));
	}

	/// Whether a cell is a number, or one with a known unit or size behind it.
	static boolean isNumber(String cell, DecimalMark mark) {
		return parse(cell, mark).filter(w -> w.unit.isEmpty() || Unit.parse(w.unit).isPresent()
				|| TableMapping.bytesOf(w.unit).isPresent()).isPresent();
	}

	/// Bytes: a number in the mapping's unit, or one with its own, such as {@code 4K}.
	static OptionalDouble bytes(Written written, String unit) {
		return TableMapping.bytesOf(written.unit.isEmpty() ? unit : written.unit).stream()
				.mapToDouble(factor -> written.value * factor).findFirst();
	}

	private static Optional<Double> number(String cell, DecimalMark mark) {
		return LocaleNumbers.parse(cell, mark).map(WrittenNumber::value);
	}
}
