// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTiming.Row;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.measure.Vcpu;

/// The pass over the exits that reduces a recording to an exit-timing table.
final class ExitTimingPass extends ExitScan {
	private static final int GUEST = 0;
	private static final int IDLE = 1;
	private static final int DESCHEDULED = 2;
	private static final int EXITS = 3;
	private static final double MICROS = 1e6;

	private final Filter filter;
	private final boolean perVcpu;
	private final List<String> types = new ArrayList<>(List.of(Row.TIME_IN_GUEST, Row.IDLE, Row.DESCHEDULED));
	private final int[] typeOfCause;
	private final GroupSums sums = new GroupSums();
	private long[] intervals = {};
	private long[] idle = {};
	private long[] descheduled = {};
	private long[] guest = {};
	private int[] causes = {};
	private short[] vcpus = {};
	private short[] flags = {};

	ExitTimingPass(ExitTrace trace, Filter filter, boolean perVcpu) {
		super(trace, filter);
		this.filter = filter;
		this.perVcpu = perVcpu;
		typeOfCause = new int[trace.causes().size()];
		Map<String, Integer> known = new HashMap<>();
		for (int c = 0; c < typeOfCause.length; c++)
			typeOfCause[c] = known.computeIfAbsent(trace.causes().get(c).timingRow(), type -> {
				types.add(type);
				return types.size() - 1;
			});
	}

	/// Reads the exits.
	ExitTiming reduce(Progress progress) {
		run(progress);
		// to the microsecond, as it can be told from the columns per second of a table that was printed
		double length = Math.rint(ExitAnalysis.cut(trace.span(), filter).seconds() * MICROS) / MICROS;
		OptionalDouble seconds = length > 0 ? OptionalDouble.of(length) : OptionalDouble.empty();
		List<ExitTiming.Table> tables = new ArrayList<>();
		if (!perVcpu)
			tables.add(new ExitTiming.Table("", "", seconds, rows(0)));
		else
			for (Vcpu vcpu : trace.vcpus())
				if (filter.vcpus().isEmpty() || filter.vcpus().contains(vcpu.index()))
					tables.add(new ExitTiming.Table(vcpu.vm(), vcpu.label(), seconds, rows(vcpu.index())));
		return new ExitTiming(ExitTiming.TimeUnit.NANOSECONDS, "", tables);
	}

	@Override
	void columns(ExitBlocks blocks) {
		intervals = blocks.intervals();
		idle = blocks.idle();
		descheduled = blocks.descheduled();
		guest = blocks.guestBefore();
		causes = blocks.causes();
		vcpus = blocks.vcpus();
		flags = blocks.flags();
	}

	@Override
	void exit(int row) {
		int first = perVcpu ? vcpus[row] * types.size() : 0;
		long waited = idle[row];
		long away = descheduled[row];
		add(first + typeOfCause[causes[row]], Math.max(0, intervals[row] - waited - away));
		if ((flags[row] & ExitBlocks.NO_GUEST_TIME) == 0)
			add(first + GUEST, guest[row]);
		if (waited > 0)
			add(first + IDLE, waited);
		if (away > 0)
			add(first + DESCHEDULED, away);
	}

	private void add(int group, long nanos) {
		sums.add(group, nanos, 0, 0, 0, 0);
	}

	/// The rows of a vCPU: exits in the order of their first appearance, then where the rest of the time went.
	private List<Row> rows(int vcpu) {
		List<Row> rows = new ArrayList<>();
		for (int type = EXITS; type < types.size(); type++)
			addRow(rows, type, vcpu);
		addRow(rows, GUEST, vcpu);
		addRow(rows, IDLE, vcpu);
		addRow(rows, DESCHEDULED, vcpu);
		return rows;
	}

	private void addRow(List<Row> rows, int type, int vcpu) {
		int group = vcpu * types.size() + type;
		long count = sums.count(group);
		if (count > 0)
			rows.add(new Row(types.get(type), count, sums.min(group), sums.max(group), (double) sums.sum(group) / count,
					sums.sum(group), sums.deviation(group)));
	}
}
