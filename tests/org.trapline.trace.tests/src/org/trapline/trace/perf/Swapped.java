// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trapline.trace.tracepoint.TracepointFormat;
import org.trapline.trace.tracepoint.TracepointFormatException;

/// Makes of a little endian recording the one that a big endian machine would have written.
///
/// It goes through the bytes with the definitions of include/uapi/linux/perf_event.h and tools/perf/util/header.c in hand,
/// swaps each integer by its width, mirrors the bit field of an attr, and leaves text as it is. Features that the importer
/// does not read are left out.
final class Swapped {
	private static final Set<Integer> STRINGS = Set.of(3, 4, 5, 6, 8, 9);
	private static final Set<Integer> KEPT = Set.of(1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 21, 23, 29);
	private static final int TID = 1;
	private static final int CPU = 7;
	private static final int CALLCHAIN = 5;
	private static final int RAW = 10;

	private final byte[] bytes;
	private final ByteBuffer in;
	private final Map<Integer, TracepointFormat> formats = new HashMap<>();
	private long sampleType;
	private int at;

	private Swapped(byte[] original) {
		bytes = original.clone();
		in = ByteBuffer.wrap(original).order(ByteOrder.LITTLE_ENDIAN);
	}

	static byte[] of(byte[] original) {
		Swapped swapped = new Swapped(original);
		if (swapped.in.getLong(8) == 16)
			swapped.pipe();
		else
			swapped.file();
		return swapped.bytes;
	}

	private void file() {
		int attrs = (int) in.getLong(24);
		int attrsEnd = attrs + (int) in.getLong(32);
		int entry = (int) in.getLong(16);
		int data = (int) in.getLong(40);
		int dataEnd = data + (int) in.getLong(48);
		List<Integer> features = new ArrayList<>();
		for (int bit = 0; bit < 256; bit++)
			if ((in.get(72 + bit / 8) >>> bit % 8 & 1) != 0)
				features.add(bit);
		List<int[]> sections = new ArrayList<>();
		for (int i = 0; i < features.size(); i++)
			if (KEPT.contains(features.get(i)))
				sections.add(new int[] { features.get(i), (int) in.getLong(dataEnd + 16 * i),
						(int) in.getLong(dataEnd + 16 * i + 8) });
		longs(0, 13);
		ByteBuffer out = ByteBuffer.wrap(bytes);
		for (int word = 0; word < 4; word++) {
			long bits = 0;
			for (int[] section : sections)
				if (section[0] / 64 == word)
					bits |= 1L << section[0] % 64;
			out.putLong(72 + 8 * word, bits);
		}
		for (int a = attrs; a < attrsEnd; a += entry) {
			int ids = (int) in.getLong(a + entry - 16);
			longs(ids, (int) in.getLong(a + entry - 8) / 8);
			attr(a, entry - 16);
			longs(a + entry - 16, 2);
		}
		for (int i = 0; i < sections.size(); i++) {
			feature(sections.get(i)[0], sections.get(i)[1], sections.get(i)[1] + sections.get(i)[2]);
			out.putLong(dataEnd + 16 * i, sections.get(i)[1]).putLong(dataEnd + 16 * i + 8, sections.get(i)[2]);
		}
		records(data, dataEnd);
	}

	private void pipe() {
		longs(0, 2);
		records(16, bytes.length);
	}

	private void records(int begin, int end) {
		for (int record = begin; record < end;) {
			int type = in.getInt(record);
			int size = in.getShort(record + 6) & 0xffff;
			int next = record + size;
			at = record;
			swap(4, 2, 2);
			if (type == 66) {
				int length = in.getInt(at);
				swap(4);
				feature(1, next, next + length);
				next += (length + 7) / 8 * 8;
			} else if (type >= 64) {
				ofPerf(type, next);
			} else if (type == 9) {
				sample(next);
			} else {
				side(type, next);
			}
			record = next;
		}
	}

	private void ofPerf(int type, int end) {
		switch (type) {
		case 64 -> {
			int length = in.getInt(at + 4);
			int ids = at + length;
			attr(at, length);
			longs(ids, (end - ids) / 8);
		}
		case 80 -> {
			int feature = (int) in.getLong(at);
			longs(at, 1);
			if (KEPT.contains(feature))
				feature(feature, at + 8, end);
			else
				ByteBuffer.wrap(bytes).putLong(at, 200);
		}
		// EVENT_UPDATE: the kind and the id, then what the kind says
		case 78 -> longs(at, 2);
		case 73 -> {
			long threads = in.getLong(at);
			longs(at, 1);
			for (int i = 0; i < threads; i++)
				longs(at + 8 + 24 * i, 1);
		}
		case 69 -> longs(at, (end - at) / 8);
		default -> {
			// nothing that is read
		}
		}
	}

	private void sample(int end) {
		for (int bit : new int[] { 16, 0, TID, 2, 3, 6, 9, CPU, 8 })
			if (has(bit))
				swap(bit == TID || bit == CPU ? new int[] { 4, 4 } : new int[] { 8 });
		if (has(CALLCHAIN)) {
			long entries = in.getLong(at);
			for (long i = 0; i <= entries; i++)
				swap(8);
		}
		if (has(RAW)) {
			int length = in.getInt(at);
			swap(4);
			raw(at);
			at += length;
		}
		longs(at, (end - at) / 8);
	}

	private void raw(int record) {
		TracepointFormat format = formats.get(in.getShort(record) & 0xffff);
		if (format == null)
			throw new AssertionError("no format " + in.getShort(record));
		for (TracepointFormat.Field field : format.fields()) {
			boolean number = !field.array() || field.storage() != TracepointFormat.Storage.INLINE;
			if (number && field.size() > 1)
				swapAt(record + field.offset(), field.size());
		}
	}

	private void side(int type, int end) {
		int trailer = end;
		for (int bit : new int[] { TID, 2, 6, 9, CPU, 16 })
			if (has(bit))
				trailer -= 8;
		switch (type) {
		case 1 -> swap(4, 4, 8, 8, 8);
		case 3 -> swap(4, 4);
		case 4, 7 -> swap(4, 4, 4, 4, 8);
		case 10 -> swap(4, 4, 8, 8, 8, 4, 4, 8, 8, 4, 4);
		default -> throw new AssertionError("a record of type " + type);
		}
		at = trailer;
		for (int bit : new int[] { TID, 2, 6, 9, CPU, 16 })
			if (has(bit))
				swap(bit == TID || bit == CPU ? new int[] { 4, 4 } : new int[] { 8 });
	}

	private void attr(int begin, int length) {
		// the dummy event that perf adds takes no samples and has all fields of the others but RAW
		sampleType |= in.getLong(begin + 24);
		long flags = in.getLong(begin + 40);
		at = begin;
		swap(4, 4, 8, 8, 8, 8, 8, 4, 4, 8, 8, 8, 8, 4, 4, 8, 4, 2, 2, 4, 4, 8);
		longs(at, (begin + length - at) / 8);
		ByteBuffer.wrap(bytes).putLong(begin + 40, Long.reverse(flags));
	}

	private void feature(int feature, int begin, int end) {
		at = begin;
		if (STRINGS.contains(feature)) {
			string();
			return;
		}
		switch (feature) {
		case 1 -> tracingData();
		case 7 -> swap(4, 4);
		case 11 -> strings();
		case 12 -> {
			int events = in.getInt(at);
			int length = in.getInt(at + 4);
			swap(4, 4);
			for (int i = 0; i < events; i++) {
				attr(at, length);
				int ids = in.getInt(at);
				swap(4);
				string();
				longs(at, ids);
				at += 8 * ids;
			}
		}
		case 13 -> strings();
		case 14 -> {
			int nodes = in.getInt(at);
			swap(4);
			for (int i = 0; i < nodes; i++) {
				swap(4, 8, 8);
				string();
			}
		}
		case 16 -> {
			int pmus = in.getInt(at);
			swap(4);
			for (int i = 0; i < pmus; i++) {
				swap(4);
				string();
			}
		}
		case 29 -> swap(4, 4, 8, 8);
		default -> longs(begin, (end - begin) / 8);
		}
	}

	private void tracingData() {
		at += 10;
		skipString();
		bytes[at] = 1;
		at += 2;
		swap(4);
		for (int i = 0; i < 2; i++) {
			skipString();
			block(8);
		}
		formats("ftrace");
		int systems = in.getInt(at);
		swap(4);
		for (int i = 0; i < systems; i++)
			formats(skipString());
		block(4);
		block(4);
		block(8);
	}

	private void formats(String system) {
		int count = in.getInt(at);
		swap(4);
		for (int i = 0; i < count; i++)
			try {
				TracepointFormat format = TracepointFormat.parse(system, block(8));
				formats.put(format.id(), format);
			} catch (TracepointFormatException e) {
				throw new AssertionError(e);
			}
	}

	private String block(int width) {
		int length = width == 4 ? in.getInt(at) : (int) in.getLong(at);
		swap(width);
		at += length;
		return new String(in.array(), at - length, length, StandardCharsets.UTF_8);
	}

	private String skipString() {
		int begin = at;
		while (in.get(at) != 0)
			at++;
		at++;
		return new String(in.array(), begin, at - 1 - begin, StandardCharsets.UTF_8);
	}

	private void strings() {
		int count = in.getInt(at);
		swap(4);
		for (int i = 0; i < count; i++)
			string();
	}

	private void string() {
		int length = in.getInt(at);
		swap(4);
		at += length;
	}

	private boolean has(int bit) {
		return (sampleType >>> bit & 1) != 0;
	}

	private void longs(int from, int count) {
		for (int i = 0; i < count; i++)
			swapAt(from + 8 * i, 8);
	}

	private void swap(int... widths) {
		for (int width : widths) {
			swapAt(at, width);
			at += width;
		}
	}

	private void swapAt(int from, int width) {
		for (int i = 0; i < width; i++)
			bytes[from + i] = in.get(from + width - 1 - i);
	}
}
