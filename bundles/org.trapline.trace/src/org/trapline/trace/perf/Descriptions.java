// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trapline.measure.Notice;
import org.trapline.trace.ImportException;
import org.trapline.trace.binary.FieldReader;
import org.trapline.trace.binary.Words;

/// What a recording says of itself: its events, formats, features, threads and totals, whether in the header's sections
/// or in records of perf between the others.
///
/// Something unreadable among it costs what it would have told, and leaves a notice.
final class Descriptions {
	private static final int MOST_NAME = 1 << 10;
	private static final int MOST_THREADS = 1 << 17;
	private static final int MOST_CPU_IDS = 1 << 16;
	private static final int MOST_NOTICES = 20;
	/// Kinds of EVENT_UPDATE.
	private static final int UPDATE_UNIT = 0;
	private static final int UPDATE_SCALE = 1;
	private static final int UPDATE_NAME = 2;
	/// Length of an entry of THREAD_MAP, the id and its name, and of the name.
	private static final int THREAD_BYTES = 24;
	private static final int THREAD_NAME_BYTES = 16;
	/// Length of an entry of ID_INDEX: id, index, CPU, thread.
	private static final int ID_BYTES = 32;

	private final Words words;
	private final EventTable events;
	private final TracingData tracing = new TracingData();
	private final RecordedClock clock = new RecordedClock();
	private final Features features;
	private final StatCounts stat;
	private final Map<Integer, String> threadNames = new HashMap<>();
	private final Map<Long, Integer> cpus = new HashMap<>();
	private final List<Notice> notices = new ArrayList<>();
	private boolean tracingRead;

	Descriptions(Words words, EventTable events) {
		this.words = words;
		this.events = events;
		features = new Features(words.order(), events, clock);
		stat = new StatCounts(events);
	}

	TracingData tracing() {
		return tracing;
	}

	RecordedClock clock() {
		return clock;
	}

	StatCounts stat() {
		return stat;
	}

	/// What the features tell, by name.
	Map<String, String> facts() {
		return features.facts();
	}

	/// How many bytes a compressed record may hold; 0 where the recording does not tell.
	long unpackedMost() {
		return features.unpackedMost();
	}

	/// Names of threads when recording began, as far as the recording lists them.
	Map<Integer, String> threadNames() {
		return threadNames;
	}

	/// The CPU on which the event with an id counts; -1 for any or not known.
	int cpuOfId(long id) {
		return cpus.getOrDefault(id, -1);
	}

	List<Notice> notices() {
		return notices;
	}

	/// Reads a feature section.
	void feature(int feature, FieldReader in) throws IOException {
		if (feature == Features.TRACING_DATA)
			tracingData(in);
		else
			attempt(() -> features.read(feature, in));
	}

	/// Reads the tracepoint formats.
	void tracingData(FieldReader in) throws IOException {
		if (tracingRead)
			return;
		tracingRead = true;
		try {
			tracing.read(in);
		} catch (ImportException e) {
			notices.add(Notice.partial(e.problem().message() + "; tracepoints whose format comes after it are not decoded"));
		}
		for (String unreadable : tracing.unreadable())
			notice(Notice.partial("a format that cannot be read, whose events are not decoded: " + unreadable));
		threadNames.putAll(tracing.threadNames());
	}

	/// Reads an event's attr with the ids that follow it.
	void attr(FieldReader in) throws ImportException, IOException {
		EventAttr attr = EventAttr.read(in, words.order(), 0);
		identify(add(attr, in), in, in.remaining() / 8);
	}

	/// Reads the ids of an event.
	void identify(Event event, FieldReader in, long count) throws ImportException, IOException {
		for (long i = 0; i < count; i++)
			if (!events.identify(in.i64("an event's id"), event))
				throw new ImportException(in.problem("ever more ids", "at most " + EventTable.MOST_IDS));
	}

	/// Takes an event.
	Event add(EventAttr attr, FieldReader in) throws ImportException {
		Event event = events.add(attr);
		if (event == null)
			throw new ImportException(in.problem("ever more events", "at most " + Short.MAX_VALUE));
		clock.see(attr);
		return event;
	}

	/// Reads one of perf's records; of a type that says nothing of the recording, passes over it.
	///
	/// @param in its bytes, from the header on
	void record(int type, FieldReader in) throws IOException {
		attempt(() -> {
			in.skip("a record's header", RecordType.HEADER_BYTES);
			switch (type) {
			case RecordType.ATTR -> attr(in);
			case RecordType.FEATURE -> features.read((int) in.i64("a feature's number"), in);
			case RecordType.EVENT_UPDATE -> eventUpdate(in);
			case RecordType.ID_INDEX -> idIndex(in);
			case RecordType.THREAD_MAP -> threadMap(in);
			case RecordType.STAT_CONFIG -> stat.config(in);
			case RecordType.STAT -> stat.stat(in);
			case RecordType.STAT_ROUND -> stat.round(in);
			default -> {
				// build ids, CPU maps, time conversion: nothing that is shown
			}
			}
		});
	}

	/// Something that reads.
	private interface Reading {
		void run() throws ImportException, IOException;
	}

	private void attempt(Reading reading) throws IOException {
		try {
			reading.run();
		} catch (ImportException e) {
			notice(Notice.partial(e.problem().message()));
		}
	}

	private void notice(Notice notice) {
		if (notices.size() < MOST_NOTICES)
			notices.add(notice);
	}

	private void eventUpdate(FieldReader in) throws ImportException, IOException {
		long kind = in.i64("the kind of event update");
		Event event = events.ofId(in.i64("an event's id"));
		if (event == null)
			return;
		if (kind == UPDATE_NAME)
			event.name(text(in, "an event's name"));
		else if (kind == UPDATE_UNIT)
			event.unit(text(in, "an event's unit"));
		else if (kind == UPDATE_SCALE)
			event.scale(Double.longBitsToDouble(in.i64("an event's scale")));
	}

	private void idIndex(FieldReader in) throws ImportException, IOException {
		int count = (int) Math.min(in.i64("the number of ids"), in.remaining() / ID_BYTES);
		for (int i = 0; i < count; i++) {
			long id = in.i64("an id");
			in.skip("an id's index", 8);
			int cpu = (int) in.i64("an id's CPU");
			in.skip("an id's thread", 8);
			if (cpus.size() < MOST_CPU_IDS)
				cpus.put(id, cpu);
		}
	}

	private void threadMap(FieldReader in) throws ImportException, IOException {
		int count = (int) Math.min(in.i64("the number of threads"), in.remaining() / THREAD_BYTES);
		for (int i = 0; i < count; i++) {
			int thread = (int) in.i64("a thread");
			String name = Strings.untilNul(in.block("a thread's name", THREAD_NAME_BYTES, THREAD_NAME_BYTES));
			if (!name.isEmpty() && threadNames.size() < MOST_THREADS)
				threadNames.put(thread, name);
		}
	}

	private static String text(FieldReader in, String what) throws ImportException, IOException {
		return Strings.untilNul(in.block(what, in.remaining(), MOST_NAME));
	}
}
