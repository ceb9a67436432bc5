// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;

/// A pass over the exits that a filter lets through, block by block; blocks outside the time range are not read.
///
/// Subclasses take the columns that they need in {@link #columns} and see one row after another in {@link #exit}. Both
/// are small methods on purpose: the JVM compiles them after a few hundred calls, so that a short recording in a
/// process just started is not read by the interpreter.
abstract class ExitScan {
	final ExitTrace trace;
	long[] times = {};

	private final long from;
	private final long to;
	private final boolean[] vcpuWanted;
	private final boolean[] causeWanted;
	private final boolean @Nullable [] cpuWanted;
	private short[] vcpus = {};
	private short[] cpus = {};
	private int[] causes = {};

	ExitScan(ExitTrace trace, Filter filter) {
		this.trace = trace;
		from = filter.from();
		to = filter.to();
		vcpuWanted = wanted(trace.vcpus().size(), filter.vcpus());
		causeWanted = wantedCauses(trace.causes(), filter);
		cpuWanted = filter.cpus().isEmpty() ? null : wantedCpus(filter.cpus());
	}

	/// Takes the columns of the block just loaded.
	abstract void columns(ExitBlocks blocks);

	/// Sees an exit that the filter lets through.
	abstract void exit(int row);

	/// Sees an exit of a vCPU wanted, in the time range, that the rest of the filter holds back.
	void heldBack(@SuppressWarnings("unused") int row) {
	}

	/// Reads the blocks concerned.
	///
	/// @throws java.util.concurrent.CancellationException if the progress says so
	final void run(Progress progress) {
		ExitBlocks blocks = trace.blocks();
		int count = trace.blockCount();
		for (int block = 0; block < count; block++) {
			progress.checkCancelled();
			progress.at(block, count);
			if (trace.blockEnd(block) >= from && trace.blockStart(block) < to)
				block(blocks, blocks.load(block));
		}
		progress.at(count, count);
	}

	private void block(ExitBlocks blocks, int rows) {
		times = blocks.times();
		vcpus = blocks.vcpus();
		causes = blocks.causes();
		cpus = blocks.cpus();
		columns(blocks);
		for (int row = 0; row < rows; row++)
			row(row);
	}

	private void row(int row) {
		long time = times[row];
		if (time < from || time >= to || !vcpuWanted[vcpus[row]])
			return;
		boolean[] wanted = cpuWanted;
		if (causeWanted[causes[row]] && (wanted == null || wanted[cpus[row] & 0xffff]))
			exit(row);
		else
			heldBack(row);
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
