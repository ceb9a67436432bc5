// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.Pace;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.timing.schedule.Dataflow;
import org.trapline.platform.timing.schedule.Schedule;

/// What an out-of-order core does while it waits for data: goes on until its window is full, or it must know.
///
/// The model is that of intervals between misses (Genbrugge, Eyerman, Eeckhout: Interval Simulation, HPCA 2010), with the
/// dependences of registers followed. A load that misses gives its register a time at which it is ready; what is worked out
/// from it is ready no sooner; so a load whose address comes from one that missed begins only then, and others at once, each
/// in a miss buffer of its own. Time stops only where an instruction is to be dispatched that the window has no room for, a
/// window's length after a miss that is not there yet; where a branch that was predicted wrong waits for what is missing;
/// and where an instruction waits for all before it. While nothing is outstanding, all this costs nothing.
final class Overlap {
	private static final int QUEUE = 256;

	private final Runs runs;
	private final Profile profile;
	private final int window;
	/// Says whether anything is outstanding.
	private final Pace pace;
	/// Whether a load is, or what was worked out from one.
	private boolean outstanding;
	/// Whether all runs are to be told of.
	private boolean all;
	/// When stores and maintenance of caches and TLBs are complete, which DSB waits for.
	private long completes;
	private final long[] buffers;
	private final long[] ready = new long[Dataflow.REGISTERS];
	private long horizon;
	// misses in the order of the program, from head on
	private final long[] positions = new long[QUEUE];
	private final long[] ends = new long[QUEUE];
	private final Miss[] misses = new Miss[QUEUE];
	private int head;
	private int count;
	// the run that executes
	private Runs.@Nullable Page page;
	private int cursor;
	private int start;
	private int end;
	private long position;
	/// Cycles that the branch at its end has cost: nothing before that waited for them.
	private int branched;
	/// Instruction whose result comes later than its latency, and when.
	private int lateAt = -1;
	private long late;

	/// What a miss waits for, in cycles.
	///
	/// @param level what the data comes from
	/// @param data cycles for data
	/// @param first cycles for stage 1
	/// @param second cycles for stage 2
	record Miss(Category level, int data, int first, int second) {
		int sum() {
			return data + first + second;
		}
	}

	Overlap(Runs runs, Profile profile, int window, int buffers, Pace pace) {
		this.runs = runs;
		this.profile = profile;
		this.window = window;
		this.pace = pace;
		this.buffers = new long[buffers];
	}

	/// Has translated code tell of every run, also while nothing is pending.
	void followAll() {
		all = true;
		pace.pending = true;
	}

	/// Notes that a run begins with nothing outstanding.
	private void adopt(long run) {
		page = runs.page(run);
		start = Runs.index(run);
		cursor = start;
		end = start + Runs.length(run);
		lateAt = -1;
		Arrays.fill(ready, 0);
		horizon = 0;
		position = 0;
	}

	/// A run begins while something is pending.
	///
	/// @param now when
	/// @param synchronised whether there was a DSB in the run before
	/// @return cycles that it has to wait
	int enter(long run, long now, boolean synchronised) {
		int wait = outstanding ? follow(run, now) : 0;
		branched = 0;
		if (synchronised && completes > now + wait) {
			profile.spend(Category.BARRIER, completes - now - wait);
			wait = (int) (completes - now);
		}
		pace.pending = all || outstanding || completes > now + wait;
		return wait;
	}

	private int follow(long run, long now) {
		int wait = process(end, now - branched, now - branched);
		position += end - start;
		page = runs.page(run);
		start = Runs.index(run);
		cursor = start;
		end = start + Runs.length(run);
		while (count > 0 && positions[head] + window < position + end - start)
			wait += retire(now + wait);
		while (count > 0 && ends[head] <= now + wait)
			pop();
		outstanding = count > 0 || horizon > now + wait;
		return wait;
	}

	/// Notes when a store, or maintenance of caches and TLBs, that begins now is complete.
	void complete(long at, long now) {
		completes = Math.max(completes, at);
		pace.pending |= completes > now;
	}

	/// Waits for the oldest miss.
	private int retire(long now) {
		int wait = (int) Math.max(0, ends[head] - now);
		spend(misses[head], wait);
		pop();
		return wait;
	}

	private void pop() {
		head = (head + 1) % QUEUE;
		count--;
	}

	/// Gives each part of a miss its share of what is waited.
	private void spend(Miss miss, int wait) {
		int sum = Math.max(1, miss.sum());
		long first = (long) wait * miss.first / sum;
		long second = (long) wait * miss.second / sum;
		profile.spend(Category.TLB_STAGE1, first);
		profile.spend(Category.TLB_STAGE2, second);
		profile.spend(miss.level, wait - first - second);
	}

	/// Follows the results of the run's instructions up to one.
	///
	/// @param runEnd when the run's last instruction is dispatched
	/// @param now when what waits for everything waits
	/// @return cycles that had to be waited
	private int process(int to, long runEnd, long now) {
		Runs.Page of = page;
		if (of == null || cursor >= to)
			return 0;
		Dataflow flow = runs.flow(of);
		int wait = 0;
		for (int i = cursor; i < to; i++) {
			byte traits = flow.traits[i];
			if ((traits & Dataflow.SERIALISES) != 0)
				wait += drain(now + wait);
			long dispatched = dispatched(of, i, runEnd + wait);
			long begins = when(flow.reads[i]);
			if ((traits & Dataflow.READS_FLAGS) != 0)
				begins = Math.max(begins, ready[Dataflow.FLAGS]);
			long gives = begins > dispatched ? begins + flow.latencies[i] : 0;
			if (i == lateAt)
				gives = Math.max(gives, late);
			horizon = Math.max(horizon, gives);
			for (long bits = flow.writes[i]; bits != 0; bits &= bits - 1)
				ready[Long.numberOfTrailingZeros(bits)] = gives;
			if ((traits & Dataflow.WRITES_FLAGS) != 0)
				ready[Dataflow.FLAGS] = gives;
		}
		cursor = to;
		return wait;
	}

	private long dispatched(Runs.Page of, int index, long runEnd) {
		return runEnd - of.rest[index] / Schedule.PARTS;
	}

	private long when(long registers) {
		long time = 0;
		for (long bits = registers; bits != 0; bits &= bits - 1)
			time = Math.max(time, ready[Long.numberOfTrailingZeros(bits)]);
		return time;
	}

	/// Comes to a load or store of the present run: follows what is before it.
	///
	/// @param run the present one
	/// @param index in its page
	/// @param runEnd when the run's last instruction is dispatched
	/// @return cycles that had to be waited
	int reach(long run, int index, long runEnd) {
		if (!outstanding)
			adopt(run);
		return process(index, runEnd, runEnd);
	}

	/// When the load or store that was reached can begin.
	///
	/// @param runEnd when the run's last instruction is dispatched, what was waited for it included
	long begin(int index, long runEnd) {
		Runs.Page of = page;
		return of == null ? runEnd : Math.max(dispatched(of, index, runEnd), when(runs.flow(of).addresses[index]));
	}

	/// When one of the miss buffers is free.
	long buffer() {
		long least = buffers[0];
		for (long free : buffers)
			least = Math.min(least, free);
		return least;
	}

	/// Notes a load that misses.
	///
	/// @param begins when it has its address and a miss buffer
	/// @param latency cycles from then to its result, those of a hit included
	void load(int index, long begins, int latency, Miss miss) {
		long gives = begins + latency;
		take(gives);
		late = lateAt == index ? Math.max(late, gives) : gives;
		lateAt = index;
		horizon = Math.max(horizon, gives);
		if (count == QUEUE)
			pop();
		int at = (head + count++) % QUEUE;
		positions[at] = position + index - start;
		ends[at] = gives;
		misses[at] = miss;
		outstanding = true;
		pace.pending = true;
	}

	/// Has a miss keep a buffer.
	void take(long until) {
		int least = 0;
		for (int i = 1; i < buffers.length; i++)
			if (buffers[i] < buffers[least])
				least = i;
		buffers[least] = until;
	}

	/// Notes what the branch at the end of the run has cost while something is pending.
	void branched(int cycles) {
		branched = cycles;
	}

	/// Waits for what a branch at the end of the run is decided by.
	///
	/// @return cycles
	int decide(long runEnd) {
		if (!outstanding)
			return 0;
		int wait = process(end - 1, runEnd, runEnd);
		Runs.Page of = page;
		if (of == null)
			return wait;
		Dataflow flow = runs.flow(of);
		long known = when(flow.reads[end - 1]);
		if ((flow.traits[end - 1] & Dataflow.READS_FLAGS) != 0)
			known = Math.max(known, ready[Dataflow.FLAGS]);
		int more = (int) Math.max(0, known - runEnd - wait);
		if (more > 0 && count > 0)
			spend(misses[(head + count - 1) % QUEUE], more);
		return wait + more;
	}

	/// Writes what is outstanding.
	void save(StateOutput out) {
		out.bool(outstanding);
		out.bool(pace.pending);
		out.int64(completes);
		out.int64s(buffers);
		out.int64s(ready);
		out.int64s(new long[] { horizon, position, late });
		out.int32s(new int[] { cursor, start, end, lateAt, count, branched });
		for (int i = 0; i < count; i++) {
			int at = (head + i) % QUEUE;
			Miss miss = misses[at];
			out.int64s(new long[] { positions[at], ends[at], miss.level.ordinal(), miss.data, miss.first, miss.second });
		}
	}

	/// Becomes what was saved.
	///
	/// @param run the present one
	void restore(long run, StateInput in) throws StateException {
		outstanding = in.bool();
		pace.pending = in.bool() | all;
		completes = in.int64();
		in.int64s(buffers);
		in.int64s(ready);
		long[] times = new long[3];
		in.int64s(times);
		horizon = times[0];
		position = times[1];
		late = times[2];
		int[] places = new int[6];
		in.int32s(places);
		cursor = places[0];
		start = places[1];
		end = places[2];
		lateAt = places[3];
		count = places[4];
		branched = places[5];
		if (count < 0 || count > QUEUE)
			throw new StateException(count + " misses, expected at most " + QUEUE);
		head = 0;
		long[] fields = new long[6];
		for (int i = 0; i < count; i++) {
			in.int64s(fields);
			positions[i] = fields[0];
			ends[i] = fields[1];
			misses[i] = new Miss(Category.of((int) fields[2]), (int) fields[3], (int) fields[4], (int) fields[5]);
		}
		// while something is outstanding, the run that is followed is the present one
		page = runs.page(run);
	}

	/// Waits for everything.
	///
	/// @return cycles
	int drain(long now) {
		int wait = 0;
		while (count > 0)
			wait += retire(now + wait);
		int rest = (int) Math.max(0, horizon - now - wait);
		profile.spend(Category.L1D, rest);
		Arrays.fill(ready, 0);
		horizon = 0;
		outstanding = false;
		pace.pending = all || completes > now + wait + rest;
		return wait + rest;
	}
}
