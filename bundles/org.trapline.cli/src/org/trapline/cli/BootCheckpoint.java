// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trapline.measure.yaml.YamlException;
import org.trapline.platform.assembly.BoardMachine;
import org.trapline.platform.board.BoardFile;
import org.trapline.platform.checkpoint.Checkpoint;
import org.trapline.platform.state.Stateful;
import org.trapline.platform.timing.BoardTiming;
import org.trapline.platform.timing.Regions;

/// The checkpoints of a machine that was booted: they say all of it that is no state, as a board's file with comments above.
///
/// @param machine which one
/// @param timing models of its CPUs
/// @param regions between the guest's markers
/// @param board of it
/// @param level that it is entered at
/// @param bare whether it has semihosting
/// @param devices what is plugged in, as comments
record BootCheckpoint(BoardMachine machine, BoardTiming timing, Regions regions, BoardFile board, int level, boolean bare,
		String devices) {
	private static final String LEVEL = "# el ";
	private static final String BARE = "# semihosting";

	/// The board of a file.
	static BoardFile board(Path file) throws IOException {
		try {
			return BoardFile.parse(file, Checkpoint.read(file).board(), List.of());
		} catch (YamlException e) {
			throw BoardOptions.explained(e);
		}
	}

	/// The level that the machine of a file is entered at.
	static int level(Path file) throws IOException {
		return Checkpoint.read(file).board().lines().anyMatch((LEVEL + 2)::equals) ? 2 : 1;
	}

	/// Whether the machine of a file has semihosting.
	static boolean bare(Path file) throws IOException {
		return Checkpoint.read(file).board().lines().anyMatch(BARE::equals);
	}

	void save(Path file) throws IOException {
		checkpoint().save(file, parts(), machine.machine.bus.ram());
	}

	void restore(Path file) throws IOException {
		checkpoint().restore(file, parts(), machine.machine.bus.ram());
	}

	private List<Stateful> parts() {
		List<Stateful> parts = new ArrayList<>(machine.parts());
		parts.addAll(timing.parts());
		parts.add(regions);
		return parts;
	}

	private Checkpoint checkpoint() {
		String version = BootCheckpoint.class.getPackage().getImplementationVersion();
		return new Checkpoint(version == null ? "development build" : version,
				LEVEL + level + '\n' + (bare ? BARE + '\n' : "") + devices + board.text());
	}
}
