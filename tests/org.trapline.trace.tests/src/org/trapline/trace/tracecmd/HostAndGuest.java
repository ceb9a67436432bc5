// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/// A host of two vCPUs and its guest "web", whose scheduler switches while the host has the vCPU in the guest.
final class HostAndGuest {
	static final long HOST_ID = 0x1111_2222_3333_4444L;
	static final long GUEST_ID = 0x5555_6666_7777_8888L;
	/// The host's clock less the guest's.
	static final long SHIFT = 700_000_000L;
	/// The host's first entry.
	static final long START = 1_000_000_000L;
	private static final int GUEST = 13;
	private static final int TIME_SHIFT = 12;
	private static final int TRACE_ID = 11;
	private static final int CPUS = 2;
	private static final int STAYS = 240;
	private static final List<Ran> TASKS = List.of(new Ran(0, 0, 0, "swapper"), new Ran(0, 0, 512, "hackbench"),
			new Ran(0, 0, 513, "hackbench"), new Ran(0, 0, 14, "ksoftirqd"), new Ran(0, 0, 230, "redis-server"));

	final TraceDatWriter host = new TraceDatWriter();
	final TraceDatWriter guest = new TraceDatWriter();
	/// What the guest ran after each of its switches, on the host's clock, by CPU.
	final List<List<Ran>> ran = new ArrayList<>();

	/// A task that a CPU of the guest runs from a time on.
	record Ran(long time, int cpu, int pid, String comm) {
	}

	HostAndGuest() {
		Random random = new Random(11);
		host.formats = new TreeMap<>(host.formats);
		guest.formats = new TreeMap<>(guest.formats);
		host.option(TRACE_ID, b -> b.putLong(HOST_ID));
		host.option(GUEST, b -> b.put("web\0".getBytes(StandardCharsets.UTF_8)).putLong(GUEST_ID).putInt(CPUS)
				.putInt(0).putInt(101).putInt(1).putInt(100));
		guest.option(TRACE_ID, b -> b.putLong(GUEST_ID));
		guest.option(TIME_SHIFT, b -> {
			b.putLong(HOST_ID).putInt(0).putInt(CPUS);
			for (int cpu = 0; cpu < CPUS; cpu++)
				b.putInt(1).putLong(0).putLong(SHIFT).putLong(1);
		});
		List<RingBufferPages> ofHost = host.buffer("", CPUS);
		List<RingBufferPages> ofGuest = guest.buffer("", CPUS);
		for (int cpu = 0; cpu < CPUS; cpu++)
			fill(cpu, random, ofHost.get(cpu), ofGuest.get(cpu));
	}

	private void fill(int cpu, Random random, RingBufferPages ofHost, RingBufferPages ofGuest) {
		List<Ran> switches = new ArrayList<>();
		long time = START + cpu * 10_000L;
		// vCPU 0 is thread 101
		int thread = 101 - cpu;
		Ran before = TASKS.get(1);
		for (int stay = 0; stay < STAYS; stay++) {
			ofHost.event(time, host.entry(thread, 0x4000));
			long left = time + 40_000 + random.nextInt(80_000);
			for (long at = time + 5_000; stay > 0 && at < left - 5_000; at += 8_000 + random.nextInt(40_000)) {
				Ran next = TASKS.get(random.nextInt(TASKS.size()));
				if (next.pid == before.pid)
					continue;
				ofGuest.event(at - SHIFT, guest.sched(before.pid, comm(before, cpu), 0, next.pid, comm(next, cpu)));
				switches.add(new Ran(at, cpu, next.pid, comm(next, cpu)));
				before = next;
			}
			if (stay == 0)
				ofGuest.event(time + 20_000 - SHIFT, guest.mark(before.pid, 1));
			ofHost.event(left, host.exit(thread, stay % 3 == 0 ? 0 : 2, stay % 3 == 0 ? 0 : 0x24, 0x4004));
			time = left + 4_000 + random.nextInt(30_000);
		}
		ofHost.event(time, host.entry(thread, 0x4000));
		ran.add(switches);
	}

	private static String comm(Ran task, int cpu) {
		return task.pid == 0 ? task.comm + '/' + cpu : task.comm;
	}
}
