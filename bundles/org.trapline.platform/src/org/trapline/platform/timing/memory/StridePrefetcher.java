// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing.memory;

import org.trapline.platform.board.Prefetching;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// A prefetcher that follows strides: loads of one instruction whose misses are the same distance apart, three times, are taken
/// to go on so within their page.
public final class StridePrefetcher {
	private static final int CONFIDENT = 2;
	private static final int PAGE_BITS = 12;

	private final int streams;
	private final int distance;
	private final int degree;
	private final int lineBits;
	private final long[] instructions;
	private final long[] lines;
	private final long[] strides;
	private final int[] confidence;

	public StridePrefetcher(Prefetching design, int lineBits) {
		streams = design.streams();
		distance = design.distance();
		degree = design.degree();
		this.lineBits = lineBits;
		instructions = new long[streams];
		lines = new long[streams];
		strides = new long[streams];
		confidence = new int[streams];
	}

	/// Learns that an instruction missed a line, and has what follows brought in.
	///
	/// @param to where it is brought
	/// @param now when
	public void missed(long pc, long line, ClusterMemory to, long now) {
		if (streams == 0)
			return;
		int stream = (int) Long.remainderUnsigned(pc >>> 2, streams);
		if (instructions[stream] != pc) {
			instructions[stream] = pc;
			lines[stream] = line;
			strides[stream] = 0;
			confidence[stream] = 0;
			return;
		}
		long stride = line - lines[stream];
		lines[stream] = line;
		if (stride == 0)
			return;
		if (stride != strides[stream]) {
			strides[stream] = stride;
			confidence[stream] = 0;
			return;
		}
		confidence[stream] = Math.min(confidence[stream] + 1, CONFIDENT);
		if (confidence[stream] < CONFIDENT)
			return;
		int page = PAGE_BITS - lineBits;
		for (int i = 0; i < degree; i++) {
			long next = line + stride * (distance - i);
			if (next >>> page == line >>> page)
				to.prefetch(next, now);
		}
	}

	/// Writes its state.
	public void save(StateOutput out) {
		out.int64s(instructions);
		out.int64s(lines);
		out.int64s(strides);
		out.int32s(confidence);
	}

	/// Becomes what was saved.
	public void restore(StateInput in) throws StateException {
		in.int64s(instructions);
		in.int64s(lines);
		in.int64s(strides);
		in.int32s(confidence);
	}
}
