// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.block;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.Ram;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.virtio.Chain;
import org.trapline.platform.virtio.Connection;
import org.trapline.platform.virtio.Queue;
import org.trapline.platform.virtio.RingException;
import org.trapline.platform.virtio.VirtioDevice;

/// The block device (VIRTIO 1.2, section 5.2). What the host cannot read or write is an I/O error to the guest.
public final class BlockDevice implements VirtioDevice {
	/// What requests count in.
	public static final int SECTOR_BYTES = 512;
	/// The longest serial number, in bytes.
	public static final int SERIAL_BYTES = 20;

	private static final int ID = 2;
	private static final int QUEUE_SIZE = 128;
	/// Elements of data in a request: the queue's size without header and status.
	private static final int MOST_SEGMENTS = QUEUE_SIZE - 2;
	private static final int PIECE = 64 << 10;

	private static final int SEGMENTS = 2;
	private static final int READ_ONLY = 5;
	private static final int BLOCK_SIZE = 6;
	private static final int FLUSH = 9;
	private static final int DISCARD = 13;
	private static final int WRITE_ZEROES = 14;

	private static final int TYPE_IN = 0;
	private static final int TYPE_OUT = 1;
	private static final int TYPE_FLUSH = 4;
	private static final int TYPE_GET_ID = 8;
	private static final int TYPE_DISCARD = 11;
	private static final int TYPE_WRITE_ZEROES = 13;
	private static final int STATUS_OK = 0;
	private static final int STATUS_IO_ERROR = 1;
	private static final int STATUS_UNSUPPORTED = 2;

	private static final int CONFIGURATION_BYTES = 60;
	/// Sectors of one request to discard or to write zeros, 32 MiB, and how many ranges it may have.
	private static final int MOST_RANGE_SECTORS = 1 << 16;
	private static final int MOST_RANGES = 1;
	private static final int RANGE_BYTES = 16;
	private static final int UNMAP = 1;

	private final Disk disk;
	private final byte[] serial;
	private final byte[] piece = new byte[PIECE];
	private @Nullable Connection connection;

	/// @param serial what the guest finds as the disk's serial number: the first 20 bytes
	public BlockDevice(Disk disk, String serial) {
		this.disk = disk;
		this.serial = Arrays.copyOf(serial.getBytes(StandardCharsets.UTF_8), SERIAL_BYTES);
	}

	@Override
	public int id() {
		return ID;
	}

	@Override
	public String name() {
		return "block";
	}

	@Override
	public long features() {
		return 1L << SEGMENTS | 1L << BLOCK_SIZE | 1L << FLUSH
				| (disk.writable() ? 1L << WRITE_ZEROES : 1L << READ_ONLY)
				| (disk.discards() ? 1L << DISCARD : 0);
	}

	@Override
	public int[] queueSizes() {
		return new int[] { QUEUE_SIZE };
	}

	@Override
	public byte[] configuration() {
		byte[] fields = new byte[CONFIGURATION_BYTES];
		Ram.set(fields, 0, 8, disk.bytes() / SECTOR_BYTES);
		Ram.set(fields, 12, 4, MOST_SEGMENTS);
		Ram.set(fields, 20, 4, SECTOR_BYTES);
		if (disk.discards()) {
			Ram.set(fields, 36, 4, MOST_RANGE_SECTORS);
			Ram.set(fields, 40, 4, MOST_RANGES);
			Ram.set(fields, 44, 4, 1);
		}
		if (disk.writable()) {
			Ram.set(fields, 48, 4, MOST_RANGE_SECTORS);
			Ram.set(fields, 52, 4, MOST_RANGES);
		}
		return fields;
	}

	@Override
	public void connect(Connection to) {
		connection = to;
	}

	@Override
	public boolean serve(int index, Queue queue) throws RingException {
		Optional<Chain> next = queue.take();
		if (next.isEmpty())
			return false;
		Chain chain = next.get();
		if (chain.writable() == 0)
			throw new RingException("request has no byte for its status");
		int type = (int) chain.load(4);
		chain.load(4);
		long sector = chain.load(8);
		int status = request(type, sector, chain);
		// what a failed request leaves of its data is nobody's business
		chain.zeros(chain.writable() - 1);
		chain.store(1, status);
		queue.give(chain);
		return true;
	}

	private int request(int type, long sector, Chain chain) throws RingException {
		String what = "request of type " + type;
		try {
			switch (type) {
			case TYPE_IN -> {
				what = "read";
				return read(sector, chain);
			}
			case TYPE_OUT -> {
				what = "write";
				return write(sector, chain);
			}
			case TYPE_FLUSH -> {
				what = "flush";
				disk.flush();
				return STATUS_OK;
			}
			case TYPE_GET_ID -> {
				chain.write(serial, 0, (int) Math.min(chain.writable() - 1, serial.length));
				return STATUS_OK;
			}
			case TYPE_DISCARD, TYPE_WRITE_ZEROES -> {
				what = "write of zeros";
				return ranges(type, chain);
			}
			default -> {
				return STATUS_UNSUPPORTED;
			}
			}
		} catch (IOException e) {
			report(what + " failed: " + e.getMessage());
			return STATUS_IO_ERROR;
		}
	}

	private int read(long sector, Chain chain) throws IOException, RingException {
		long bytes = chain.writable() - 1;
		if (!within(sector, bytes))
			return STATUS_IO_ERROR;
		long at = sector * SECTOR_BYTES;
		for (long done = 0; done < bytes;) {
			int length = (int) Math.min(PIECE, bytes - done);
			disk.read(at + done, piece, 0, length);
			chain.write(piece, 0, length);
			done += length;
		}
		return STATUS_OK;
	}

	private int write(long sector, Chain chain) throws IOException, RingException {
		long bytes = chain.readable();
		if (!disk.writable() || !within(sector, bytes))
			return STATUS_IO_ERROR;
		long at = sector * SECTOR_BYTES;
		for (long done = 0; done < bytes;) {
			int length = (int) Math.min(PIECE, bytes - done);
			chain.read(piece, 0, length);
			disk.write(at + done, piece, 0, length);
			done += length;
		}
		return STATUS_OK;
	}

	/// Discards, or writes zeros (section 5.2.6, struct virtio_blk_discard_write_zeroes).
	private int ranges(int type, Chain chain) throws IOException, RingException {
		boolean discard = type == TYPE_DISCARD;
		if (discard ? !disk.discards() : !disk.writable())
			return STATUS_UNSUPPORTED;
		if (chain.readable() != MOST_RANGES * RANGE_BYTES)
			return STATUS_IO_ERROR;
		long sector = chain.load(8);
		long sectors = chain.load(4);
		long flags = chain.load(4);
		if ((flags & ~UNMAP) != 0 || discard && flags != 0)
			return STATUS_UNSUPPORTED;
		long bytes = sectors * SECTOR_BYTES;
		if (sectors > MOST_RANGE_SECTORS || !within(sector, bytes))
			return STATUS_IO_ERROR;
		if (discard)
			disk.discard(sector * SECTOR_BYTES, bytes);
		else
			zeros(sector * SECTOR_BYTES, bytes);
		return STATUS_OK;
	}

	private void zeros(long at, long bytes) throws IOException {
		Arrays.fill(piece, (byte) 0);
		for (long done = 0; done < bytes; done += PIECE)
			disk.write(at + done, piece, 0, (int) Math.min(PIECE, bytes - done));
	}

	private boolean within(long sector, long bytes) {
		long sectors = disk.bytes() / SECTOR_BYTES;
		return bytes % SECTOR_BYTES == 0 && sector >= 0 && sector <= sectors && bytes / SECTOR_BYTES <= sectors - sector;
	}

	private void report(String message) {
		Connection to = connection;
		if (to != null)
			to.report(message);
	}

	@Override
	public void reset() {
		// nothing is under way between two requests
	}

	@Override
	public void save(StateOutput out) {
		disk.save(out);
	}

	@Override
	public void restore(StateInput in) throws StateException {
		disk.restore(in);
	}
}
