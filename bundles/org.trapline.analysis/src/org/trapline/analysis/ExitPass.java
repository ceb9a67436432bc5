// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;

/// The pass over the exits that sums up everything but the percentiles of the groupings by key.
///
/// Groups by reason and by vCPU are always made, the others if asked for. What could be had by merging, such as the
/// total, is recorded all the same: merging histograms costs a process just started more than recording.
final class ExitPass extends ExitScan {
	/// Most program counters or addresses that are summed up one by one; 262,144 take 26 MB. Those that turn up after
	/// them share one row.
	static final int MAX_KEYS = 1 << 18;

	/// Most vCPUs, causes and CPUs each that are told apart, at about 100 KB a group: more than a machine has, but a
	/// broken recording may name tens of thousands. The rest share the group of this number; of CPUs
	/// {@link KeyNumbers#OTHERS}.
	static final int MAX_GROUPS = 512;

	final GroupSums all = new GroupSums();
	final GroupSums reasons = new GroupSums();
	final GroupSums vcpus = new GroupSums();
	final GroupSums vms = new GroupSums();
	final GroupSums causes = new GroupSums();
	final GroupSums cpus = new GroupSums();
	final GroupSums pcs = new GroupSums();
	final GroupSums addresses = new GroupSums();
	final KeyNumbers cpuNumbers = new KeyNumbers(MAX_GROUPS);
	final KeyNumbers pcNumbers = new KeyNumbers(MAX_KEYS);
	final KeyNumbers addressNumbers = new KeyNumbers(MAX_KEYS);
	final GroupTimes byReason = new GroupTimes();
	final GroupTimes byVcpu = new GroupTimes();
	final GroupTimes byVm = new GroupTimes();
	final GroupTimes byCause = new GroupTimes();
	final GroupTimes byCpu = new GroupTimes();
	final TimeCounts allTimes = new TimeCounts();
	final TimeCounts guestTimes = new TimeCounts();
	final TimeCounts idleTimes = new TimeCounts();
	final TimeCounts descheduledTimes = new TimeCounts();
	final SeriesSums series;
	/// Time of the vCPUs looked at, whatever the reason.
	long vcpuNanos;

	private final int[] reasonOfCause;
	private final int[] vmOfVcpu;
	private final boolean wantVms;
	private final boolean wantCauses;
	private final boolean wantCpus;
	private final boolean wantPcs;
	private final boolean wantAddresses;
	private long[] times = {};
	private long[] intervals = {};
	private long[] idle = {};
	private long[] descheduled = {};
	private long[] user = {};
	private long[] guest = {};
	private long[] pc = {};
	private long[] address = {};
	private int[] cause = {};
	private short[] vcpu = {};
	private short[] cpu = {};
	private short[] flags = {};

	ExitPass(ExitTrace trace, Filter filter, Set<GroupBy> groups, SeriesSums series) {
		super(trace, filter);
		this.series = series;
		reasonOfCause = reasonOfCause(trace);
		vmOfVcpu = vmOfVcpu(trace);
		wantVms = groups.contains(GroupBy.VM);
		wantCauses = groups.contains(GroupBy.CAUSE);
		wantCpus = groups.contains(GroupBy.CPU);
		wantPcs = groups.contains(GroupBy.PC);
		wantAddresses = groups.contains(GroupBy.ADDRESS);
	}

	/// The ordinal of the reason of each cause.
	private static int[] reasonOfCause(ExitTrace trace) {
		int[] reasonOfCause = new int[trace.causes().size()];
		for (int c = 0; c < reasonOfCause.length; c++)
			reasonOfCause[c] = trace.causes().get(c).reason().ordinal();
		return reasonOfCause;
	}

	/// The smallest index of a vCPU of the same VM, for each vCPU.
	private static int[] vmOfVcpu(ExitTrace trace) {
		Map<String, Integer> firsts = new HashMap<>();
		int[] vmOfVcpu = new int[trace.vcpus().size()];
		for (int v = 0; v < vmOfVcpu.length; v++) {
			Integer first = firsts.putIfAbsent(trace.vcpus().get(v).vm(), v);
			vmOfVcpu[v] = first == null ? v : first;
		}
		return vmOfVcpu;
	}

	@Override
	void columns(ExitBlocks blocks) {
		times = blocks.times();
		intervals = blocks.intervals();
		idle = blocks.idle();
		descheduled = blocks.descheduled();
		user = blocks.userTime();
		guest = blocks.guestBefore();
		cause = blocks.causes();
		vcpu = blocks.vcpus();
		flags = blocks.flags();
		if (wantCpus)
			cpu = blocks.cpus();
		if (wantPcs)
			pc = blocks.pcs();
		if (wantAddresses)
			address = blocks.addresses();
	}

	@Override
	void heldBack(int row) {
		vcpuNanos += guest[row] + intervals[row];
	}

	@Override
	void exit(int row) {
		long idleTime = idle[row];
		long away = descheduled[row];
		long guestTime = guest[row];
		long userTime = user[row];
		long handling = Math.max(0, intervals[row] - idleTime - away);
		int reason = reasonOfCause[cause[row]];
		int why = Math.min(cause[row], MAX_GROUPS);
		int who = Math.min(vcpu[row], MAX_GROUPS);
		vcpuNanos += guestTime + intervals[row];
		all.add(0, handling, userTime, guestTime, idleTime, away);
		allTimes.add(handling);
		reasons.add(reason, handling, userTime, guestTime, idleTime, away);
		byReason.add(reason, handling);
		vcpus.add(who, handling, userTime, guestTime, idleTime, away);
		byVcpu.add(who, handling);
		series.add(reason, times[row], handling, guestTime);
		around(guestTime, (flags[row] & ExitBlocks.NO_GUEST_TIME) == 0, idleTime, away);
		if (wantVms) {
			int vm = Math.min(vmOfVcpu[vcpu[row]], MAX_GROUPS);
			vms.add(vm, handling, userTime, guestTime, idleTime, away);
			byVm.add(vm, handling);
		}
		if (wantCauses) {
			causes.add(why, handling, userTime, guestTime, idleTime, away);
			byCause.add(why, handling);
		}
		if (wantCpus) {
			int number = cpuNumbers.number(cpu[row]);
			cpus.add(number, handling, userTime, guestTime, idleTime, away);
			byCpu.add(number, handling);
		}
		if (wantPcs)
			pcs.add(pcNumbers.number(pc[row]), handling, userTime, guestTime, idleTime, away);
		if (wantAddresses && (flags[row] & ExitBlocks.HAS_ADDRESS) != 0)
			addresses.add(addressNumbers.number(address[row]), handling, userTime, guestTime, idleTime, away);
	}

	private void around(long guestTime, boolean guestKnown, long idleTime, long away) {
		if (guestKnown)
			guestTimes.add(Math.max(0, guestTime));
		if (idleTime > 0)
			idleTimes.add(idleTime);
		if (away > 0)
			descheduledTimes.add(away);
	}

	/// Rate and overhead over time, being summed up.
	static final class SeriesSums {
		private final long start;
		private final long width;
		private final long[][] counts;
		private final long[][] handling;
		private final long[] guest;
		private long bucketFrom;
		private int bucket;

		/// @param buckets most buckets into which the span is cut
		SeriesSums(ExitTrace.Span span, int buckets) {
			start = span.start();
			long length = Math.max(0, span.end() - span.start());
			width = length / buckets + 1;
			int used = (int) (length / width) + 1;
			guest = new long[used];
			counts = new long[ExitReason.values().length][used];
			handling = new long[ExitReason.values().length][used];
			bucketFrom = start;
		}

		void add(int reason, long time, long handlingTime, long guestTime) {
			long offset = time - bucketFrom;
			if (offset < 0 || offset >= width)
				turnTo(time);
			counts[reason][bucket]++;
			handling[reason][bucket] += handlingTime;
			guest[bucket] += guestTime;
		}

		/// An exit outside the recording's span, which a broken clock may make, counts into the bucket next to it.
		private void turnTo(long time) {
			bucket = Math.clamp((time - start) / width, 0, guest.length - 1);
			bucketFrom = start + bucket * width;
		}

		/// @param order ordinals of the reasons, in the order of the rows
		ExitSeries finish(List<Integer> order) {
			ExitReason[] reasons = ExitReason.values();
			long[][] countRows = new long[order.size()][];
			long[][] handlingRows = new long[order.size()][];
			List<ExitReason> rows = new ArrayList<>();
			for (int row = 0; row < order.size(); row++) {
				rows.add(reasons[order.get(row)]);
				countRows[row] = counts[order.get(row)];
				handlingRows[row] = handling[order.get(row)];
			}
			return new ExitSeries(start, width, rows, countRows, handlingRows, guest);
		}
	}
}
