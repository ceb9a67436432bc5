// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.util.Random;
import java.util.function.Consumer;

/// A sample to be written, with the fields that a sample_type asks for.
///
/// Written after the comment on PERF_RECORD_SAMPLE in include/uapi/linux/perf_event.h, independently of what reads it.
///
/// @param members the ids and values of a group's members, or of the one event
record Sample(long id, long ip, int pid, int tid, long time, int cpu, long period, byte[] raw, long[][] members) {
	static final int TYPES = 25;

	static Sample at(long time, int cpu, int tid, long id, byte[] raw) {
		return new Sample(id, 0xffff_8000_0000_1234L, 70, tid, time, cpu, 1, raw, new long[][] { { id, 5 } });
	}

	/// The record's body.
	///
	/// @param random fills the fields that are only passed over
	Consumer<Fields> of(PerfDataWriter.Attr attr, Random random) {
		return f -> write(attr.sampleType(), attr.readFormat(), f, random);
	}

	/// What a record other than a sample ends with.
	static Consumer<Fields> trailer(long type, int pid, int tid, long time, long id, int cpu) {
		return f -> {
			if (has(type, 1))
				f.u32(pid).u32(tid);
			if (has(type, 2))
				f.i64(time);
			if (has(type, 6))
				f.i64(id);
			if (has(type, 9))
				f.i64(-9);
			if (has(type, 7))
				f.u32(cpu).u32(0xabcd);
			if (has(type, 16))
				f.i64(id);
		};
	}

	private void write(long type, long readFormat, Fields f, Random random) {
		if (has(type, 16))
			f.i64(id);
		if (has(type, 0))
			f.i64(ip);
		if (has(type, 1))
			f.u32(pid).u32(tid);
		if (has(type, 2))
			f.i64(time);
		if (has(type, 3))
			f.i64(random.nextLong());
		if (has(type, 6))
			f.i64(id);
		if (has(type, 9))
			f.i64(random.nextLong());
		if (has(type, 7))
			f.u32(cpu).u32(random.nextInt());
		if (has(type, 8))
			f.i64(period);
		if (has(type, 4))
			counts(readFormat, f);
		if (has(type, 5))
			longs(f, random, 1 + random.nextInt(20));
		if (has(type, 10))
			f.u32(raw.length).bytes(raw).aligned();
		if (has(type, 11))
			longs(f, random, 3 * random.nextInt(5));
		if (has(type, 12))
			f.i64(2, random.nextLong());
		if (has(type, 13))
			f.i64(16).bytes(new byte[16]).i64(16);
		for (int single : new int[] { 14, 15, 17 })
			if (has(type, single))
				f.i64(random.nextLong());
		if (has(type, 18))
			f.i64(1, random.nextLong());
		for (int single : new int[] { 19, 21, 22, 23 })
			if (has(type, single))
				f.i64(random.nextLong());
		if (has(type, 20))
			f.i64(24).bytes(new byte[24]);
		if (has(type, 24) && !has(type, 14))
			f.i64(random.nextLong());
	}

	void counts(long format, Fields f) {
		boolean group = has(format, 3);
		if (group) {
			f.i64(members.length);
			times(format, f);
			for (long[] member : members)
				value(format, f, member);
		} else {
			f.i64(members[0][1]);
			times(format, f);
			if (has(format, 2))
				f.i64(members[0][0]);
			if (has(format, 4))
				f.i64(0);
		}
	}

	private static void times(long format, Fields f) {
		if (has(format, 0))
			f.i64(1000);
		if (has(format, 1))
			f.i64(500);
	}

	private static void value(long format, Fields f, long[] member) {
		f.i64(member[1]);
		if (has(format, 2))
			f.i64(member[0]);
		if (has(format, 4))
			f.i64(0);
	}

	private static void longs(Fields f, Random random, int count) {
		f.i64(count);
		for (int i = 0; i < count; i++)
			f.i64(random.nextLong());
	}

	private static boolean has(long bits, int bit) {
		return (bits >>> bit & 1) != 0;
	}
}
