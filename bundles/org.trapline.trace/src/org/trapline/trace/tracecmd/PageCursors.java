// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.util.ArrayList;
import java.util.List;
import org.trapline.trace.ImportException;

/// Cursors on all CPUs' data of a file, within a bound of memory.
final class PageCursors implements AutoCloseable {
	/// What all buffers of plain pages together may take, and what one of them takes at most, in bytes.
	private static final int PLAIN_TOTAL = 1 << 26;
	private static final int PLAIN_MOST = 1 << 18;
	/// The same for unpacked chunks; trace-cmd makes chunks of 10 pages.
	private static final int CHUNK_TOTAL = 1 << 28;
	private static final int CHUNK_MOST = 10 * HeaderPage.MOST_PAGE_BYTES;

	private final Unpacker unpacker;
	private final Damage damage = new Damage();
	private final List<PageCursor> cursors = new ArrayList<>();
	private final long total;

	/// @param firstBuffer the index that the cursors of the first buffer have
	/// @param losses hears of events that are missing
	PageCursors(TraceDat dat, int firstBuffer, PageCursor.Losses losses) throws ImportException {
		unpacker = new Unpacker(dat.preamble.compression());
		int count = dat.buffers.stream().mapToInt(b -> b.cpus().size()).sum();
		total = dat.buffers.stream().flatMap(b -> b.cpus().stream()).mapToLong(CpuData::size).sum();
		HeaderPage layout = dat.headerPage();
		for (int b = 0; b < dat.buffers.size(); b++) {
			TraceBuffer buffer = dat.buffers.get(b);
			Clock clock = Clock.of(dat.clock(buffer), dat.options.tsc != null);
			for (CpuData extent : buffer.cpus())
				cursors.add(new PageCursor(pages(dat, buffer, extent, count), layout, dat.preamble.order(),
						new TimeCorrection(dat.options, clock.unitNanos(), extent.cpu()), firstBuffer + b, losses));
		}
	}

	List<PageCursor> all() {
		return cursors;
	}

	/// What was found damaged so far.
	Damage damage() {
		return damage;
	}

	/// Bytes of the file that there are to read.
	long total() {
		return total;
	}

	/// Bytes of the file that were read so far.
	long consumed() {
		long sum = 0;
		for (PageCursor cursor : cursors)
			sum += cursor.consumed();
		return sum;
	}

	@Override
	public void close() {
		unpacker.close();
	}

	private PageSource pages(TraceDat dat, TraceBuffer buffer, CpuData extent, int count) {
		int pageSize = buffer.pageSize();
		if (buffer.compressed())
			return new ChunkedPages(dat.file, extent, pageSize, Math.clamp(CHUNK_TOTAL / count, pageSize, CHUNK_MOST),
					dat.preamble.order(), unpacker, damage);
		int bytes = Math.clamp(PLAIN_TOTAL / count, pageSize, Math.max(PLAIN_MOST, pageSize));
		return new PlainPages(dat.file, extent, pageSize, bytes / pageSize * pageSize, damage);
	}
}
