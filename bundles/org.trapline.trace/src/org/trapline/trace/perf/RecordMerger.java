// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.io.IOException;
import java.util.Arrays;
import org.trapline.measure.Progress;
import org.trapline.trace.binary.Words;

/// Puts records in order of time by merging the runs in which they stand in the recording.
///
/// Each buffer of the recorder is in order, and perf empties one after the other, so that runs are long. It writes
/// FINISHED_ROUND once it has been through all buffers. What was in some buffer by then is read in the next round: at the
/// end of a round nothing can come that is earlier than the latest record of the round before, and all up to that one is
/// handed out (tools/perf/util/session.c, process_finished_round). The rest waits. Nothing is copied or held for each
/// record, so that a recording without rounds, which waits for its end, costs memory for its runs only.
final class RecordMerger {
	/// Most runs that may wait; a recording that breaks order at every record is not held in memory.
	private static final int MOST_RUNS = 1 << 18;

	private final Windows windows;
	private final Words words;
	private final EventTable events;
	private final RecordSink sink;
	private final Progress progress;
	/// A heap: the run whose next record is the earliest is the first.
	private Run[] runs = new Run[64];
	private int count;
	private long sequence;
	private long latest;
	private long roundLimit;
	private boolean rounds = true;

	/// Takes records in the order in which they happened.
	interface RecordSink {
		/// @param bytes where the record is, whole
		/// @param at where in it
		/// @param time nanoseconds; {@link EventTable#NO_TIME} for one that does not tell and comes as it stands in the file
		void record(byte[] bytes, int at, long time);
	}

	RecordMerger(Windows windows, Words words, EventTable events, RecordSink sink, Progress progress) {
		this.windows = windows;
		this.words = words;
		this.events = events;
		this.sink = sink;
		this.progress = progress;
	}

	/// Begins a run with a record at this place.
	Run begin(Window window, int at, long time) throws IOException {
		if (count == MOST_RUNS)
			flush(latest);
		if (count == runs.length)
			runs = Arrays.copyOf(runs, count * 2);
		Run run = new Run(window, at, time, sequence++);
		int i = count++;
		while (i > 0 && run.before(runs[i - 1 >>> 1])) {
			runs[i] = runs[i - 1 >>> 1];
			i = i - 1 >>> 1;
		}
		runs[i] = run;
		return run;
	}

	/// Says how late the run last begun has become.
	void reached(long time) {
		latest = Math.max(latest, time);
	}

	/// Lets rounds end nothing, as in a recording of several files, where each would end them all.
	void ignoreRounds() {
		rounds = false;
	}

	/// Takes the end of a round.
	void round() throws IOException {
		if (!rounds)
			return;
		flush(roundLimit);
		roundLimit = latest;
	}

	/// Takes the end of the recording.
	void finish() throws IOException {
		flush(Long.MAX_VALUE);
	}

	/// Hands out everything up to a time.
	private void flush(long limit) throws IOException {
		while (count > 0 && runs[0].time <= limit) {
			Run run = runs[0];
			if (turn(run, limit)) {
				sift(run);
			} else {
				run.finish(windows);
				Run last = runs[--count];
				if (count > 0)
					sift(last);
				progress.checkCancelled();
			}
		}
	}

	/// Hands out the records of the first run as long as no other run has an earlier one.
	///
	/// @return whether it has more
	private boolean turn(Run run, long limit) throws IOException {
		run.resume(windows, words);
		Run second = count < 2 ? run : count < 3 || runs[1].before(runs[2]) ? runs[1] : runs[2];
		long bound = second == run ? limit : Math.min(limit, second.sequence > run.sequence ? second.time : second.time - 1);
		byte[] bytes = run.bytes();
		int at = run.at;
		int end = run.limit;
		long time = run.time;
		do {
			sink.record(bytes, at, time);
			at += words.u16(bytes, at + 6);
			if (at == end) {
				run.at = at;
				if (!run.more(windows, words))
					return false;
				bytes = run.bytes();
				at = run.at;
				end = run.limit;
			}
			time = time(bytes, at);
		} while (time <= bound);
		run.at = at;
		run.pause(time, windows);
		return true;
	}

	/// Puts a run at its place in the heap, from the top down.
	private void sift(Run run) {
		int i = 0;
		for (int child = 1; child < count; child = 2 * i + 1) {
			if (child + 1 < count && runs[child + 1].before(runs[child]))
				child++;
			if (!runs[child].before(run))
				break;
			runs[i] = runs[child];
			i = child;
		}
		runs[i] = run;
	}

	private long time(byte[] bytes, int at) {
		int size = words.u16(bytes, at + 6);
		return words.i32(bytes, at) == RecordType.SAMPLE ? events.timeOfSample(bytes, at, size)
				: events.timeOfOther(bytes, at, size);
	}
}
