// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.GuestTasksWriter;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Vcpu;
import org.trapline.trace.binary.TimeMerge;
import org.trapline.trace.guest.EventSample;
import org.trapline.trace.guest.GuestClock;
import org.trapline.trace.guest.GuestCounts;
import org.trapline.trace.guest.GuestCounts.Place;
import org.trapline.trace.guest.GuestSwitches;
import org.trapline.trace.guest.GuestTimes;

/// A guest's own traces, read once its host's exits are known: a first time for how its clock is to be moved, a second time to
/// count its events and tell what it ran, on the host's clock.
final class CtfGuest {
	/// Events between two looks at the progress.
	private static final int STRIDE = 1 << 14;

	private final Path folder;
	private final TraceSet set;
	private final ExitTrace host;
	private final TraceClock hostClock;
	private final String name;
	private final GuestClock clock;
	private final GuestCounts counts;
	private final Damages damages = new Damages();

	private interface Taker {
		void take(EventClass event, StreamCursor at);

		default void lost(StreamCursor at) {
			// matters to who follows what the guest runs
		}
	}

	/// Reads it.
	///
	/// @param folder of the guest's first trace
	/// @param given what the user says is to be added to its times
	/// @param tasks takes what each vCPU ran, by its index, unless another guest told that of it
	static CtfGuest read(Path folder, TraceSet set, ExitTrace host, TraceClock hostClock, OptionalLong given,
			GuestTasksWriter tasks, Progress progress) throws IOException {
		return new CtfGuest(folder, set, host, hostClock, given, tasks, progress);
	}

	private CtfGuest(Path folder, TraceSet set, ExitTrace host, TraceClock hostClock, OptionalLong given,
			GuestTasksWriter tasks, Progress progress) throws IOException {
		this.folder = folder;
		this.set = set;
		this.host = host;
		this.hostClock = hostClock;
		String told = set.traces().getFirst().environment("hostname", "host");
		name = told.isEmpty() ? String.valueOf(folder.getFileName()) : told;
		TraceClock own = set.streams().getFirst().getFirst().first().stream().clock;
		boolean calendar = own.offset() != 0 && hostClock.offset() != 0;
		EventSample sample = new EventSample();
		events((event, at) -> sample.add(event.cpu(at), at.time), _ -> { }, progress);
		clock = GuestClock.of(host, sample, calendar, given, progress);
		counts = new GuestCounts(name);
		count(tasks, progress);
	}

	/// What the guest is called.
	String name() {
		return name;
	}

	Path folder() {
		return folder;
	}

	/// How often each of its events happened on each vCPU.
	List<CounterSeries> series() {
		return counts.series();
	}

	/// What came of it, in a few words.
	String summary() {
		return folder.getFileName() + ", " + counts.summary() + (clock.vm().isEmpty() ? "" : "; VM " + clock.vm())
				+ "; its clock " + clock.how();
	}

	/// What there is to say of it.
	List<Notice> notices() {
		List<Notice> notices = new ArrayList<>(set.notices());
		notices.addAll(damages.notices());
		if (clock.found())
			notices.add(Notice.warning(folder + ": the times of guest \"" + name + "\" are " + clock.how()));
		if (clock.vm().isEmpty())
			notices.add(Notice.warning(folder + ": the host has no VM with as many vCPUs as guest \"" + name
					+ "\" has CPUs, so that nothing tells whether their clocks agree"));
		notices.addAll(counts.doubts(folder.toString()));
		return notices;
	}

	private void count(GuestTasksWriter tasks, Progress progress) throws IOException {
		Set<Integer> told = tasks.vcpus();
		GuestTimes times = new GuestTimes(host, clock.vcpus());
		GuestSwitches switches = new GuestSwitches(tasks, cpu -> {
			Vcpu vcpu = clock.vcpus().get(cpu);
			return vcpu == null || told.contains(vcpu.index()) ? -1 : vcpu.index();
		});
		SwitchFields fields = new SwitchFields();
		events(new Taker() {
			@Override
			public void take(EventClass event, StreamCursor at) {
				long time = at.time + clock.offset();
				int cpu = event.cpu(at);
				counts.take(event.shortName(), cpu, time, host.span().start(), time > host.span().end(),
						cpu < 0 ? Place.UNKNOWN : times.at(cpu, time));
				switches.event(cpu, time);
				fields.read(event, at.data, (previous, next) -> switches.switched(cpu, time, previous, next));
			}

			@Override
			public void lost(StreamCursor at) {
				switches.lost(at.cpu, at.lostSince == Long.MIN_VALUE ? Long.MIN_VALUE : at.lostSince + clock.offset(),
						at.lostUntil + clock.offset());
			}
		}, damages, progress);
		switches.end();
	}

	private void events(Taker taker, StreamCursor.Damage damage, Progress progress) throws IOException {
		List<StreamCursor> cursors = new ArrayList<>();
		try {
			for (List<StreamPart> parts : set.streams())
				cursors.add(new StreamCursor(parts, hostClock.offset(), damage));
			TimeMerge<StreamCursor> merge = new TimeMerge<>(cursors);
			for (int until = STRIDE; merge.advance();) {
				StreamCursor at = merge.cursor();
				EventClass event = at.event;
				if (event == null)
					taker.lost(at);
				else
					taker.take(event, at);
				if (--until == 0) {
					until = STRIDE;
					progress.checkCancelled();
				}
			}
		} finally {
			for (StreamCursor cursor : cursors)
				cursor.close();
		}
	}
}
