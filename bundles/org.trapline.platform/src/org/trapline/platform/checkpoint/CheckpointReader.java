// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.checkpoint;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.Ram;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.Stateful;

/// Reads a {@link Checkpoint}.
final class CheckpointReader implements Closeable {
	private static final int MOST_STATE = 1 << 30;
	private static final String COMMENT = "# ";
	private static final int PAGES = Ram.BANK_BYTES / CoreMemory.PAGE_BYTES;

	private final Path file;
	private final DataInputStream in;
	private final Checkpoint header;

	CheckpointReader(Path file) throws IOException {
		this.file = file;
		if (!Files.exists(file) || Files.isDirectory(file))
			throw new CheckpointException(file, Files.exists(file) ? "a folder, and no checkpoint" : "no such file");
		in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
		boolean read = false;
		try {
			header = readHeader();
			read = true;
		} finally {
			if (!read)
				in.close();
		}
	}

	@Override
	public void close() throws IOException {
		in.close();
	}

	Checkpoint header() {
		return header;
	}

	private Checkpoint readHeader() throws IOException {
		byte[] magic = in.readNBytes(Checkpoint.MAGIC.length());
		if (!new String(magic, StandardCharsets.ISO_8859_1).equals(Checkpoint.MAGIC))
			throw new CheckpointException(file, "no checkpoint: it does not begin with " + Checkpoint.MAGIC);
		try {
			int format = int32(in);
			if (format != Checkpoint.FORMAT)
				throw new CheckpointException(file, "format " + format + ", expected " + Checkpoint.FORMAT);
			return new Checkpoint(text("version"), text("board"));
		} catch (EOFException e) {
			throw new CheckpointException(file, "ends within its head");
		}
	}

	private String text(String what) throws IOException {
		int length = int32(in);
		if (length < 0 || length > Checkpoint.LONGEST_TEXT)
			throw new CheckpointException(file, what + " of " + length + " bytes, expected at most " + Checkpoint.LONGEST_TEXT);
		byte[] bytes = new byte[length];
		in.readFully(bytes);
		return new String(bytes, StandardCharsets.UTF_8);
	}

	/// Checks that it is of a version and board.
	void expect(Checkpoint expected) throws CheckpointException {
		if (!header.version().equals(expected.version()))
			throw new CheckpointException(file, "saved by Trapline " + header.version() + ", this is " + expected.version()
					+ ": a checkpoint is only for the version that saved it");
		if (header.board().equals(expected.board()))
			return;
		List<String> found = header.board().lines().toList();
		List<String> wanted = expected.board().lines().toList();
		for (int i = 0; i < Math.max(found.size(), wanted.size()); i++) {
			String saved = i < found.size() ? found.get(i) : "nothing";
			String here = i < wanted.size() ? wanted.get(i) : "nothing";
			if (!saved.equals(here))
				throw new CheckpointException(file, difference(saved, here));
		}
		throw new CheckpointException(file, "saved with another board");
	}

	/// What is different in words; what is no key of the board, such as a drive, may be there on one side only.
	private static String difference(String saved, String here) {
		boolean lacks = saved.startsWith(COMMENT) && !here.startsWith(COMMENT);
		boolean more = here.startsWith(COMMENT) && !saved.startsWith(COMMENT);
		if (lacks)
			return "saved with \"" + saved.substring(COMMENT.length()) + "\", which this machine lacks";
		if (more)
			return "saved without \"" + here.substring(COMMENT.length()) + "\", which this machine has";
		return "saved with \"" + saved.strip() + "\", this machine has \"" + here.strip() + '"';
	}

	/// Restores all parts and memory.
	void read(List<? extends Stateful> parts, Ram ram) throws IOException {
		String place = "the states of its parts";
		try (ZstdInputStream compressed = new ZstdInputStream(in)) {
			DataInputStream data = new DataInputStream(compressed);
			StateInput states = states(data);
			place = "memory";
			// before the parts, which may look at memory
			readMemory(data, ram);
			if (data.read() >= 0)
				throw new CheckpointException(file, "goes on after its end");
			readParts(states, parts);
		} catch (EOFException e) {
			throw new CheckpointException(file, "ends within " + place);
		} catch (ZstdIOException e) {
			throw new CheckpointException(file, "damaged in " + place + ": " + e.getMessage());
		}
	}

	private StateInput states(DataInputStream data) throws IOException {
		int length = int32(data);
		if (length < 0 || length > MOST_STATE)
			throw new CheckpointException(file, "states of " + length + " bytes, expected at most " + MOST_STATE);
		byte[] bytes = data.readNBytes(length);
		if (bytes.length < length)
			throw new EOFException();
		return new StateInput(bytes);
	}

	private void readParts(StateInput states, List<? extends Stateful> parts) throws IOException {
		Map<String, Stateful> byKey = new HashMap<>();
		for (Stateful part : parts)
			byKey.put(part.key(), part);
		String key = "the list of parts";
		try {
			int count = states.int32();
			Set<String> restored = new HashSet<>();
			for (int i = 0; i < count; i++) {
				key = states.text();
				StateInput state = new StateInput(states.bytes());
				Stateful part = byKey.get(key);
				if (part == null)
					throw new CheckpointException(file, "has the part " + key + ", which this machine lacks");
				part.restore(state);
				state.end();
				restored.add(key);
			}
			states.end();
			Set<String> missing = new TreeSet<>(byKey.keySet());
			missing.removeAll(restored);
			if (!missing.isEmpty())
				throw new CheckpointException(file, "lacks the parts " + missing + ", which this machine has");
		} catch (StateException e) {
			throw new CheckpointException(file, key + ": " + e.getMessage());
		}
	}

	private void readMemory(DataInputStream data, Ram ram) throws IOException {
		int banks = int32(data);
		for (int i = 0; i < banks; i++) {
			long start = int64(data);
			int words = int32(data);
			if ((start & Ram.BANK_BYTES - 1) != 0 || words != PAGES / Long.SIZE)
				throw new CheckpointException(file, String.format("a bank of memory at 0x%x with %d words of pages, expected %d",
						start, words, PAGES / Long.SIZE));
			long[] present = new long[words];
			for (int word = 0; word < words; word++)
				present[word] = int64(data);
			readBank(data, present, bank(ram, start));
		}
	}

	private byte[] bank(Ram ram, long start) throws CheckpointException {
		try {
			return ram.touch(start);
		} catch (IndexOutOfBoundsException e) {
			throw new CheckpointException(file, String.format("memory at 0x%x, where this machine has none", start));
		}
	}

	private static void readBank(DataInputStream data, long[] present, byte[] bank) throws IOException {
		for (int page = 0; page < PAGES; page++) {
			int at = page * CoreMemory.PAGE_BYTES;
			if ((present[page / Long.SIZE] >>> page & 1) != 0)
				data.readFully(bank, at, CoreMemory.PAGE_BYTES);
			else
				System.arraycopy(CheckpointWriter.ZERO_PAGE, 0, bank, at, CoreMemory.PAGE_BYTES);
		}
	}

	private static int int32(DataInputStream data) throws IOException {
		return Integer.reverseBytes(data.readInt());
	}

	private static long int64(DataInputStream data) throws IOException {
		return Long.reverseBytes(data.readLong());
	}
}
