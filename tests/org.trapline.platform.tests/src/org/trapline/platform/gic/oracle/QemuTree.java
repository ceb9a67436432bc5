// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.oracle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The device tree of QEMU's machine "virt".
public final class QemuTree {
	private static final int BEGIN_NODE = 1;
	private static final int END_NODE = 2;
	private static final int PROPERTY = 3;
	private static final int NOP = 4;

	private QemuTree() {
	}

	/// The properties of a node in hexadecimal, by "node/name", but its phandle.
	///
	/// @param version of the controller
	public static Map<String, String> nodes(Path folder, int version, String node)
			throws IOException, InterruptedException {
		Path file = folder.resolve("virt" + version + ".dtb");
		AccessProgram.run("Debian's qemu-system-arm", List.of("qemu-system-aarch64", "-M",
				"virt,gic-version=" + version + ",virtualization=on,dumpdtb=" + file, "-cpu", "cortex-a57", "-display", "none", "-nic",
				"none"));
		ByteBuffer blob = ByteBuffer.wrap(Files.readAllBytes(file));
		int strings = blob.getInt(12);
		blob.position(blob.getInt(8));
		Map<String, String> found = new TreeMap<>();
		String current = "";
		for (int token = blob.getInt(); token >= BEGIN_NODE && token <= NOP; token = blob.getInt())
			switch (token) {
			case BEGIN_NODE -> {
				current = text(blob, blob.position());
				blob.position(blob.position() + current.length() + 4 & ~3);
			}
			case END_NODE -> current = "";
			case PROPERTY -> {
				byte[] value = new byte[blob.getInt()];
				String name = text(blob, strings + blob.getInt());
				blob.get(value);
				blob.position(blob.position() + 3 & ~3);
				if (current.equals(node) && !name.equals("phandle"))
					found.put(node + '/' + name, HexFormat.of().formatHex(value));
			}
			default -> {
				// nothing
			}
			}
		return found;
	}

	private static String text(ByteBuffer blob, int at) {
		int end = at;
		while (blob.get(end) != 0)
			end++;
		return new String(blob.array(), at, end - at, StandardCharsets.US_ASCII);
	}
}
