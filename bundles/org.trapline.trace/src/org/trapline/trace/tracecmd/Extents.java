// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.util.ArrayList;
import java.util.List;
import org.trapline.measure.Notice;
import org.trapline.trace.binary.Bytes;

/// Keeps the CPUs' data inside the file, and together no longer than it, whatever the file says.
final class Extents {
	private final Bytes file;
	private final List<Notice> notices;
	private long left;

	Extents(Bytes file, List<Notice> notices) {
		this.file = file;
		this.notices = notices;
		left = file.size();
	}

	/// A buffer with the extents that there are; says what it changes.
	TraceBuffer inside(TraceBuffer buffer) {
		List<CpuData> cpus = new ArrayList<>();
		for (CpuData cpu : buffer.cpus()) {
			String name = "CPU " + cpu.cpu() + " of " + buffer.label();
			long offset = cpu.offset();
			long size = cpu.size();
			if (offset < 0 || offset >= file.size() || size < 0) {
				leftOut(0, name + " with " + Long.toUnsignedString(size) + " bytes at "
						+ Long.toUnsignedString(offset), "data inside the file");
				continue;
			}
			boolean cut = size > file.size() - offset;
			if (cut) {
				notices.add(Notice.partial(file.problem(file.size(), "the end of the file, in the data of " + name,
						(size - (file.size() - offset)) + " more bytes").message()));
				size = file.size() - offset;
			}
			if (size > left) {
				leftOut(offset, name + " with " + size + " bytes that other CPUs have too", "data of its own");
				continue;
			}
			left -= size;
			cpus.add(new CpuData(cpu.cpu(), offset, size, cut));
		}
		return new TraceBuffer(buffer.name(), buffer.clock(), buffer.pageSize(), buffer.compressed(), cpus);
	}

	private void leftOut(long offset, String found, String expected) {
		notices.add(Notice.partial(file.problem(offset, found, expected).message() + "; left out"));
	}
}
