// SPDX-License-Identifier: EPL-2.0
package org.trapline.tmf;

import org.trapline.analysis.Filter;
import org.trapline.analysis.RowFilter;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.TimeMerge;
import org.trapline.measure.columns.ColumnFile;

/// The events of one vCPU, in order of time: each exit and the entry that ends it.
final class EventSource implements TimeMerge.Source {
	private final ExitTrace trace;
	private final ExitBlocks blocks;
	private final RowFilter filter;
	private final int vcpu;
	private final Sink sink;
	private int block = -1;
	private int row = -1;
	private int rows;
	private boolean entry;
	private boolean more = true;
	private long time;

	/// Takes events.
	@FunctionalInterface
	interface Sink {
		void add(long time, long row, boolean entry);
	}

	/// @param filter which exits
	EventSource(ExitTrace trace, Filter filter, int vcpu, Sink sink) {
		this.trace = trace;
		this.vcpu = vcpu;
		this.sink = sink;
		blocks = trace.blocks();
		this.filter = new RowFilter(trace, filter);
		find();
	}

	@Override
	public int index() {
		return vcpu;
	}

	@Override
	public boolean more() {
		return more;
	}

	@Override
	public long time() {
		return time;
	}

	@Override
	public void step() {
		sink.add(time, (long) block * ColumnFile.BLOCK_ROWS + row, entry);
		if (entry) {
			entry = false;
			find();
		} else {
			entry = true;
			time += blocks.intervals()[row];
		}
	}

	/// Turns to the vCPU's next exit.
	private void find() {
		do {
			if (++row >= rows) {
				if (++block >= trace.blockCount()) {
					more = false;
					return;
				}
				rows = blocks.load(block);
				filter.columns(blocks);
				row = 0;
			}
		} while (blocks.vcpus()[row] != vcpu || !filter.passes(row));
		time = blocks.times()[row];
	}
}
