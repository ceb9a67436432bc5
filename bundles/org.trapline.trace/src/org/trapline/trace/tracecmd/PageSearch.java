// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.trapline.trace.ImportException;
import org.trapline.trace.binary.FieldReader;

/// Finds the CPUs' data in a buffer's section without the option that tells where it is: that option stands behind the
/// section, so a file that was cut has lost it.
///
/// Compressed data shows where each CPU's begins. Plain pages do where their times go back, and where they do not it
/// makes no difference to the order of events. Which CPU it is cannot be known.
final class PageSearch {
	private static final int MOST_CHUNKS = 1 << 24;
	private static final int STAMP_BYTES = 8;

	private final TraceDat dat;
	private final boolean compressed;
	private final FieldReader file;
	private final long pageSize;

	PageSearch(TraceDat dat, boolean compressed) {
		this.dat = dat;
		this.compressed = compressed;
		file = new FieldReader(dat.file, dat.preamble.order());
		pageSize = dat.preamble.pageSize();
	}

	/// The data found between two places of the file.
	///
	/// @param cut whether the section goes on behind the end
	List<CpuData> search(long begin, long end, boolean cut) throws ImportException, IOException {
		if (!HeaderPage.validPage(pageSize))
			return List.of();
		return compressed ? chunks(aligned(begin), end) : pages(aligned(begin), end, cut);
	}

	private List<CpuData> pages(long begin, long end, boolean cut) throws IOException {
		List<CpuData> found = new ArrayList<>();
		ByteBuffer stamp = ByteBuffer.allocate(STAMP_BYTES).order(dat.preamble.order());
		long cpuBegin = begin;
		long last = Long.MIN_VALUE;
		for (long at = begin; at + STAMP_BYTES <= end; at += pageSize) {
			dat.file.copy(at, stamp.array(), 0, STAMP_BYTES);
			long time = stamp.getLong(0);
			if (time < last) {
				found.add(new CpuData(CpuData.UNKNOWN_CPU, cpuBegin, at - cpuBegin, false));
				cpuBegin = at;
			}
			last = time;
		}
		if (end > cpuBegin)
			found.add(new CpuData(CpuData.UNKNOWN_CPU, cpuBegin, end - cpuBegin, cut));
		return found;
	}

	private List<CpuData> chunks(long begin, long end) throws ImportException, IOException {
		List<CpuData> found = new ArrayList<>();
		long at = begin;
		while (at < end) {
			long next = end;
			boolean cut = true;
			try {
				file.seek(at, "chunks");
				int count = file.count("chunks", MOST_CHUNKS, 1);
				if (count == 0)
					break;
				for (int i = 0; i < count; i++) {
					long packed = file.u32("the packed size of a chunk");
					file.skip("the unpacked size of a chunk", 4);
					file.skip("a chunk", packed);
				}
				next = file.position();
				cut = false;
			} catch (ImportException _) {
				// cut here: what there is of it is read, and said to be cut, with the pages
			}
			found.add(new CpuData(CpuData.UNKNOWN_CPU, at, next - at, cut));
			at = aligned(next);
		}
		return found;
	}

	private long aligned(long position) {
		return (position + pageSize - 1) / pageSize * pageSize;
	}
}
