// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.oracle;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.semantics.Semantics;
import org.trapline.a64.table.Row;

/// Which rows of the table sequences are made of.
final class Candidates {
	/// Names of rows, with a comma between them, that the comparison is limited to.
	static final String PROPERTY = "trapline.rows";
	/// What a process cannot execute, or what leaves the sequence.
	private static final Set<String> PRIVILEGED = Set.of("SVC", "HVC", "SMC", "BRK", "HLT", "DCPS1", "DCPS2", "DCPS3",
			"ERET", "DRPS", "UDF",
			"MSR_SPSel", "MSR_DAIFSet", "MSR_DAIFClr", "MSR_PAN", "SYSL");

	private Candidates() {
	}

	/// Those that have semantics and that a process may execute, or of them those that {@link #PROPERTY} names.
	static List<Row> rows() {
		List<Row> rows = InstructionSet.table().rows().stream().filter(Candidates::executable).toList();
		String wanted = System.getProperty(PROPERTY, "");
		if (wanted.isEmpty())
			return rows;
		Set<String> names = Set.copyOf(Arrays.asList(wanted.split(",")));
		List<Row> some = rows.stream().filter(r -> names.contains(r.name())).toList();
		if (some.size() != names.size())
			throw new AssertionError("-D" + PROPERTY + ": of " + names + " only " + some.stream().map(Row::name).toList()
					+ " have semantics and can be executed by a process");
		return some;
	}

	private static boolean executable(Row row) {
		return !PRIVILEGED.contains(row.name()) && Semantics.of(row).isPresent();
	}
}
