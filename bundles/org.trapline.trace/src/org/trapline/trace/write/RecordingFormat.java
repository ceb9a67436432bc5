// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.trace.exits.ExitReplay;

/// The formats that exits can be written in for other tools.
///
/// Events are those that {@link ExitReplay} tells: import of what was written gives the same exits. Memory stays bounded
/// whatever the number of exits; what has to be put behind something else waits in a temporary file.
public enum RecordingFormat {
	/// For perf: {@code perf script -i FILE}.
	PERF_DATA {
		@Override
		void write(ExitTrace trace, RecordedBy by, FileChannel scratch, OutputStream out, Progress progress)
				throws IOException {
			PerfDataWriter writer = new PerfDataWriter(scratch, by.cpus());
			ExitReplay.replay(trace, new EventRecords(writer), progress);
			writer.finish(out, by.software());
		}
	},
	/// For trace-cmd and KernelShark: {@code trace-cmd report FILE}.
	TRACE_DAT {
		@Override
		void write(ExitTrace trace, RecordedBy by, FileChannel scratch, OutputStream out, Progress progress)
				throws IOException {
			TraceDatWriter writer = new TraceDatWriter(scratch, by.cpus());
			ExitReplay.replay(trace, new EventRecords(writer), progress);
			writer.finish(out, by.software());
		}
	};

	/// What a recording is said to be made by.
	///
	/// @param software in words separated by spaces
	/// @param cpus of the machine: at least so many; those of the exits count, too
	public record RecordedBy(String software, int cpus) {
	}

	/// Writes a recording of a machine of which no more is known than its exits tell.
	///
	/// @param software what it is said to be made by, in words separated by spaces
	/// @throws IOException if a disk has no room, or the stream takes no more
	/// @throws java.util.concurrent.CancellationException if the progress was cancelled
	public void write(ExitTrace trace, String software, OutputStream out, Progress progress) throws IOException {
		write(trace, new RecordedBy(software, 1), out, progress);
	}

	/// Writes a recording.
	///
	/// @throws IOException if a disk has no room, or the stream takes no more
	/// @throws java.util.concurrent.CancellationException if the progress was cancelled
	public void write(ExitTrace trace, RecordedBy by, OutputStream out, Progress progress) throws IOException {
		Path file = Files.createTempFile("trapline", ".records");
		try (FileChannel scratch = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE,
				StandardOpenOption.DELETE_ON_CLOSE)) {
			write(trace, by, scratch, out, progress);
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	abstract void write(ExitTrace trace, RecordedBy by, FileChannel scratch, OutputStream out, Progress progress)
			throws IOException;
}
