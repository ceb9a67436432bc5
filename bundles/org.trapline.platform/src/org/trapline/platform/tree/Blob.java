// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.tree;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The flattened form of a device tree, version 17 (Devicetree Specification 0.4, chapter 5).
public final class Blob {
	/// Most bytes of a blob that an arm64 kernel takes (Linux, Documentation/arch/arm64/booting.rst).
	public static final int MOST_BYTES = 2 << 20;

	static final int MAGIC = 0xD00D_FEED;
	static final int VERSION = 17;
	static final int COMPATIBLE_VERSION = 16;
	static final int HEADER = 40;
	static final int BEGIN_NODE = 1;
	static final int END_NODE = 2;
	static final int PROPERTY = 3;
	static final int NOTHING = 4;
	static final int END = 9;

	private static final int RESERVATION = 16;

	private final ByteArrayOutputStream structure = new ByteArrayOutputStream();
	private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
	private final Map<String, Integer> places = new LinkedHashMap<>();

	private Blob() {
	}

	/// A range of memory that is not to be used.
	public record Reservation(long address, long bytes) {
	}

	/// The blob of a tree without reserved memory.
	public static byte[] of(Node root) {
		return of(root, List.of(), 0);
	}

	/// The blob of a tree.
	///
	/// @param bootCpu {@code reg} of the CPU that boots
	public static byte[] of(Node root, List<Reservation> reserved, int bootCpu) {
		Blob blob = new Blob();
		blob.node(root);
		blob.cell(END);
		return blob.bytes(reserved, bootCpu);
	}

	private byte[] bytes(List<Reservation> reserved, int bootCpu) {
		int structureAt = HEADER + (reserved.size() + 1) * RESERVATION;
		int stringsAt = structureAt + structure.size();
		ByteBuffer blob = ByteBuffer.allocate(stringsAt + strings.size());
		blob.putInt(MAGIC).putInt(blob.capacity()).putInt(structureAt).putInt(stringsAt).putInt(HEADER);
		blob.putInt(VERSION).putInt(COMPATIBLE_VERSION).putInt(bootCpu).putInt(strings.size()).putInt(structure.size());
		for (Reservation reservation : reserved)
			blob.putLong(reservation.address).putLong(reservation.bytes);
		blob.putLong(0).putLong(0);
		return blob.put(structure.toByteArray()).put(strings.toByteArray()).array();
	}

	private void node(Node node) {
		cell(BEGIN_NODE);
		padded((node.name + '\0').getBytes(StandardCharsets.ISO_8859_1));
		node.properties().forEach((name, value) -> {
			cell(PROPERTY);
			cell(value.length);
			cell(places.computeIfAbsent(name, this::string));
			padded(value);
		});
		node.children().forEach(this::node);
		cell(END_NODE);
	}

	private int string(String name) {
		int at = strings.size();
		strings.writeBytes((name + '\0').getBytes(StandardCharsets.ISO_8859_1));
		return at;
	}

	private void cell(int value) {
		structure.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
	}

	private void padded(byte[] bytes) {
		structure.writeBytes(bytes);
		structure.writeBytes(new byte[-bytes.length & Integer.BYTES - 1]);
	}
}
