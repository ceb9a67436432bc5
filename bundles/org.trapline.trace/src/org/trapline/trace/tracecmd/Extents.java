// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.util.ArrayList;
import java.util.List;
import org.trapline.measure.Notice;
import org.trapline.trace.binary.Bytes;

/// Keeps the CPUs' data inside the file, together no longer than it, and of no more CPUs than memory is given for,
/// whatever the file says.
final class Extents {
	private static final int MOST_CPUS = 1 << 14;
	/// One page of each CPU is in memory.
	private static final long MOST_PAGE_BYTES = 1 << 28;

	private final Bytes file;
	private final Damage damage = new Damage();
	private long left;
	private long count;

	Extents(Bytes file) {
		this.file = file;
		left = file.size();
	}

	/// A buffer with the extents that there are.
	TraceBuffer inside(TraceBuffer buffer) {
		List<CpuData> cpus = new ArrayList<>();
		for (CpuData cpu : buffer.cpus()) {
			String name = cpu.label() + " in " + buffer.label();
			long offset = cpu.offset();
			long size = cpu.size();
			if (offset < 0 || offset >= file.size() || size < 0) {
				damage.add(file.problem(Math.max(0, offset), name + " with " + Long.toUnsignedString(size) + " bytes at "
						+ Long.toUnsignedString(offset) + ", which are left out", "data inside the file"));
				continue;
			}
			boolean cut = size > file.size() - offset;
			if (cut) {
				damage.add(file.problem(file.size(), "the end of the file, in " + name,
						(size - (file.size() - offset)) + " more bytes"));
				size = file.size() - offset;
			}
			if (size > left) {
				damage.add(file.problem(offset, name + " with " + size
						+ " bytes that other CPUs have too, which are left out", "data of its own"));
				continue;
			}
			if (count == Math.min(MOST_CPUS, MOST_PAGE_BYTES / buffer.pageSize())) {
				damage.add(file.problem(offset, name + ", the " + (count + 1) + "th with data, which is left out",
						"at most " + count + " with pages of " + buffer.pageSize()));
				continue;
			}
			count++;
			left -= size;
			cpus.add(new CpuData(cpu.cpu(), offset, size, cut));
		}
		return new TraceBuffer(buffer.name(), buffer.clock(), buffer.pageSize(), buffer.compressed(), cpus);
	}

	/// What was changed, in words.
	List<Notice> notices() {
		return damage.notices();
	}
}
