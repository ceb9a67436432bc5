// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;
import org.trapline.measure.Run;
import org.trapline.measure.columns.ScratchFile;
import org.trapline.trace.ImportException;
import org.trapline.trace.Recording;
import org.trapline.trace.ftrace.FtraceTextImporter;

/// Makes the run of a file that has the kernel's text of a trace in place of ring buffers, as trace-cmd writes it for
/// latency tracers ({@code trace-cmd record -p irqsoff}).
final class LatencyTextRun {
	private static final int BLOCK = 1 << 16;
	private static final int MOST_CHUNK = 1 << 24;

	private final TraceDat dat;
	private final TraceDat.LatencyText text;

	LatencyTextRun(TraceDat dat, TraceDat.LatencyText text) {
		this.dat = dat;
		this.text = text;
	}

	/// @param reason why the file was taken for a trace.dat
	Run read(String reason, Progress progress) throws ImportException, IOException {
		Damage damage = new Damage();
		try (Recording content = Recording.inside(dat.recording.path(), unpacked(damage, progress))) {
			Run run = new FtraceTextImporter().read(content, progress);
			TraceDatFacts facts = new TraceDatFacts(dat);
			Map<String, String> all = facts.facts(0, 0);
			run.provenance().facts().forEach(all::putIfAbsent);
			List<Notice> notices = new ArrayList<>(dat.notices());
			notices.addAll(damage.notices());
			notices.addAll(run.notices());
			notices.add(Notice.info(dat.recording.path()
					+ ": holds the text of a trace, not its ring buffers; lines and times are the text's"));
			return new Run(run.label(),
					new Provenance(run.provenance().files(), TraceDatImporter.ID, reason, all), run.measurements(), notices);
		}
	}

	private FileChannel unpacked(Damage damage, Progress progress) throws IOException {
		FileChannel scratch = ScratchFile.open();
		try (Unpacker unpacker = new Unpacker(dat.preamble.compression())) {
			PageSource source = text.compressed()
					? new ChunkedPages(dat.file, text.extent(), MOST_CHUNK, MOST_CHUNK, dat.preamble.order(), unpacker, damage)
					: new PlainPages(dat.file, text.extent(), BLOCK, BLOCK, damage);
			while (source.next()) {
				for (ByteBuffer out = ByteBuffer.wrap(source.array, source.begin, source.end - source.begin); out
						.hasRemaining();)
					scratch.write(out);
				progress.checkCancelled();
			}
			return scratch;
		} catch (IOException | RuntimeException e) {
			scratch.close();
			throw e;
		}
	}
}
