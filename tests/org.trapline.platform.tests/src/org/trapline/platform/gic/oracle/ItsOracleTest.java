// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.oracle;

import static org.trapline.a64.SystemRegisters.encoding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Random commands of an ITS, and the LPIs that come of them, on QEMU and on ours.
class ItsOracleTest {
	private static final int CPUS = 2;
	private static final int LENGTH = Trial.length();
	private static final long GICR = GicV3Model.GICR;
	private static final long GITS = GicV3Model.GITS;
	private static final long DEVICES = GicV3Model.MEMORY;
	private static final long COLLECTIONS = GicV3Model.MEMORY + 0x10000;
	private static final long QUEUE = GicV3Model.MEMORY + 0x20000;
	private static final int QUEUE_BYTES = 0x1000;
	private static final long CONFIGURATION = GicV3Model.MEMORY + 0x100000;
	private static final long PENDING = GicV3Model.MEMORY + 0x200000;
	private static final long EVENTS = GicV3Model.MEMORY + 0x300000;
	private static final int FIRST_LPI = 8192;
	private static final long VALID = 1L << 63;
	private static final int EVENT_BITS = 3;
	private static final int IAR1 = encoding(3, 0, 12, 12, 0);
	private static final int EOIR1 = encoding(3, 0, 12, 12, 1);
	private static final int HPPIR1 = encoding(3, 0, 12, 12, 2);

	private final Random random = new Random(5);
	private final Trial trial = new Trial(GicV3Model.create(CPUS));
	private int written;

	@Test
	void commandsMakeTheSameInterruptsAsOnQemu(@TempDir Path folder) throws IOException, InterruptedException {
		start();
		while (trial.size() < LENGTH) {
			command();
			int cpu = random.nextInt(CPUS);
			trial.put(Access.read(cpu, AccessModel.ISR, 2));
			trial.put(Access.read(cpu, HPPIR1, 2));
			if (random.nextInt(4) == 0)
				handle(cpu);
			if (random.nextInt(4) == 0)
				trial.put(Access.load(cpu, PENDING + cpu * 0x10000 + FIRST_LPI / 8 + 4 * random.nextInt(2), 4));
			trial.put(Access.load(cpu, GITS + 0x90, 8));
		}
		trial.compare(folder, 3, CPUS);
	}

	private void put(long address, int bytes, long value) {
		trial.put(Access.store(0, address, bytes, value));
	}

	private void start() {
		put(GicV3Model.GICD, 4, 3);
		for (int lpi = 0; lpi < 64; lpi++)
			put(CONFIGURATION + lpi, 1, random.nextInt(31) * 8 | 1);
		for (int cpu = 0; cpu < CPUS; cpu++) {
			long frame = GICR + cpu * 0x20000;
			put(frame + 0x14, 4, 0);
			put(frame + 0x70, 8, CONFIGURATION | 15);
			put(frame + 0x78, 8, PENDING + cpu * 0x10000);
			put(frame, 4, 1);
			trial.put(Access.write(cpu, encoding(3, 0, 4, 6, 0), 2, 0xF8));
			trial.put(Access.write(cpu, encoding(3, 0, 12, 12, 7), 2, 1));
		}
		put(GITS + 0x100, 8, VALID | DEVICES | 15);
		put(GITS + 0x108, 8, VALID | COLLECTIONS | 15);
		put(GITS + 0x80, 8, VALID | QUEUE | QUEUE_BYTES / 4096 - 1);
		put(GITS, 4, 1);
		for (int device = 0; device < 3; device++)
			send(0x08 | (long) device << 32, EVENT_BITS - 1, VALID | EVENTS + device * 0x1000);
		for (int collection = 0; collection < 3; collection++)
			send(0x09, 0, VALID | collection % CPUS << 16 | collection);
	}

	/// Puts a command into the queue.
	private void send(long word0, long word1, long word2) {
		send(word0, word1, word2, 0);
	}

	private void send(long word0, long word1, long word2, long word3) {
		put(QUEUE + written, 8, word0);
		put(QUEUE + written + 8, 8, word1);
		put(QUEUE + written + 16, 8, word2);
		put(QUEUE + written + 24, 8, word3);
		written = (written + 32) % QUEUE_BYTES;
		put(GITS + 0x88, 8, written);
	}

	private void command() {
		long device = random.nextInt(4);
		int event = random.nextInt(9);
		// those of an event are its own, and mapped anew only when nothing is pending of it
		int lpi = FIRST_LPI + (int) device * 9 + event;
		int collection = random.nextInt(4);
		switch (random.nextInt(20)) {
		case 0 -> mapAll();
		case 1 -> send(0x09, 0, (random.nextInt(4) == 0 ? 0 : VALID) | (long) random.nextInt(3) << 16 | collection);
		case 2, 3 -> send(0x01 | device << 32, event, collection);
		case 4, 5 -> send(0x0F | device << 32, event, 0);
		case 6, 7, 8 -> {
			send(0x0F | device << 32, event, 0);
			send(0x0A | device << 32, event | (long) lpi << 32, collection);
		}
		case 9 -> send(0x04 | device << 32, event, 0);
		case 10 -> {
			put(CONFIGURATION + lpi - FIRST_LPI, 1, random.nextInt(31) * 8 | random.nextInt(4) & 1);
			send(0x0C | device << 32, event, 0);
			// of both redistributors, which need a collection for that
			for (long i = 0; i < CPUS; i++) {
				send(0x09, 0, VALID | i << 16 | 3);
				send(0x0D, 0, 3);
			}
		}
		case 11 -> send(0x0E, 0, (long) random.nextInt(2) << 16, (long) random.nextInt(2) << 16);
		case 12 -> send(0x05, 0, (long) random.nextInt(2) << 16);
		default -> send(0x03 | device << 32, event, 0);
		}
	}

	/// Maps the devices anew, after what they had is discarded.
	private void mapAll() {
		long device = random.nextInt(3);
		for (int event = 0; event < 8; event++)
			send(0x0F | device << 32, event, 0);
		send(0x08 | device << 32, EVENT_BITS - 1, random.nextInt(4) == 0 ? 0 : VALID | EVENTS + device * 0x1000);
	}

	private void handle(int cpu) {
		long intid = trial.put(Access.read(cpu, IAR1, 2));
		if (intid != 1023)
			trial.put(Access.write(cpu, EOIR1, 2, intid));
	}
}
