// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import java.util.ArrayList;
import java.util.List;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Vcpu;

/// The rows of an {@link ExitTrace} as records, for assertions.
public final class Rows {
	/// One exit.
	public record Row(long time, long interval, long idle, long descheduled, long user, long awayAt, long guestBefore,
			long pc, long address, ExitCause cause, Vcpu vcpu, int cpu, int flags, int targets) {
		public boolean has(int flag) {
			return (flags & flag) != 0;
		}

		public long handling() {
			return interval - idle - descheduled;
		}
	}

	private Rows() {
	}

	public static List<Row> of(ExitTrace trace) {
		List<Row> rows = new ArrayList<>();
		ExitBlocks b = trace.blocks();
		for (int block = 0; block < trace.blockCount(); block++) {
			int n = b.load(block);
			for (int i = 0; i < n; i++)
				rows.add(new Row(b.times()[i], b.intervals()[i], b.idle()[i], b.descheduled()[i], b.userTime()[i],
						b.awayAt()[i], b.guestBefore()[i], b.pcs()[i], b.addresses()[i],
						trace.causes().get(b.causes()[i]), trace.vcpus().get(b.vcpus()[i]), b.cpus()[i], b.flags()[i],
						b.targets()[i]));
		}
		return rows;
	}
}
