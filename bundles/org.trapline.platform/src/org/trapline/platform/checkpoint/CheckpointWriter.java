// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.checkpoint;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.Ram;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.state.Stateful;

/// Writes a {@link Checkpoint}.
final class CheckpointWriter {
	/// Fast: most of memory is code, and zeros among data.
	private static final int LEVEL = 1;
	static final byte[] ZERO_PAGE = new byte[CoreMemory.PAGE_BYTES];

	private final OutputStream out;

	CheckpointWriter(OutputStream out) {
		this.out = out;
	}

	void write(Checkpoint checkpoint, List<? extends Stateful> parts, Ram ram) throws IOException {
		out.write(Checkpoint.MAGIC.getBytes(StandardCharsets.US_ASCII));
		StateOutput header = new StateOutput();
		header.int32(Checkpoint.FORMAT);
		header.text(checkpoint.version());
		header.text(checkpoint.board());
		out.write(header.toByteArray());
		try (ZstdOutputStream compressed = new ZstdOutputStream(out, LEVEL)) {
			compressed.setChecksum(true);
			writeParts(compressed, parts);
			writeMemory(compressed, ram);
		}
	}

	private static void writeParts(OutputStream to, List<? extends Stateful> parts) throws IOException {
		StateOutput states = new StateOutput();
		states.int32(parts.size());
		for (Stateful part : parts) {
			StateOutput state = new StateOutput();
			part.save(state);
			states.text(part.key());
			states.bytes(state.toByteArray());
		}
		StateOutput length = new StateOutput();
		length.bytes(states.toByteArray());
		to.write(length.toByteArray());
	}

	/// Banks by their address, each with a bit for every page, set for those that follow.
	private static void writeMemory(OutputStream to, Ram ram) throws IOException {
		SortedMap<Long, byte[]> banks = ram.touchedBanks();
		StateOutput count = new StateOutput();
		count.int32(banks.size());
		to.write(count.toByteArray());
		for (var bank : banks.entrySet()) {
			long[] present = present(bank.getValue());
			StateOutput head = new StateOutput();
			head.int64(bank.getKey());
			head.int64s(present);
			to.write(head.toByteArray());
			for (int page = 0; page < present.length * Long.SIZE; page++)
				if ((present[page / Long.SIZE] >>> page & 1) != 0)
					to.write(bank.getValue(), page * CoreMemory.PAGE_BYTES, CoreMemory.PAGE_BYTES);
		}
	}

	private static long[] present(byte[] bank) {
		int pages = bank.length / CoreMemory.PAGE_BYTES;
		long[] present = new long[pages / Long.SIZE];
		for (int page = 0; page < pages; page++) {
			int from = page * CoreMemory.PAGE_BYTES;
			if (!Arrays.equals(bank, from, from + CoreMemory.PAGE_BYTES, ZERO_PAGE, 0, CoreMemory.PAGE_BYTES))
				present[page / Long.SIZE] |= 1L << page;
		}
		return present;
	}
}
