// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.trapline.measure.GuestTasks.Task;

/// A host of two vCPUs and its guest, each recorded with its own clock: the guest's events lie where its vCPUs run.
final class HostWithGuest {
	static final long HOST_OFFSET = 1_795_358_392_974_770_976L;
	/// The host's clock less the guest's, at the same moment: the guest booted later.
	static final long BOOTED_LATER = 86_400_123_456_789L;
	private static final long START = 90_000_000_000_000L;
	private static final String CHARACTER = "integer { size = 8; align = 8; signed = false; encoding = UTF8; } ";
	private static final int EXITS = 3000;
	/// The threads of vCPU 0 and 1.
	private static final int[] THREADS = { 101, 102 };

	/// @param time of the host's clock
	private record Moment(long time, int cpu, boolean entry) {
	}

	final Path host;
	final Path guest;
	/// What each of the guest's CPUs runs in turn.
	static final List<Task> TASKS = List.of(new Task(0, "swapper/0"), new Task(41, "hackbench"),
			new Task(42, "hackbench"));
	/// When each of the guest's CPUs switches to the next of its tasks, on the host's clock.
	final List<List<Long>> switches = new ArrayList<>();
	/// How many events each of the guest's CPUs has.
	final int[] events = new int[2];

	private final CtfWriter hostWriter;
	private final CtfWriter guestWriter;
	private final Random random = new Random(7);

	/// @param host where the host's trace is put
	/// @param guest where the guest's is
	HostWithGuest(Path host, Path guest) {
		this.host = host;
		this.guest = guest;
		hostWriter = new CtfWriter(host).declareKvm();
		guestWriter = new CtfWriter(guest);
		guestWriter.uuid = new UUID(9, 9);
		guestWriter.clock = "11111111-2222-3333-4444-555555555555";
		guestWriter.declare("sched_switch", CHARACTER + "_prev_comm[16]; int32_t _prev_tid; int64_t _prev_state; "
				+ CHARACTER + "_next_comm[16]; int32_t _next_tid;");
	}

	/// Writes both.
	///
	/// @param hostOffset of the host's clock; 0 for one that does not tell the time of day
	/// @param guestOffset of the guest's
	/// @param everywhere whether the guest's events lie anywhere, in guest time or not
	HostWithGuest write(long hostOffset, long guestOffset, boolean everywhere) {
		hostWriter.offset = hostOffset;
		guestWriter.offset = guestOffset;
		hostWriter.writeMetadata();
		guestWriter.writeMetadata();
		for (int cpu = 0; cpu < THREADS.length; cpu++)
			writeCpu(cpu, everywhere);
		return this;
	}

	/// The offset of a guest's clock that tells the same time of day as the host's.
	static long inStep() {
		return HOST_OFFSET + BOOTED_LATER;
	}

	private void writeCpu(int cpu, boolean everywhere) {
		List<Moment> moments = new ArrayList<>();
		List<Long> inGuest = new ArrayList<>();
		long time = START + cpu * 1000L;
		for (int i = 0; i < EXITS; i++) {
			moments.add(new Moment(time, cpu, true));
			long left = time + 2_000 + random.nextInt(300_000);
			for (int n = random.nextInt(3); n > 0; n--)
				inGuest.add(everywhere ? time + random.nextInt(400_000) : time + 400 + random.nextLong(left - time - 800));
			moments.add(new Moment(left, cpu, false));
			time = left + 1_000 + random.nextInt(random.nextInt(4) == 0 ? 2_000_000 : 20_000);
		}
		moments.add(new Moment(time, cpu, true));
		CtfWriter.Packet ofHost = hostWriter.packet(cpu);
		for (Moment moment : moments) {
			int thread = THREADS[cpu];
			if (moment.entry)
				ofHost.extended(0, moment.time, thread, f -> f.u64(0x4000));
			else
				ofHost.extended(1, moment.time, thread, f -> f.u32(2).u32(0x16).u64(0x4004));
		}
		hostWriter.write("ch_" + cpu, ofHost.bytes());
		CtfWriter.Packet ofGuest = guestWriter.packet(cpu);
		inGuest.sort(Comparator.naturalOrder());
		for (int i = 0; i < inGuest.size(); i++) {
			Task before = TASKS.get(i % TASKS.size());
			Task next = TASKS.get((i + 1) % TASKS.size());
			ofGuest.extended(0, inGuest.get(i) - BOOTED_LATER, before.pid(), f -> f.characters(before.comm(), 16)
					.u32(before.pid()).u64(0).characters(next.comm(), 16).u32(next.pid()));
		}
		switches.add(inGuest);
		events[cpu] = inGuest.size();
		guestWriter.write("ch_" + cpu, ofGuest.bytes());
	}
}
