// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.lang.reflect.Method;
import org.trapline.a64.table.Field;
import org.trapline.a64.table.Row;
import org.trapline.a64.table.Table;

/// Writes the class that calls each row's semantics with the fields of a word.
///
/// The rows are parted among methods short enough for HotSpot to compile (8,000 bytes).
final class DispatchWriter {
	private static final int ROWS_A_METHOD = 64;

	private final Table table;

	DispatchWriter(Table table) {
		this.table = table;
	}

	String write() {
		StringBuilder out = new StringBuilder("""
				// SPDX-License-Identifier: EPL-2.0
				package org.trapline.a64.semantics;

				import org.trapline.a64.core.Core;
				import org.trapline.a64.core.GuestException;

				/// Calls the semantics of an encoding with the fields of a word.
				///
				/// Written by DispatchWriter from the table; DispatchWriterTest fails when it is stale, and says how to renew it.
				public final class Dispatch {
					private Dispatch() {
					}

					/// Executes an instruction.
					///
					/// @param row index in the table of the word's encoding
					/// @throws GuestException as the instruction raises it
					public static void execute(Core core, int row, int word) {
						switch (row >>> 6) {
				""");
		int methods = (table.rows().size() + ROWS_A_METHOD - 1) / ROWS_A_METHOD;
		for (int i = 0; i < methods; i++)
			out.append("\t\tcase ").append(i).append(" -> execute").append(i).append("(core, row, word);\n");
		out.append("\t\tdefault -> throw GuestException.undefined();\n\t\t}\n\t}\n");
		for (int i = 0; i < methods; i++)
			method(i, out);
		return out.append("}\n").toString();
	}

	private void method(int number, StringBuilder out) {
		out.append("\n\tprivate static void execute").append(number)
				.append("(Core core, int row, int word) {\n\t\tswitch (row) {\n");
		List<Row> rows = table.rows();
		for (Row row : rows.subList(number * ROWS_A_METHOD, Math.min(rows.size(), (number + 1) * ROWS_A_METHOD)))
			Semantics.of(row).ifPresent(m -> out.append("\t\tcase ").append(row.index()).append(" -> ").append(call(row, m))
					.append(";\n"));
		out.append("\t\tdefault -> throw GuestException.undefined();\n\t\t}\n\t}\n");
	}

	private static String call(Row row, Method method) {
		return method.getDeclaringClass().getSimpleName() + '.' + method.getName()
				+ row.bits().fields().stream().map(DispatchWriter::field).collect(Collectors.joining("", "(core", ")"));
	}

	private static String field(Field field) {
		String shifted = field.low() == 0 ? "word" : "word >>> " + field.low();
		return ", " + (field.low() + field.width() == Integer.SIZE ? shifted
				: shifted + " & 0x" + Integer.toHexString((1 << field.width()) - 1));
	}

	/// Rows that have no semantics.
	static List<String> missing(Table table) {
		Predicate<Optional<Method>> absent = Optional::isEmpty;
		return table.rows().stream().filter(r -> absent.test(Semantics.of(r))).map(Row::name).toList();
	}
}
