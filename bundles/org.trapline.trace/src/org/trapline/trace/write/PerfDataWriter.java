// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.write;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes a perf.data file: struct perf_file_header, an attr for each tracepoint, records, feature sections
/// (tools/perf/Documentation/perf.data-file-format.txt, include/uapi/linux/perf_event.h).
///
/// Samples are marked as the host's, whose events they are: perf leaves out those of guests.
final class PerfDataWriter implements RecordSink {
	private static final int HEADER_BYTES = 104;
	/// PERF_ATTR_SIZE_VER5.
	private static final int ATTR_BYTES = 112;
	private static final int SECTION_BYTES = 16;
	private static final int TYPE_TRACEPOINT = 2;
	/// PERF_SAMPLE_IP, TID, TIME, CPU, PERIOD, RAW, IDENTIFIER.
	private static final int SAMPLE_TYPE = 1 | 1 << 1 | 1 << 2 | 1 << 7 | 1 << 8 | 1 << 10 | 1 << 16;
	/// disabled, sample_id_all.
	private static final long FLAGS = 1 | 1 << 18;
	private static final int RECORD_COMM = 3;
	private static final int RECORD_SAMPLE = 9;
	private static final int RECORD_FINISHED_ROUND = 68;
	private static final int MISC_KERNEL = 1;
	/// Events after which what came may be sorted.
	private static final int ROUND = 1 << 16;
	private static final int TRACING_DATA = 1;
	private static final int HOSTNAME = 3;
	private static final int OSRELEASE = 4;
	private static final int VERSION = 5;
	private static final int ARCH = 6;
	private static final int NRCPUS = 7;
	private static final int CMDLINE = 11;
	private static final int SAMPLE_TIME = 21;

	private final FileChannel scratch;
	private final OutputStream records;
	private final Map<Integer, String> names = new TreeMap<>();
	private final Map<Integer, Integer> processes = new HashMap<>();
	private final long[] times = {Long.MAX_VALUE, 0};
	private long bytes;
	private long events;
	private int cpus;

	/// @param scratch takes the records until all is known that goes before them
	/// @param cpus that there are at least
	PerfDataWriter(FileChannel scratch, int cpus) {
		this.scratch = scratch;
		this.cpus = cpus;
		records = new BufferedOutputStream(Channels.newOutputStream(scratch), 1 << 16);
	}

	@Override
	public void thread(int thread, int process, String name) throws IOException {
		names.put(thread, name);
		processes.put(thread, process);
		LittleEndian comm = new LittleEndian().i32(process).i32(thread).string(name).align(Long.BYTES);
		identify(comm, process, thread, 0, 0, Tracepoint.KVM_ENTRY);
		record(RECORD_COMM, 0, comm.toBytes());
	}

	@Override
	public void event(long time, int cpu, int thread, Tracepoint tracepoint, ByteBuffer record) throws IOException {
		cpus = Math.max(cpus, cpu + 1);
		times[0] = Math.min(times[0], time);
		times[1] = Math.max(times[1], time);
		byte[] raw = new byte[record.remaining()];
		record.get(raw);
		LittleEndian sample = new LittleEndian().i64(id(tracepoint)).i64(0)
				.i32(processes.getOrDefault(thread, thread)).i32(thread).i64(time).i32(cpu).i32(0).i64(1);
		int padded = (raw.length + Integer.BYTES + Long.BYTES - 1) / Long.BYTES * Long.BYTES - Integer.BYTES;
		sample.i32(padded).bytes(raw).align(Long.BYTES);
		record(RECORD_SAMPLE, MISC_KERNEL, sample.toBytes());
		if (++events % ROUND == 0)
			record(RECORD_FINISHED_ROUND, 0, new byte[0]);
	}

	/// Writes the file.
	///
	/// @param out where to
	/// @param software what has recorded
	void finish(OutputStream out, String software) throws IOException {
		records.flush();
		List<Tracepoint> tracepoints = List.of(Tracepoint.values());
		long ids = HEADER_BYTES;
		long attrs = ids + (long) Long.BYTES * tracepoints.size();
		long data = attrs + (long) (ATTR_BYTES + SECTION_BYTES) * tracepoints.size();
		Map<Integer, byte[]> features = features(software);
		LittleEndian head = new LittleEndian().text("PERFILE2").i64(HEADER_BYTES).i64(ATTR_BYTES + SECTION_BYTES)
				.i64(attrs).i64(data - attrs).i64(data).i64(bytes).i64(0).i64(0);
		long bits = 0;
		for (int feature : features.keySet())
			bits |= 1L << feature;
		head.i64(bits).i64(0).i64(0).i64(0);
		for (Tracepoint tracepoint : tracepoints)
			head.i64(id(tracepoint));
		for (int i = 0; i < tracepoints.size(); i++)
			attr(head, tracepoints.get(i)).i64(ids + (long) Long.BYTES * i).i64(Long.BYTES);
		out.write(head.toBytes());
		scratch.position(0);
		Channels.newInputStream(scratch).transferTo(out);
		long at = data + bytes + (long) SECTION_BYTES * features.size();
		LittleEndian sections = new LittleEndian();
		for (byte[] feature : features.values()) {
			sections.i64(at).i64(feature.length);
			at += feature.length;
		}
		out.write(sections.toBytes());
		for (byte[] feature : features.values())
			out.write(feature);
	}

	private static LittleEndian attr(LittleEndian out, Tracepoint tracepoint) {
		int begin = out.size();
		out.i32(TYPE_TRACEPOINT).i32(ATTR_BYTES).i64(tracepoint.id()).i64(1).i64(SAMPLE_TYPE).i64(0).i64(FLAGS);
		while (out.size() < begin + ATTR_BYTES)
			out.i64(0);
		return out;
	}

	private Map<Integer, byte[]> features(String software) {
		Map<Integer, byte[]> features = new TreeMap<>();
		LittleEndian tracing = new LittleEndian();
		TracingMetadata.put(tracing, "0.6", names);
		features.put(TRACING_DATA, tracing.toBytes());
		features.put(HOSTNAME, string("virtual"));
		features.put(OSRELEASE, string("virtual"));
		features.put(VERSION, string(software));
		features.put(ARCH, string("aarch64"));
		features.put(NRCPUS, new LittleEndian().i32(cpus).i32(cpus).toBytes());
		List<String> words = new ArrayList<>(List.of(software.split(" ")));
		LittleEndian line = new LittleEndian().i32(words.size());
		words.forEach(word -> line.bytes(string(word)));
		features.put(CMDLINE, line.toBytes());
		features.put(SAMPLE_TIME, new LittleEndian().i64(Math.min(times[0], times[1])).i64(times[1]).toBytes());
		return features;
	}

	/// A string as feature sections have it: its length, padded, and itself.
	private static byte[] string(String text) {
		byte[] value = new LittleEndian().string(text).align(64).toBytes();
		return new LittleEndian().i32(value.length).bytes(value).toBytes();
	}

	private static long id(Tracepoint tracepoint) {
		return tracepoint.ordinal() + 1;
	}

	/// The end of a record that is no sample (sample_id_all).
	private static void identify(LittleEndian record, int process, int thread, long time, int cpu, Tracepoint tracepoint) {
		record.i32(process).i32(thread).i64(time).i32(cpu).i32(0).i64(id(tracepoint));
	}

	private void record(int type, int misc, byte[] content) throws IOException {
		records.write(new LittleEndian().i32(type).i16(misc).i16(content.length + Long.BYTES).bytes(content).toBytes());
		bytes += content.length + Long.BYTES;
	}
}
