// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import org.jspecify.annotations.Nullable;

/// The exits of one vCPU of an {@link ExitTrace}, one after the other in order of time.
public final class ExitCursor {
	/// An exit: the columns of {@link ExitBlocks}.
	///
	/// @param causeIndex of the cause in {@link ExitTrace#causes()}
	public record Row(long time, long interval, long idle, long descheduled, long user, long awayAt, long guestBefore,
			long pc, long address, ExitCause cause, int causeIndex, int cpu, int flags, int targets) {
		/// When the guest is entered again.
		public long end() {
			return time + interval;
		}

		/// Whether one of the flags of {@link ExitBlocks} is set.
		public boolean has(short flag) {
			return (flags & flag) != 0;
		}
	}

	private final ExitTrace trace;
	private final ExitBlocks blocks;
	private final int vcpu;
	private int block = -1;
	private int row;
	private int rows;

	/// @param vcpu index into {@link ExitTrace#vcpus()}
	public ExitCursor(ExitTrace trace, int vcpu) {
		this.trace = trace;
		this.vcpu = vcpu;
		blocks = trace.blocks();
	}

	/// The next exit; null after the last one.
	public @Nullable Row next() {
		while (true) {
			while (row == rows) {
				if (++block >= trace.blockCount())
					return null;
				rows = blocks.load(block);
				row = 0;
			}
			int r = row++;
			if (blocks.vcpus()[r] == vcpu)
				return new Row(blocks.times()[r], blocks.intervals()[r], blocks.idle()[r], blocks.descheduled()[r],
						blocks.userTime()[r], blocks.awayAt()[r], blocks.guestBefore()[r], blocks.pcs()[r],
						blocks.addresses()[r], trace.causes().get(blocks.causes()[r]), blocks.causes()[r],
						blocks.cpus()[r], blocks.flags()[r], blocks.targets()[r] & 0xffff);
		}
	}
}
