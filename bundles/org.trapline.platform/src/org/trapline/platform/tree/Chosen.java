// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.tree;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.SplittableRandom;

/// What a boot loader tells a kernel in the device tree's node {@code /chosen}.
///
/// @param arguments command line
/// @param initrdStart physical address of the initial RAM disk
/// @param initrdEnd physical address after it; the same where there is none
/// @param console path of the node of the console; empty to leave what the tree has
/// @param seed of the random numbers that the kernel is given; empty to give none
public record Chosen(String arguments, long initrdStart, long initrdEnd, Optional<String> console, Optional<Long> seed) {
	private static final int RANDOM_BYTES = 32;

	/// Writes it to a tree.
	public void describe(Node root) {
		Node chosen = root.child("chosen");
		chosen.text("bootargs", arguments);
		console.ifPresent(path -> chosen.text("stdout-path", path));
		chosen.without("linux,initrd-start").without("linux,initrd-end");
		if (initrdEnd > initrdStart)
			chosen.wide("linux,initrd-start", initrdStart).wide("linux,initrd-end", initrdEnd);
		seed.ifPresent(s -> random(chosen, new SplittableRandom(s)));
	}

	private static void random(Node chosen, SplittableRandom random) {
		ByteBuffer bytes = ByteBuffer.allocate(RANDOM_BYTES);
		while (bytes.hasRemaining())
			bytes.putLong(random.nextLong());
		chosen.wide("kaslr-seed", random.nextLong()).bytes("rng-seed", bytes.array());
	}
}
