// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;

/// A pass over the exits that a filter lets through, block by block; blocks outside the time range are not read.
///
/// Subclasses take the columns that they need in {@link #columns} and see one row after another in {@link #exit}. Both
/// are small methods on purpose: the JVM compiles them after a few hundred calls, so that a short recording in a
/// process just started is not read by the interpreter.
abstract class ExitScan {
	final ExitTrace trace;
	private final Filter filter;
	private final RowFilter rowFilter;

	ExitScan(ExitTrace trace, Filter filter) {
		this.trace = trace;
		this.filter = filter;
		rowFilter = new RowFilter(trace, filter);
	}

	/// Takes the columns of the block just loaded.
	abstract void columns(ExitBlocks blocks);

	/// Sees an exit that the filter lets through.
	abstract void exit(int row);

	/// Sees an exit of a vCPU wanted, in the time range, that the rest of the filter holds back.
	void heldBack(int row) {
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
			if (trace.blockEnd(block) >= filter.from() && trace.blockStart(block) < filter.to())
				block(blocks, blocks.load(block));
		}
		progress.at(count, count);
	}

	private void block(ExitBlocks blocks, int rows) {
		rowFilter.columns(blocks);
		columns(blocks);
		for (int row = 0; row < rows; row++)
			row(row);
	}

	private void row(int row) {
		if (!rowFilter.looksAt(row))
			return;
		if (rowFilter.wants(row))
			exit(row);
		else
			heldBack(row);
	}
}
