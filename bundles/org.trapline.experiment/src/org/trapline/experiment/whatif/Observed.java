// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.whatif;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.trapline.analysis.ExitAnalysis;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.Filter;
import org.trapline.analysis.GroupBy;
import org.trapline.experiment.calibrate.CalibrationException;
import org.trapline.experiment.result.ExitRows;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.measure.Vcpu;

/// What a recording shows of its guests, by exit.
///
/// @param parts exits by kind, the most time first
/// @param seconds how long was recorded
/// @param vcpus whose exits these are
/// @param vms that they are of
/// @param one whether it is the table of one vCPU of a guest that may have more
/// @param cycles of all rows of a table in cycles, a second; empty for others
/// @param guest share of the vCPUs' time
/// @param idle share of the vCPUs' time
/// @param descheduled share of the vCPUs' time
record Observed(List<Part> parts, double seconds, int vcpus, int vms, boolean one, OptionalDouble cycles,
		double guest, double idle,
		double descheduled) {
	private static final int MOST_KINDS = 60;

	Observed {
		parts = List.copyOf(parts);
	}

	/// Looks at a run.
	///
	/// @throws CalibrationException if it has no exits, or does not tell how long it was recorded
	static Observed of(Run run, Progress progress) throws CalibrationException {
		Optional<ExitTrace> trace = run.first(ExitTrace.class).filter(some -> some.size() > 0);
		if (trace.isPresent())
			return of(trace.get(), progress);
		Optional<ExitTiming> timing = run.first(ExitTiming.class);
		if (timing.isEmpty())
			throw new CalibrationException(run.label()
					+ ": found no exits, expected an exit-timing table or a recording of exits");
		ExitRows rows = ExitRows.of(timing.get(), OptionalInt.empty()).orElseThrow(() -> new CalibrationException(run.label()
				+ ": found no table, expected an exit-timing table"));
		if (rows.seconds().isEmpty() || !(rows.total() > 0))
			throw new CalibrationException(run.label() + ": found a table that does not tell " + (rows.seconds().isEmpty()
					? "how long was recorded" : "how long exits took") + ", expected one that does: rates follow from it");
		return of(rows, timing.get());
	}

	private static Observed of(ExitTrace trace, Progress progress) {
		ExitSummary summary = ExitAnalysis.run(trace, new ExitAnalysis.Parameters(EnumSet.of(GroupBy.CAUSE), Filter.ALL, 1,
				MOST_KINDS),
				progress);
		double seconds = Math.max(trace.span().seconds(), 1e-9);
		int vcpus = Math.max(1, trace.vcpus().size());
		Map<Part.Kind, double[]> sums = new LinkedHashMap<>();
		for (ExitBreakdown.Row row : summary.by(GroupBy.CAUSE).rows())
			if (row.id() >= 0) {
				double[] sum = sums.computeIfAbsent(Kinds.of(trace.causes().get((int) row.id())), _ -> new double[2]);
				sum[0] += row.ratePerSecond() / vcpus;
				sum[1] += row.shareOfHandling();
			}
		double wall = Math.max(1, summary.split().wall());
		return new Observed(sorted(sums), seconds, vcpus,
				(int) trace.vcpus().stream().mapToInt(Vcpu::process).distinct().count(), false,
				OptionalDouble.empty(), summary.split().guest() / wall, summary.split().idle() / wall,
				summary.split().descheduled() / wall);
	}

	private static Observed of(ExitRows rows, ExitTiming timing) {
		double seconds = rows.seconds().orElseThrow();
		double handling = rows.rows().values().stream().filter(ExitTiming.Row::handling).mapToDouble(ExitTiming.Row::sum).sum();
		Map<Part.Kind, double[]> sums = new LinkedHashMap<>();
		for (ExitTiming.Row row : rows.rows().values())
			if (row.handling())
				sums.put(Kinds.ofRow(row.type()), new double[] {row.count() / seconds / rows.vcpus(), row.sum() / handling});
		boolean one = timing.tables().size() == 1;
		return new Observed(sorted(sums), seconds, rows.vcpus(), Math.max(1,
				(int) timing.tables().stream().map(ExitTiming.Table::vm)
				.distinct().count()), one, rows.cycles() ? OptionalDouble.of(rows.total() / seconds / rows.vcpus())
						: OptionalDouble.empty(), share(rows, ExitTiming.Row.TIME_IN_GUEST), share(rows, ExitTiming.Row.IDLE),
				share(rows, ExitTiming.Row.DESCHEDULED));
	}

	private static double share(ExitRows rows, String type) {
		return rows.rows().containsKey(type) ? rows.share(type) : 0;
	}

	private static List<Part> sorted(Map<Part.Kind, double[]> sums) {
		List<Part> parts = new ArrayList<>();
		sums.forEach((kind, sum) -> parts.add(new Part(kind, sum[0], sum[1], "", "")));
		parts.sort((a, b) -> Double.compare(b.share(), a.share()));
		return parts;
	}

	/// How many exits of some sorts a vCPU has in a second.
	double rate(Part.Sort... sorts) {
		return parts.stream().filter(part -> List.of(sorts).contains(part.kind().sort())).mapToDouble(Part::perSecond).sum();
	}

	/// The part of the exits' time that some sorts have.
	double share(Part.Sort... sorts) {
		return parts.stream().filter(part -> List.of(sorts).contains(part.kind().sort())).mapToDouble(Part::share).sum();
	}

	/// Which kind a cause or a row is.
	private static final class Kinds {
		static Part.Kind of(ExitCause cause) {
			Part.Sort sort = switch (cause.refinement()) {
			case IPI -> cause.timingRow().startsWith("SYS") ? Part.Sort.SGI_V3 : Part.Sort.SGI_V2;
			case MMIO_KERNEL -> Part.Sort.DEVICE_KERNEL;
			case MMIO_USER -> Part.Sort.DEVICE_USER;
			case MEMORY_FAULT -> Part.Sort.MEMORY;
			case WFI, WFE -> Part.Sort.WAIT;
			case HYPERCALL -> Part.Sort.CALL;
			case GUEST_TIMER -> Part.Sort.GUEST_TIMER;
			case HOST_TIMER -> Part.Sort.HOST_TIMER;
			case HOST_IPI -> Part.Sort.HOST_IPI;
			case HOST_DEVICE -> Part.Sort.HOST_DEVICE;
			case SYSTEM_REGISTER -> Part.Sort.OTHER;
			case NONE, USER_EXIT -> ofRow(cause.timingRow()).sort();
			};
			boolean said = cause.refinement() == ExitCause.Refinement.NONE || cause.timingRow().equals("DABT_IO_MEM_IPI");
			return new Part.Kind(cause.timingRow(), sort, cause.timingRow() + (said ? "" : ": " + cause.subReason()));
		}

		static Part.Kind ofRow(String row) {
			return new Part.Kind(row, switch (row) {
			case "DABT_IO_MEM_IPI" -> Part.Sort.SGI_V2;
			case "DABT_IO_MEM" -> Part.Sort.DEVICE;
			case "DABT_USER_MEM", "IABT_LOW" -> Part.Sort.MEMORY;
			case "WFX" -> Part.Sort.WAIT;
			case "HVC64", "HVC32", "SMC64", "SMC32" -> Part.Sort.CALL;
			case "INTERRUPT" -> Part.Sort.INTERRUPT;
			default -> Part.Sort.OTHER;
			}, row);
		}
	}
}
