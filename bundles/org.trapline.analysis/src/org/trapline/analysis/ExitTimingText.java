// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.text.NaturalOrder;

/// Exit timings as text: tab-separated, with the header and the columns of the LS2080 table, in plain numbers.
///
/// Several tables have a heading line each, which names the VM and the vCPU in a form that the importer reads back.
public final class ExitTimingText {
	/// A table and what stands above it.
	private record Printed(String heading, ExitTimingTable table) {
	}

	private ExitTimingText() {
	}

	/// Writes the tables of timings.
	///
	/// @param out not closed
	/// @return how many tables
	public static int write(List<ExitTiming> timings, Appendable out) throws IOException {
		List<Printed> printed = new ArrayList<>();
		for (ExitTiming timing : timings) {
			List<ExitTimingTable> tables = ExitTimingTable.of(timing);
			List<Printed> ofTiming = new ArrayList<>();
			for (int i = 0; i < tables.size(); i++)
				ofTiming.add(new Printed(heading(timing, timing.tables().get(i)), tables.get(i)));
			ofTiming.sort(Comparator.comparing(Printed::heading, NaturalOrder.NAMES));
			printed.addAll(ofTiming);
		}
		for (Printed table : printed) {
			if (!table.heading.isEmpty() || printed.size() > 1)
				out.append(table == printed.getFirst() ? "" : "\n")
						.append(table.heading.isEmpty() ? "all vCPUs" : table.heading).append('\n');
			write(table.table, out);
		}
		return printed.size();
	}

	private static void write(ExitTimingTable table, Appendable out) throws IOException {
		out.append(String.join("\t", table.header())).append('\n');
		for (ExitTiming.Row row : table.rows())
			out.append(String.join("\t", table.cells(row))).append('\n');
	}

	/// For instance {@code VM qemu.4711, vCPU 0}; the name of a VM has no blanks there.
	private static String heading(ExitTiming timing, ExitTiming.Table table) {
		List<String> parts = new ArrayList<>();
		if (!table.vm().isEmpty())
			parts.add("VM " + table.vm().strip().replaceAll("[^\\w.]+", "."));
		if (!table.vcpu().isEmpty())
			parts.add(table.vcpu().matches("\\d+") ? "vCPU " + table.vcpu() : table.vcpu());
		if (!timing.interval().isEmpty())
			parts.add("times are " + timing.interval());
		return String.join(", ", parts);
	}
}
