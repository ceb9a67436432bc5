// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.ExitTraceWriter;
import org.trapline.measure.Vcpu;

/// A recording made for a test, with its exits as plain rows beside it for computing the naive way.
public final class MadeTrace implements AutoCloseable {
	public static final ExitTrace.Losses NO_LOSSES = new ExitTrace.Losses(0, 0, 0, 0, 0);

	/// One exit as it was put in.
	public record Exit(long time, long interval, long idle, long descheduled, long user, long awayAt, long guest, long pc,
			long address, ExitCause cause, int vcpu, int cpu, int flags) {
		public long handling() {
			return interval - idle - descheduled;
		}

		public long end() {
			return time + interval;
		}

		public boolean has(short flag) {
			return (flags & flag) != 0;
		}
	}

	private final List<Exit> exits = new ArrayList<>();
	private final ExitTraceWriter writer = new ExitTraceWriter();
	private ExitTrace.Losses losses = NO_LOSSES;
	private long lastEnd = Long.MIN_VALUE;
	private long firstStart = Long.MAX_VALUE;
	private int vcpus = 1;
	private int vms = 1;

	/// Puts an exit in; exits must come in the order of their ends.
	public MadeTrace add(Exit exit) {
		exits.add(exit);
		writer.time = exit.time;
		writer.interval = exit.interval;
		writer.idle = exit.idle;
		writer.descheduled = exit.descheduled;
		writer.userTime = exit.user;
		writer.awayAt = exit.awayAt;
		writer.guestBefore = exit.guest;
		writer.pc = exit.pc;
		writer.address = exit.address;
		writer.cause = writer.causeIndex(exit.cause);
		writer.vcpu = (short) exit.vcpu;
		writer.cpu = (short) exit.cpu;
		writer.flags = (short) exit.flags;
		writer.add();
		lastEnd = Math.max(lastEnd, exit.end());
		firstStart = Math.min(firstStart, exit.time - exit.guest);
		vcpus = Math.max(vcpus, exit.vcpu + 1);
		return this;
	}

	/// Puts in one exit of a cause, after guest time, without anything else.
	public MadeTrace add(ExitCause cause, int vcpu, long time, long guest, long handling) {
		return add(new Exit(time, handling, 0, 0, 0, 0, guest, 0xffff_0000_1000L, 0, cause, vcpu, 0, 0));
	}

	public MadeTrace losing(ExitTrace.Losses newLosses) {
		losses = newLosses;
		return this;
	}

	/// Over how many VMs the vCPUs are spread, in turn.
	public MadeTrace vms(int newVms) {
		vms = newVms;
		return this;
	}

	/// At least so many vCPUs, whether they have exits or not.
	public MadeTrace vcpus(int least) {
		vcpus = Math.max(vcpus, least);
		return this;
	}

	public List<Exit> exits() {
		return exits;
	}

	public ExitTrace finish() {
		return finish(exits.isEmpty() ? new ExitTrace.Span(0, 0) : new ExitTrace.Span(firstStart, lastEnd));
	}

	public ExitTrace finish(ExitTrace.Span span) {
		List<Vcpu> list = new ArrayList<>();
		for (int v = 0; v < vcpus; v++)
			list.add(new Vcpu(v, "vm-" + v % vms, v / vms, 100 + v % vms, 1000 + v, "CPU " + v / vms + "/KVM"));
		return writer.finish(list, span, losses,
				Map.of("kvm:kvm_exit", (long) exits.size(), "kvm:kvm_entry", (long) exits.size()));
	}

	@Override
	public void close() {
		writer.close();
	}

	/// A few causes of all kinds.
	public static final List<ExitCause> CAUSES = List.of(new ExitCause(ExitReason.INTERRUPT, Refinement.GUEST_TIMER, ""),
			new ExitCause(ExitReason.INTERRUPT, Refinement.NONE, ""),
			new ExitCause(ExitReason.WFX, Refinement.WFI, ""),
			new ExitCause(ExitReason.DABT_LOW, Refinement.MMIO_USER, "KVM_EXIT_MMIO"),
			new ExitCause(ExitReason.DABT_LOW, Refinement.MMIO_KERNEL, ""),
			new ExitCause(ExitReason.DABT_LOW, Refinement.IPI, ""),
			new ExitCause(ExitReason.DABT_LOW, Refinement.MEMORY_FAULT, ""),
			new ExitCause(ExitReason.HVC64, Refinement.HYPERCALL, "PSCI_VERSION"),
			new ExitCause(ExitReason.SYS64, Refinement.SYSTEM_REGISTER, "ACTLR_EL1 read"),
			new ExitCause(ExitReason.SVE, Refinement.NONE, ""));

	/// Random exits on several vCPUs that follow one another on each, in the order of their ends.
	public static MadeTrace random(long seed, int count, int vcpus) {
		Random random = new Random(seed);
		MadeTrace made = new MadeTrace();
		made.vcpus(vcpus).vms(2);
		long[] entered = new long[vcpus];
		List<Exit> all = new ArrayList<>();
		for (int v = 0; v < vcpus; v++)
			entered[v] = 1_000_000 + random.nextInt(100_000);
		for (int i = 0; i < count; i++) {
			int vcpu = random.nextInt(vcpus);
			boolean known = random.nextInt(50) != 0;
			long ran = Math.round(Math.exp(random.nextGaussian() * 1.5 + 9));
			ExitCause cause = CAUSES.get(random.nextInt(CAUSES.size()));
			long handling = Math.round(Math.exp(random.nextGaussian() + 8));
			boolean wfx = cause.reason() == ExitReason.WFX;
			long idle = wfx ? random.nextInt(2_000_000) : 0;
			boolean away = random.nextInt(30) == 0;
			long descheduled = away ? random.nextInt(500_000) : 0;
			boolean inUser = cause.refinement() == Refinement.MMIO_USER;
			long user = inUser ? (long) (handling * random.nextDouble()) : 0;
			long time = entered[vcpu] + ran;
			long interval = handling + idle + descheduled;
			boolean hasAddress = cause.reason() == ExitReason.DABT_LOW;
			int flags = (known ? 0 : ExitBlocks.NO_GUEST_TIME) | (hasAddress ? ExitBlocks.HAS_ADDRESS : 0)
					| (inUser ? ExitBlocks.USER : 0) | (away ? ExitBlocks.PREEMPTED : 0);
			all.add(new Exit(time, interval, idle, descheduled, user, idle + descheduled == 0 ? 0 : handling / 3,
					known ? ran : 0, 0xffff_8000_0800_0000L + 4 * (long) Math.abs(random.nextGaussian() * 40),
					hasAddress ? 0x0800_0000L + 16 * random.nextInt(200) : 0, cause, vcpu, random.nextInt(9) - 1, flags));
			entered[vcpu] = time + interval;
		}
		all.sort((a, b) -> Long.compare(a.end(), b.end()));
		all.forEach(made::add);
		return made;
	}
}
