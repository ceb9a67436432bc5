// SPDX-License-Identifier: EPL-2.0
package org.trapline.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Makes a recording many times as large: its records again and again, with their times moved on, under the same header.
///
/// Run with `java EnlargePerfData.java FROM TO TIMES`. Takes an uncompressed, little endian perf.data file whose events all
/// have the same sample_type, which has a time.
final class EnlargePerfData {
	private static final int DATA = 40;
	private static final int FEATURES = 72;
	private static final int SAMPLE_TIMES = 21;
	private static final int FORK = 7;
	private static final int EXIT = 4;
	private static final int SAMPLE = 9;
	private static final int FIRST_OF_PERF = 64;
	private static final int FINISHED_ROUND = 68;
	private static final int AUXTRACE = 71;
	private static final int COMPRESSED = 81;
	private static final int COMPRESSED2 = 83;
	private static final int CHUNK = 1 << 22;
	private static final long SAMPLE_ID_ALL = 1 << 18;

	private final MappedByteBuffer in;
	private final int data;
	private final int end;
	private final int timeAt;
	private final int timeBack;

	private EnlargePerfData(MappedByteBuffer in) {
		this.in = in;
		if (in.getLong(0) != 0x32454c4946524550L || in.getLong(8) != 104)
			throw new IllegalArgumentException("not a little endian perf.data file");
		data = Math.toIntExact(in.getLong(DATA));
		end = data + Math.toIntExact(in.getLong(DATA + 8));
		int attr = Math.toIntExact(in.getLong(24));
		long type = in.getLong(attr + 24);
		if ((type & 4) == 0 || (in.getLong(attr + 40) & SAMPLE_ID_ALL) == 0)
			throw new IllegalArgumentException("the records have no times");
		timeAt = 8 + 8 * Long.bitCount(type & (1 << 16 | 1 | 2));
		timeBack = 8 * Long.bitCount(type & (4 | 1 << 6 | 1 << 9 | 1 << 7 | 1 << 16));
	}

	public static void main(String[] arguments) throws IOException {
		if (arguments.length != 3) {
			System.err.println("usage: java EnlargePerfData.java FROM TO TIMES");
			System.exit(2);
		}
		try (FileChannel from = FileChannel.open(Path.of(arguments[0]));
				FileChannel to = FileChannel.open(Path.of(arguments[1]), StandardOpenOption.CREATE, StandardOpenOption.WRITE,
						StandardOpenOption.TRUNCATE_EXISTING)) {
			MappedByteBuffer in = from.map(FileChannel.MapMode.READ_ONLY, 0, from.size());
			in.order(ByteOrder.LITTLE_ENDIAN);
			new EnlargePerfData(in).write(to, Integer.parseInt(arguments[2]));
		}
	}

	private void write(FileChannel to, int times) throws IOException {
		long first = Long.MAX_VALUE;
		long last = 0;
		for (int at = data; at < end; at += size(at)) {
			long time = time(at);
			if (time > 0) {
				first = Math.min(first, time);
				last = Math.max(last, time);
			}
		}
		long step = last - first + 1_000_000;
		write(to, in.slice(0, data));
		for (int i = 0; i < times; i++)
			copy(to, i * step, i == 0);
		long dataSize = to.position() - data;
		features(to, dataSize - (end - data), last + (times - 1) * step);
		ByteBuffer size = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(0, dataSize);
		to.write(size, DATA + 8);
		System.out.println(times + " times " + (end - data) + " bytes of records");
	}

	/// Writes the records.
	///
	/// @param once whether to write those without a time too, which describe the recording
	private void copy(FileChannel to, long shift, boolean once) throws IOException {
		ByteBuffer out = ByteBuffer.allocateDirect(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
		for (int at = data; at < end; at += size(at)) {
			int type = in.getInt(at);
			int size = size(at);
			long time = time(at);
			if (type == AUXTRACE || type == COMPRESSED || type == COMPRESSED2)
				throw new IllegalArgumentException("records of type " + type + " cannot be repeated");
			if (time <= 0 && !once && type != FINISHED_ROUND)
				continue;
			if (out.remaining() < size)
				write(to, out.flip());
			int begin = out.position();
			out.put(in.slice(at, size));
			if (time > 0)
				out.putLong(begin + timePlace(type, size), time + shift);
			if (type == FORK || type == EXIT)
				out.putLong(begin + 24, in.getLong(at + 24) + shift);
		}
		write(to, out.flip());
	}

	/// Writes the sections behind the records, moved by so many bytes.
	private void features(FileChannel to, long moved, long last) throws IOException {
		ByteBuffer rest = ByteBuffer.allocate(in.limit() - end).order(ByteOrder.LITTLE_ENDIAN);
		rest.put(0, in, end, rest.capacity());
		int section = 0;
		for (int bit = 0; bit < 256; bit++)
			if ((in.get(FEATURES + bit / 8) >>> bit % 8 & 1) != 0) {
				long offset = rest.getLong(section);
				if (bit == SAMPLE_TIMES)
					rest.putLong(Math.toIntExact(offset) - end + 8, last);
				rest.putLong(section, offset + moved);
				section += 16;
			}
		write(to, rest);
	}

	private int size(int at) {
		int size = in.getShort(at + 6) & 0xffff;
		if (size < 8)
			throw new IllegalArgumentException("a record of " + size + " bytes at " + at);
		return size;
	}

	/// The time of a record; 0 for one that has none.
	private long time(int at) {
		int type = in.getInt(at);
		return type >= FIRST_OF_PERF ? 0 : in.getLong(at + timePlace(type, size(at)));
	}

	private int timePlace(int type, int size) {
		return type == SAMPLE ? timeAt : size - timeBack;
	}

	private static void write(FileChannel to, ByteBuffer bytes) throws IOException {
		while (bytes.hasRemaining())
			to.write(bytes);
		bytes.clear();
	}
}
