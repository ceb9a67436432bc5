// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import org.trapline.trace.binary.Words;

/// Where the fields of an event's records are: PERF_SAMPLE_* of include/uapi/linux/perf_event.h.
///
/// Fields of a sample stand in a fixed order, whatever the order of their bits: IDENTIFIER, IP, TID, TIME, ADDR, ID,
/// STREAM_ID, CPU, PERIOD, READ, CALLCHAIN, RAW, and then those that nothing here reads: BRANCH_STACK, REGS_USER,
/// STACK_USER, WEIGHT, DATA_SRC, TRANSACTION, REGS_INTR, PHYS_ADDR, CGROUP, DATA_PAGE_SIZE, CODE_PAGE_SIZE, AUX. What
/// comes after RAW needs no skipping, as the record's size tells where the next one begins.
///
/// Other records end with TID, TIME, ID, STREAM_ID, CPU, IDENTIFIER, as far as the event has them and identifies all.
final class SampleLayout {
	static final long IP = 1;
	static final long TID = 1 << 1;
	static final long TIME = 1 << 2;
	static final long ADDR = 1 << 3;
	static final long READ = 1 << 4;
	static final long CALLCHAIN = 1 << 5;
	static final long ID = 1 << 6;
	static final long CPU = 1 << 7;
	static final long PERIOD = 1 << 8;
	static final long STREAM_ID = 1 << 9;
	static final long RAW = 1 << 10;
	static final long IDENTIFIER = 1 << 16;

	/// The place of a field that records lack.
	static final int ABSENT = -1;

	/// Places in a sample, from the record's begin.
	final int idAt;
	final int ipAt;
	final int tidAt;
	final int timeAt;
	final int cpuAt;
	final int periodAt;
	/// Where the fields of fixed length end.
	final int fixedEnd;
	final boolean hasRaw;
	final boolean hasRead;

	/// Places in other records, from the record's end backwards.
	final int idBack;
	final int tidBack;
	final int timeBack;
	final int cpuBack;
	/// Length of the identification at the end of other records.
	final int trailerBytes;

	private final boolean hasCallchain;
	private final ReadFormat readFormat;
	private final Words words;

	SampleLayout(EventAttr attr, Words words) {
		this.words = words;
		readFormat = new ReadFormat(attr.readFormat(), words);
		long type = attr.sampleType();
		Places sample = new Places(type, RecordType.HEADER_BYTES);
		int identifier = sample.next(IDENTIFIER);
		ipAt = sample.next(IP);
		tidAt = sample.next(TID);
		timeAt = sample.next(TIME);
		sample.next(ADDR);
		int id = sample.next(ID);
		idAt = identifier != ABSENT ? identifier : id;
		sample.next(STREAM_ID);
		cpuAt = sample.next(CPU);
		periodAt = sample.next(PERIOD);
		fixedEnd = sample.place;
		hasRead = (type & READ) != 0;
		hasCallchain = (type & CALLCHAIN) != 0;
		hasRaw = (type & RAW) != 0;

		Places trailer = new Places(attr.identifiesAll() ? type : 0, 0);
		int tid = trailer.next(TID);
		int time = trailer.next(TIME);
		int plainId = trailer.next(ID);
		trailer.next(STREAM_ID);
		int cpu = trailer.next(CPU);
		int lastId = trailer.next(IDENTIFIER);
		trailerBytes = trailer.place;
		tidBack = trailer.back(tid);
		timeBack = trailer.back(time);
		cpuBack = trailer.back(cpu);
		idBack = trailer.back(lastId != ABSENT ? lastId : plainId);
	}

	/// Gives out places of eight bytes each to the fields that there are.
	private static final class Places {
		private final long type;
		private int place;

		Places(long type, int begin) {
			this.type = type;
			place = begin;
		}

		int next(long field) {
			if ((type & field) == 0)
				return ABSENT;
			place += 8;
			return place - 8;
		}

		int back(int from) {
			return from == ABSENT ? ABSENT : place - from;
		}
	}

	/// Where a sample's raw data begin, with their length (4 bytes).
	///
	/// @param begin of the record
	/// @param end of the record
	/// @return {@link #ABSENT} if the fields before it leave no room
	int rawAt(byte[] bytes, int begin, int end) {
		int at = begin + fixedEnd;
		if (hasRead) {
			at = readFormat.end(bytes, at, end);
			if (at < 0)
				return ABSENT;
		}
		if (hasCallchain) {
			if (end - at < 8)
				return ABSENT;
			long entries = words.i64(bytes, at);
			at += 8;
			if (entries < 0 || entries > (end - at) / 8)
				return ABSENT;
			at += (int) entries * 8;
		}
		return end - at < 4 ? ABSENT : at;
	}

	/// Hands out the counts of a sample that has some.
	///
	/// @return whether they are whole
	boolean read(byte[] bytes, int begin, int end, ReadFormat.Counts counts) {
		return readFormat.read(bytes, begin + fixedEnd, end, counts);
	}

	/// Hands out the counts of a record of type READ, which begin behind pid and tid.
	boolean readRecord(byte[] bytes, int begin, int end, ReadFormat.Counts counts) {
		return readFormat.read(bytes, begin + RecordType.HEADER_BYTES + 8, end - trailerBytes, counts);
	}
}
