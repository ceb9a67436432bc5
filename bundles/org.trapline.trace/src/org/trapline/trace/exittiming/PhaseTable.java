// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exittiming;

import static org.trapline.trace.text.LineProblems.quoted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.ExitTiming;
import org.trapline.trace.text.LineProblems;
import org.trapline.trace.text.LocaleNumbers;

/// The phases of a vCPU's run loop as Book3S-HV prints them: {@code name: count total min max} lines, in nanoseconds.
///
/// debugfs_timings_read of arch/powerpc/kvm/book3s_hv.c. The guest's own time, there {@code guest} or {@code in_guest},
/// is listed as {@link ExitTiming.Row#TIME_IN_GUEST}, and {@code cede}, the time it napped, as
/// {@link ExitTiming.Row#IDLE}.
final class PhaseTable {
	/// What the times measure.
	static final String INTERVAL = "time in a phase of KVM's run loop (Book3S-HV), not from exit to entry";

	/// Phases that are the guest's, by what they are listed as.
	private static final Map<String, String> GUEST = Map.of("guest", ExitTiming.Row.TIME_IN_GUEST, "in_guest",
			ExitTiming.Row.TIME_IN_GUEST, "cede", ExitTiming.Row.IDLE);
	/// The others: of POWER8's real-mode code, and of POWER9's.
	private static final Set<String> HOST = Set.of("rm_entry", "rm_intr", "rm_exit", "vcpu_entry", "guest_entry",
			"guest_exit", "vcpu_exit", "hypercall", "page_fault");
	private static final Pattern ROW = Pattern.compile("\\s*([a-z]\\w*):(\\s.*|)");
	private static final int FIGURES = 4;

	private final VcpuName name;
	private final Map<String, ExitTiming.Row> rows = new LinkedHashMap<>();

	PhaseTable(VcpuName name) {
		this.name = name;
	}

	/// Whether a line begins as a row does.
	static boolean isRow(String line) {
		Matcher row = ROW.matcher(line);
		return row.matches() && (GUEST.containsKey(row.group(1)) || HOST.contains(row.group(1)));
	}

	/// Whether the phase of a line is there already.
	boolean has(String line) {
		return rows.containsKey(type(line));
	}

	void add(long number, String line, LineProblems problems) {
		String[] cells = line.substring(line.indexOf(':') + 1).strip().split("\\s+");
		List<Long> figures = new ArrayList<>();
		for (String cell : cells) {
			OptionalLong figure = LocaleNumbers.whole(cell);
			if (figure.isPresent())
				figures.add(figure.getAsLong());
		}
		if (figures.size() != FIGURES || cells.length != FIGURES) {
			problems.leftOut(number, quoted(line.strip()), "count, total, min and max in nanoseconds");
			return;
		}
		Moments moments = new Moments(figures.get(0), figures.get(2), figures.get(3), Double.NaN, figures.get(1),
				Double.NaN, Double.NaN, 0, 1);
		moments.contradiction().ifPresent(found -> problems.doubtful(number, found, "figures that agree"));
		rows.put(type(line), moments.row(type(line)));
	}

	Map<String, ExitTiming.Row> rows() {
		return rows;
	}

	ExitTiming.Table table() {
		return new ExitTiming.Table(name.vm(), name.vcpu(), OptionalDouble.empty(), List.copyOf(rows.values()));
	}

	private static String type(String line) {
		String phase = line.substring(0, line.indexOf(':')).strip();
		return GUEST.getOrDefault(phase, phase);
	}
}
