// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.tree;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads a flattened device tree of version 16 or above (Devicetree Specification 0.4, chapter 5).
public final class BlobReader {
	private static final int DEEPEST = 64;
	private static final int LONGEST_NAME = 255;
	private static final int MOST_NODES = 100_000;

	private final ByteBuffer blob;
	private int at;
	private int end;
	private int stringsAt;
	private int stringsEnd;
	private int nodes;

	private BlobReader(byte[] bytes) {
		blob = ByteBuffer.wrap(bytes);
	}

	/// What a blob holds.
	///
	/// @param root of the tree
	/// @param reserved memory that is not to be used
	/// @param bootCpu {@code reg} of the CPU that boots
	public record Content(Node root, List<Blob.Reservation> reserved, int bootCpu) {
		public Content {
			reserved = List.copyOf(reserved);
		}
	}

	/// Reads a blob; what follows its total size is ignored.
	///
	/// @throws BlobException if it is none
	public static Content read(byte[] bytes) throws BlobException {
		return new BlobReader(bytes).content();
	}

	private Content content() throws BlobException {
		if (blob.capacity() < Blob.HEADER)
			throw new BlobException(0, blob.capacity() + " bytes", "a header of " + Blob.HEADER);
		if (blob.getInt(0) != Blob.MAGIC)
			throw new BlobException(0, Integer.toHexString(blob.getInt(0)), "d00dfeed");
		int total = blob.getInt(4);
		if (total < Blob.HEADER || total > blob.capacity())
			throw new BlobException(4, "a size of " + Integer.toUnsignedString(total), "at most the " + blob.capacity()
					+ " bytes that there are");
		if (blob.getInt(20) < Blob.COMPATIBLE_VERSION || blob.getInt(24) > Blob.VERSION)
			throw new BlobException(20, "version " + blob.getInt(20) + ", compatible with " + blob.getInt(24),
					"version " + Blob.COMPATIBLE_VERSION + " or " + Blob.VERSION);
		at = within(8, blob.getInt(8), total);
		end = blob.getInt(20) < Blob.VERSION ? total : within(36, at + blob.getInt(36), total);
		stringsAt = within(12, blob.getInt(12), total);
		stringsEnd = within(32, stringsAt + blob.getInt(32), total);
		List<Blob.Reservation> reserved = reservations(within(16, blob.getInt(16), total), total);
		if (token() != Blob.BEGIN_NODE)
			throw new BlobException(at - Integer.BYTES, "no node", "the root");
		Node root = node(0);
		if (token() != Blob.END)
			throw new BlobException(at - Integer.BYTES, "more after the root", "the end");
		return new Content(root, reserved, blob.getInt(28));
	}

	private static int within(int offset, int place, int total) throws BlobException {
		if (place < 0 || place > total)
			throw new BlobException(offset, "a place at " + Integer.toUnsignedString(place), "one of at most " + total);
		return place;
	}

	private List<Blob.Reservation> reservations(int from, int total) throws BlobException {
		List<Blob.Reservation> reserved = new ArrayList<>();
		for (int place = from;; place += 16) {
			if (place + 16 > total)
				throw new BlobException(place, "the end", "an entry of 0 that ends the reserved memory");
			long address = blob.getLong(place);
			long bytes = blob.getLong(place + 8);
			if (address == 0 && bytes == 0)
				return reserved;
			reserved.add(new Blob.Reservation(address, bytes));
		}
	}

	private Node node(int depth) throws BlobException {
		if (depth > DEEPEST || ++nodes > MOST_NODES)
			throw new BlobException(at, depth > DEEPEST ? "nodes deeper than " + DEEPEST : "more nodes than " + MOST_NODES,
					"fewer");
		Node node = new Node(text(at, end));
		at = aligned(at + node.name.length() + 1);
		while (true) {
			int token = token();
			switch (token) {
			case Blob.PROPERTY -> property(node);
			case Blob.BEGIN_NODE -> node.add(node(depth + 1));
			case Blob.END_NODE -> {
				return node;
			}
			default -> throw new BlobException(at - Integer.BYTES, "token " + Integer.toUnsignedString(token),
					"a property or node");
			}
		}
	}

	private void property(Node node) throws BlobException {
		int length = cell();
		int name = cell();
		if (length < 0 || length > end - at)
			throw new BlobException(at - 8, "a property of " + Integer.toUnsignedString(length) + " bytes",
					"at most the " + (end - at) + " that are left");
		if (name < 0 || name >= stringsEnd - stringsAt)
			throw new BlobException(at - 4, "a name at " + Integer.toUnsignedString(name), "one of the "
					+ (stringsEnd - stringsAt) + " bytes of names");
		byte[] value = new byte[length];
		blob.get(at, value);
		node.bytes(text(stringsAt + name, stringsEnd), value);
		at = aligned(at + length);
	}

	/// The next token that is not to be skipped.
	private int token() throws BlobException {
		int token = cell();
		while (token == Blob.NOTHING)
			token = cell();
		return token;
	}

	private int cell() throws BlobException {
		if (at > end - Integer.BYTES)
			throw new BlobException(at, "the end", "more of the structure");
		at += Integer.BYTES;
		return blob.getInt(at - Integer.BYTES);
	}

	private String text(int from, int limit) throws BlobException {
		int length = 0;
		while (from + length < limit && blob.get(from + length) != 0)
			length++;
		if (from + length >= limit || length > LONGEST_NAME)
			throw new BlobException(from, "a name that does not end", "one of at most " + LONGEST_NAME + " bytes");
		byte[] name = new byte[length];
		blob.get(from, name);
		return new String(name, StandardCharsets.ISO_8859_1);
	}

	private static int aligned(int place) {
		return place + Integer.BYTES - 1 & -Integer.BYTES;
	}
}
