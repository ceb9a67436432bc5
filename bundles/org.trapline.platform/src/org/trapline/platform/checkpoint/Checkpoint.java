// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.checkpoint;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.trapline.a64.core.Ram;
import org.trapline.platform.state.Stateful;

/// The state of a machine in a file, from which a machine of the same board and version goes on with the same cycle counts.
///
/// The file begins with {@link #MAGIC}, the format's number and, readable without the rest, the version and the board that it is
/// of. Then comes a zstd frame with a checksum: the parts' states by key, and the pages of memory that are not all zero. Numbers are
/// little-endian. A file is written beside its place and then moved there, so that there is never half a checkpoint.
///
/// @param version of the program that wrote it: states are those of one version
/// @param board text that says all of the machine that is no state
public record Checkpoint(String version, String board) {
	/// First bytes of a file.
	static final String MAGIC = "TRAPLCKP";
	/// Number of this format.
	static final int FORMAT = 2;
	/// The longest version and board that are read.
	static final int LONGEST_TEXT = 1 << 20;

	/// Writes a machine's state.
	///
	/// @param parts of the machine, each with a key of its own
	public void save(Path file, List<? extends Stateful> parts, Ram ram) throws IOException {
		Path folder = file.toAbsolutePath().getParent();
		Path temporary = Files.createTempFile(folder, file.getFileName().toString(), ".part");
		try {
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16)) {
				new CheckpointWriter(out).write(this, parts, ram);
			}
			try (FileChannel written = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
				written.force(true);
			}
			Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(temporary);
		}
	}

	/// What a file is of, from its beginning alone.
	///
	/// @throws CheckpointException if it is no checkpoint, or of another format
	public static Checkpoint read(Path file) throws IOException {
		try (CheckpointReader reader = new CheckpointReader(file)) {
			return reader.header();
		}
	}

	/// Has a machine that was just made become what a file holds.
	///
	/// @param parts as they were when it was saved, in any order
	/// @throws CheckpointException if the file is damaged, or of another version, board or set of parts: the machine is not to be
	///         used then
	public void restore(Path file, List<? extends Stateful> parts, Ram ram) throws IOException {
		try (CheckpointReader reader = new CheckpointReader(file)) {
			reader.expect(this);
			reader.read(parts, ram);
		}
	}
}
