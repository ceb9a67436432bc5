// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.trapline.measure.Progress;

/// Copies files and folders with progress in bytes; what is cancelled or fails leaves no half of a file behind.
final class CopiedFiles {
	private static final int CHUNK_BYTES = 1 << 20;

	private final Progress progress;
	private final long total;
	private final byte[] chunk = new byte[CHUNK_BYTES];
	private long done;

	/// @param files what is going to be copied, to know how much it is
	CopiedFiles(List<Path> files, Progress progress) throws IOException {
		this.progress = progress;
		long bytes = 0;
		for (Path file : files)
			bytes += size(file);
		total = bytes;
	}

	/// Copies a file, or a folder with all that it holds.
	///
	/// @throws java.util.concurrent.CancellationException if the progress says so
	void copy(Path from, Path to) throws IOException {
		if (!Files.isDirectory(from)) {
			file(from, to);
			return;
		}
		Files.createDirectory(to);
		List<Path> entries;
		try (Stream<Path> listed = Files.list(from)) {
			entries = listed.sorted().toList();
		}
		for (Path entry : entries)
			copy(entry, to.resolve(String.valueOf(entry.getFileName())));
	}

	private void file(Path from, Path to) throws IOException {
		boolean whole = false;
		try (InputStream in = Files.newInputStream(from);
				OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
			for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
				progress.checkCancelled();
				out.write(chunk, 0, n);
				done += n;
				progress.at(done, total);
			}
			whole = true;
		} finally {
			if (!whole)
				Files.deleteIfExists(to);
		}
	}

	private static long size(Path file) throws IOException {
		try (Stream<Path> files = Files.walk(file)) {
			return files.filter(Files::isRegularFile).mapToLong(one -> one.toFile().length()).sum();
		}
	}
}
