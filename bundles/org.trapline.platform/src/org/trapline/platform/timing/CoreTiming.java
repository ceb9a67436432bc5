// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.Pace;
import org.trapline.a64.core.Ram;
import org.trapline.a64.core.Shortcuts;
import org.trapline.a64.table.Row;
import org.trapline.platform.board.Board;
import org.trapline.platform.board.CoreDesign;
import org.trapline.platform.board.CpuPlace;
import org.trapline.platform.cpu.CpuTiming;
import org.trapline.platform.cpu.Maintenance;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.state.Stateful;
import org.trapline.platform.timing.memory.SharedMemory;
import org.trapline.platform.timing.memory.Translation;
import org.trapline.platform.timing.schedule.Schedule;

/// The timing model of one CPU: the static schedule of what it executes, branch prediction, caches and TLBs of its own, and what
/// it shares with other CPUs.
///
/// It keeps a time of its own, which is that of the instruction to be dispatched next, and goes by what it is told alone:
/// so it gives the same cycles whatever way the core runs. Each of its methods returns what is lost beyond the static schedule,
/// and notes in the {@link Profile} why.
public final class CoreTiming implements CpuTiming, Stateful {
	private static final int LOWER = 0;
	private static final int UPPER = 1;

	private final int index;
	private final CoreDesign design;
	private final Runs runs;
	private final BranchPredictor predictor;
	private final Profile profile = new Profile();
	private final Overlap overlap;
	private final DataPath data;
	private final FetchPath fetches;
	private final long deviceRead;
	private final long deviceWrite;
	private final Ram ram;
	/// Numbers of the present address spaces of lower and upper addresses.
	private final int[] spaces = new int[2];
	private final Pace pace = new Pace();
	private final CoreTime time;

	/// @param shared by the CPUs of the board
	/// @param ram what is memory, and no device
	public CoreTiming(Board board, CpuPlace place, SharedMemory shared, Ram ram) {
		index = place.index();
		design = place.core();
		this.ram = ram;
		runs = new Runs(new Schedule(design));
		time = new CoreTime(runs, pace);
		predictor = new BranchPredictor(design.branches(), pace, Schedule.PARTS, shared.lineBits);
		overlap = new Overlap(runs, profile, design.window(), design.misses(), pace);
		data = new DataPath(design, shared, shared.cluster(place.cluster()), profile);
		fetches = new FetchPath(design, shared, shared.cluster(place.cluster()), data.tlbs(), profile);
		double cyclesOfNano = board.clockHertz() / 1e9;
		deviceRead = Math.round(board.interconnect().deviceNanos() * cyclesOfNano);
		deviceWrite = Math.round(board.interconnect().deviceWriteNanos() * cyclesOfNano);
	}

	@Override
	public void of(Core timed) {
		time.of(timed);
		data.of(timed.memory);
		fetches.of(timed);
	}

	@Override
	public Optional<CpuTiming> warming() {
		return Optional.of(new Warming(this, runs, predictor, data, fetches, profile, ram));
	}

	/// Number of the present address space of an address.
	int space(long address) {
		return spaces[(int) (address >>> 55) & 1];
	}

	/// Whose tables are walked when the TLBs do not know an address.
	public void translation(Translation from) {
		data.tlbs().translation(from);
	}

	@Override
	public void spaces(int lower, int upper) {
		spaces[LOWER] = lower;
		spaces[UPPER] = upper;
	}

	@Override
	public void forget(long address) {
		data.forget(address);
		fetches.forget(address);
	}

	@Override
	public void forgetTranslations() {
		data.forgetTranslations();
		fetches.forgetTranslations();
	}

	@Override
	public void forgetInstructions(long physical) {
		fetches.forgetInstructions(physical);
	}

	@Override
	public void maintain(Maintenance what, long physical) {
		if (ram.contains(physical))
			completed(data.maintain(what, physical, time.machine()));
	}

	@Override
	public void maintain(Maintenance what, int level, int set, int way) {
		completed(data.maintain(what, level, set, way, time.machine()));
	}

	@Override
	public void broadcast() {
		completed(data.message());
	}

	/// Notes what DSB waits for.
	private void completed(int cycles) {
		long now = time.last();
		overlap.complete(now + cycles, now);
	}

	@Override
	public void resume(long now) {
		time.resume(now);
	}

	/// Has it note where cycles went by functions, for which it has to be told of every run.
	CodeProfile by(CodeMap map) {
		settle();
		CodeProfile by = new CodeProfile(map);
		profile.code = by;
		overlap.followAll();
		return by;
	}

	/// Has the profile have what translated code counted of branches that were predicted wrong.
	private void settle() {
		long wrong = pace.mispredicted;
		if (wrong == 0)
			return;
		pace.mispredicted = 0;
		profile.spend(Category.BRANCH, wrong * design.branches().missCycles());
		profile.count(Event.BR_MIS_PRED, wrong);
		profile.count(Event.BR_MIS_PRED_RETIRED, wrong);
	}

	/// Where cycles went, and how often what happened.
	public Profile profile() {
		settle();
		profile.set(Event.L1D_CACHE, pace.accesses);
		profile.set(Event.MEM_ACCESS, pace.accesses);
		profile.set(Event.BR_PRED, pace.branches);
		profile.set(Event.BR_RETIRED, pace.branches);
		profile.set(Event.L1I_CACHE, pace.fetches);
		return profile;
	}

	@Override
	public void costs(@Nullable Row[] rows, int[] words, int from, int to, int[] cycles) {
		throw new UnsupportedOperationException("costs are of whole pages");
	}

	@Override
	public void costs(long physical, @Nullable Row[] rows, int[] words, int[] cycles, long[] numbers) {
		runs.add(physical, rows, words, cycles, numbers);
	}

	@Override
	public boolean wantsAccesses() {
		return true;
	}

	@Override
	public boolean wantsBranches() {
		return true;
	}

	@Override
	public boolean wantsFetches() {
		return true;
	}

	@Override
	public Optional<Shortcuts> shortcuts() {
		return Optional.of(predictor.shortcuts());
	}

	@Override
	public Shortcuts.Run run(long number) {
		return new Shortcuts.Run(Runs.fraction(number), Runs.length(number));
	}

	@Override
	public void located(long address, long physical, int bytes) {
		data.know(address, space(address), physical, bytes);
	}

	@Override
	public int fetch(long pc, long next) {
		int lost = pace.pending ? overlap.enter(next, time.dispatched(), Runs.synchronises(pace.run)) : 0;
		pace.run = next;
		pace.fraction += Runs.fraction(next);
		if (pace.fraction >= Schedule.PARTS) {
			pace.fraction -= Schedule.PARTS;
			lost++;
		}
		pace.fetches++;
		lost += fetches.fetch(pc, next, runs.page(next), space(pc), time.dispatched() + lost + time.offset());
		CodeProfile by = profile.code;
		if (by != null)
			by.enter(pc, Runs.length(next), runs.cost(next));
		return lost;
	}

	@Override
	public int branch(long pc, long target, boolean taken) {
		pace.branches++;
		int lost = predictor.resolve(pc, Runs.ending(pace.run), target, taken);
		if (lost == 0)
			return 0;
		profile.spend(Category.BRANCH, lost);
		if (lost == design.branches().missCycles()) {
			profile.count(Event.BR_MIS_PRED);
			profile.count(Event.BR_MIS_PRED_RETIRED);
			lost += overlap.decide(time.last());
		}
		if (pace.pending)
			overlap.branched(lost);
		return lost;
	}

	@Override
	public void expect(long physical) {
		data.touch(physical);
	}

	@Override
	public int access(long address, long physical, int bytes, boolean write) {
		pace.accesses++;
		int space = space(address);
		return data.hits(address, space, physical, bytes, write) ? 0 : slow(address, space, physical, bytes, write);
	}

	private int slow(long address, int space, long physical, int bytes, boolean write) {
		if (!ram.contains(physical))
			return device(write);
		int at = time.index();
		int waited = overlap.reach(pace.run, at, time.last());
		long now = time.last() + waited;
		long begins = overlap.begin(at, now);
		long buffer = overlap.buffer();
		data.access(address, space, physical, bytes, write, begins + time.offset(), time.pc());
		int cycles = data.cycles();
		if (cycles == 0)
			return waited;
		if (buffer > begins)
			begins = buffer;
		if (!write) {
			overlap.load(at, begins, design.l1d().latencyCycles() + cycles, data.miss());
			return waited;
		}
		overlap.take(begins + cycles);
		overlap.complete(begins + cycles, now);
		// stores wait in their own buffer, until that is full: that is when no miss buffer comes free in time
		int lost = (int) Math.max(0, buffer - now);
		profile.spend(Category.L1D, lost);
		return waited + lost;
	}

	private int device(boolean write) {
		int lost = pace.pending ? overlap.drain(time.last()) : 0;
		int taken = (int) (write ? deviceWrite : deviceRead);
		profile.spend(Category.DEVICE, taken);
		return lost + taken;
	}

	@Override
	public int takeException() {
		profile.count(Event.EXC_TAKEN);
		if (time.asks())
			return exception(time.last(), design.costs().exceptionEntryCycles());
		CodeProfile by = profile.code;
		if (by != null)
			by.spend(Category.BASE, -time.left());
		return exception(time.dispatched(), design.costs().exceptionEntryCycles());
	}

	@Override
	public int returnFromException() {
		profile.count(Event.EXC_RETURN);
		return exception(time.last(), design.costs().exceptionReturnCycles());
	}

	/// Cycles of timing mode that went somewhere.
	public long cycles(Category category) {
		settle();
		if (category != Category.BASE)
			return profile.cycles(category);
		return time.spent(profile.beyondBase());
	}

	@Override
	public long events(int number) {
		return Event.of(number).map(event -> profile().events(event)).orElse(0L);
	}

	private int exception(long now, int cycles) {
		int lost = pace.pending ? overlap.drain(now) : 0;
		profile.spend(Category.EXCEPTION, cycles);
		time.pass(lost + cycles);
		return lost + cycles;
	}

	@Override
	public String key() {
		return "timing" + index;
	}

	@Override
	public void save(StateOutput out) {
		settle();
		time.save(out);
		runs.save(pace.run, out);
		overlap.save(out);
		predictor.save(out);
		data.save(out);
		fetches.save(out);
		out.int32(pace.fraction);
		out.int64s(profile.cycles);
		out.int64s(profile().events);
	}

	@Override
	public void restore(StateInput in) throws StateException {
		time.restore(in);
		pace.run = runs.restore(design.coreModel(), in);
		overlap.restore(pace.run, in);
		predictor.restore(in);
		data.restore(in);
		fetches.restore(in);
		pace.fraction = in.int32();
		in.int64s(profile.cycles);
		in.int64s(profile.events);
		pace.mispredicted = 0;
		pace.accesses = profile.events(Event.L1D_CACHE);
		pace.branches = profile.events(Event.BR_RETIRED);
		pace.fetches = profile.events(Event.L1I_CACHE);
	}
}
