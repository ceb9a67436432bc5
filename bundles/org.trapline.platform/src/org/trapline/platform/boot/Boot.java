// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trapline.platform.assembly.BoardMachine;
import org.trapline.platform.board.Board;
import org.trapline.platform.board.BoardTree;
import org.trapline.platform.board.Window;
import org.trapline.platform.image.Image;
import org.trapline.platform.image.ImageException;
import org.trapline.platform.image.Placement;
import org.trapline.platform.tree.Blob;
import org.trapline.platform.tree.BlobException;
import org.trapline.platform.tree.BlobReader;
import org.trapline.platform.tree.Chosen;
import org.trapline.platform.tree.Node;

/// What a machine boots: an image, and what the image is told by the device tree.
///
/// @param image what is executed
/// @param initrd its initial RAM disk
/// @param arguments its command line
/// @param tree a device tree blob in the place of the machine's own; it gets the board's memory and what is told here
/// @param seed of the random numbers that a kernel is given
public record Boot(Image image, Optional<Path> initrd, String arguments, Optional<Path> tree, long seed) {
	/// Loads a machine that was just made, and turns its first CPU on.
	///
	/// @throws IOException if something does not fit or cannot be read
	public void load(BoardMachine machine, Board board) throws IOException {
		List<Window> memory = board.memory().windows();
		Placement placement = Placement.of(image, initrd, memory);
		BlobReader.Content content = tree.isPresent() ? given(tree.get(), board)
				: new BlobReader.Content(machine.tree(), List.of(), (int) board.places().getFirst().mpidr());
		new Chosen(arguments, placement.initrdStart(), placement.initrdEnd(), Optional.empty(), Optional.of(seed))
				.describe(content.root());
		placement.load(machine.machine.bus.ram(), Blob.of(content.root(), content.reserved(), content.bootCpu()));
		machine.start(placement.entry(), placement.tree());
	}

	private static BlobReader.Content given(Path file, Board board) throws IOException {
		if (!Files.isRegularFile(file))
			throw new ImageException(file, "no such file", "a device tree blob");
		try {
			BlobReader.Content content = BlobReader.read(Files.readAllBytes(file));
			Node root = content.root();
			new BoardTree(board, "hvc").memory(root);
			return content;
		} catch (BlobException e) {
			throw new IOException(file + ": " + e.getMessage(), e);
		}
	}
}
