// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitTrace;

/// A {@link Filter} made ready for one recording: looks up instead of searching in sets.
public final class RowFilter {
	private final long from;
	private final long to;
	private final boolean[] vcpuWanted;
	private final boolean[] causeWanted;
	private final boolean @Nullable [] cpuWanted;
	private long[] times = {};
	private short[] vcpus = {};
	private short[] cpus = {};
	private int[] causes = {};

	public RowFilter(ExitTrace trace, Filter filter) {
		from = filter.from();
		to = filter.to();
		vcpuWanted = wanted(trace.vcpus().size(), filter.vcpus());
		causeWanted = wantedCauses(trace.causes(), filter);
		cpuWanted = filter.cpus().isEmpty() ? null : wantedCpus(filter.cpus());
	}

	/// Takes the columns of the block just loaded.
	public void columns(ExitBlocks blocks) {
		times = blocks.times();
		vcpus = blocks.vcpus();
		causes = blocks.causes();
		cpus = blocks.cpus();
	}

	/// Whether an exit is of a vCPU wanted, and in the time range.
	boolean looksAt(int row) {
		long time = times[row];
		return time >= from && time < to && vcpuWanted[vcpus[row]];
	}

	/// Whether an exit that it looks at passes the rest of the filter.
	boolean wants(int row) {
		boolean[] wanted = cpuWanted;
		return causeWanted[causes[row]] && (wanted == null || wanted[cpus[row] & 0xffff]);
	}

	/// Whether an exit passes.
	public boolean passes(int row) {
		return looksAt(row) && wants(row);
	}

	private static boolean[] wantedCauses(List<ExitCause> all, Filter filter) {
		boolean[] wanted = wanted(all.size(), filter.causes());
		if (!filter.reasons().isEmpty())
			for (int c = 0; c < wanted.length; c++)
				wanted[c] &= filter.reasons().contains(all.get(c).reason());
		return wanted;
	}

	/// By index; all of them where the set is empty. Indexes that there are not are left out.
	private static boolean[] wanted(int size, Set<Integer> indexes) {
		boolean[] wanted = new boolean[size];
		for (int i = 0; i < size; i++)
			wanted[i] = indexes.isEmpty() || indexes.contains(i);
		return wanted;
	}

	/// By the CPU's number as 16 bits: -1 stands for an unknown one.
	private static boolean[] wantedCpus(Set<Integer> cpus) {
		boolean[] wanted = new boolean[1 << Short.SIZE];
		for (int cpu : cpus)
			wanted[cpu & 0xffff] = true;
		return wanted;
	}
}
