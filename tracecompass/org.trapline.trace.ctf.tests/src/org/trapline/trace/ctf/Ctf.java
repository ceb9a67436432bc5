// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importers;
import org.trapline.trace.Recording;

/// Imports for tests.
final class Ctf {
	/// The exits of a run as words, to be compared.
	///
	/// @param thread of the vCPU
	record Row(long time, long interval, long idle, long descheduled, long user, long guestBefore, long pc, long address,
			String cause, int thread, int cpu, int flags) {
	}

	private Ctf() {
	}

	/// A real recording.
	static Path recording(String name) {
		Path path = Path.of(System.getProperty("trapline.traces")).resolve(name);
		if (!Files.exists(path))
			throw new AssertionError("this test reads " + path + ", which does not exist");
		return path;
	}

	/// Reads a folder of traces.
	static Run read(Path folder) throws IOException, ImportException {
		try (Recording recording = Recording.open(folder, Progress.none())) {
			return new CtfImporter().read(recording, Progress.none());
		}
	}

	/// Reads what any importer knows.
	static Run open(Path path) throws IOException, ImportException {
		return Importers.installed().open(path, Progress.none());
	}

	/// What is said of a folder of which nothing can be used.
	static String refusal(Path folder) throws IOException {
		try (Run run = read(folder)) {
			throw new AssertionError("was of use: " + run.notices());
		} catch (ImportException e) {
			return e.getMessage();
		}
	}

	static ExitTrace trace(Run run) {
		return run.first(ExitTrace.class).orElseThrow();
	}

	static String notices(Run run) {
		return run.notices().stream().map(Notice::message).collect(Collectors.joining("\n"));
	}

	static List<Row> rows(Run run) {
		ExitTrace trace = trace(run);
		List<Row> rows = new ArrayList<>();
		ExitBlocks blocks = trace.blocks();
		for (int block = 0; block < trace.blockCount(); block++) {
			int count = blocks.load(block);
			for (int i = 0; i < count; i++)
				rows.add(new Row(blocks.times()[i], blocks.intervals()[i], blocks.idle()[i], blocks.descheduled()[i],
						blocks.userTime()[i], blocks.guestBefore()[i], blocks.pcs()[i], blocks.addresses()[i],
						trace.causes().get(blocks.causes()[i]).toString(),
						trace.vcpus().get(blocks.vcpus()[i]).thread(), blocks.cpus()[i], blocks.flags()[i]));
		}
		return rows;
	}
}
