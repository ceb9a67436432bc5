// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;

/// Real recordings, as perf and trace-cmd printed them, against a computation that looks at each pair of events with all
/// of the thread's events between them at hand.
class ExitReconstructionOracleTest {
	/// Moments of the exits of one vCPU and cause.
	private record Moments(long count, long sum, long min, long max, long idle, long descheduled, long user,
			long guest) {
		static final Moments NONE = new Moments(0, 0, Long.MAX_VALUE, 0, 0, 0, 0, 0);

		Moments plus(long interval, long idleTime, long descheduledTime, long userTime, long guestTime) {
			return new Moments(count + 1, sum + interval, Math.min(min, interval), Math.max(max, interval),
					idle + idleTime, descheduled + descheduledTime, user + userTime, guest + guestTime);
		}
	}

	private record Span(long from, long to) {
		long length() {
			return Math.max(0, to - from);
		}

		long without(List<Span> others) {
			long left = length();
			for (Span o : others)
				left -= new Span(Math.max(from, o.from), Math.min(to, o.to)).length();
			return left;
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "perf-record/kvm-linux-short.script-guestcode.txt",
			"perf-record/kvm-linux-short-zstd.script-guestcode.txt", "perf-record/nvhe-linux-short.script-guestcode.txt",
			"perf-record/vmix-c2.script-guestcode.txt", "perf-record/pipe-mode.script-guestcode.txt",
			"trace-cmd/trace-v6.report.txt", "trace-cmd/trace-v7.report.txt", "trace-cmd/trace-v7-zstd.report.txt",
			"ftrace/ftrace-local.txt", "ftrace/ftrace-local-tgid.txt" })
	void agreesWithAStraightforwardComputation(String file) {
		PrintedRecording printed = PrintedRecording.of(file);
		try (ExitReconstruction reconstruction = new ExitReconstruction()) {
			printed.feed(reconstruction);
			try (ExitTrace trace = reconstruction.finish(Map.of())) {
				Map<String, Moments> found = new TreeMap<>();
				for (Rows.Row r : Rows.of(trace)) {
					String key = r.vcpu().thread() + " " + r.cause().reason() + " " + r.cause().refinement();
					found.put(key, found.getOrDefault(key, Moments.NONE).plus(r.interval(), r.idle(), r.descheduled(),
							r.user(), r.guestBefore()));
				}
				assertThat(found).isEqualTo(expected(printed.events()));
				long exits = printed.events().stream().filter(e -> e.name().equals("kvm_exit")).count();
				assertThat(trace.size() + trace.losses().exitsWithoutEntry() + trace.losses().intervalsAcrossLoss())
						.isEqualTo(exits);
				assertThat(trace.size()).as("exits paired").isGreaterThan(exits - 10);
				assertThat(trace.losses().unordered()).isZero();
			}
		}
	}

	private static Map<String, Moments> expected(List<PrintedRecording.Event> events) {
		boolean tellsWaits = events.stream().anyMatch(e -> e.name().equals("kvm_vcpu_wakeup"))
				|| events.stream().anyMatch(e -> e.name().equals("sched_switch"));
		assertThat(tellsWaits).isTrue();
		Map<Integer, List<PrintedRecording.Event>> byThread = new TreeMap<>();
		for (PrintedRecording.Event e : events) {
			byThread.computeIfAbsent(e.thread(), _ -> new ArrayList<>()).add(e);
			if (e.name().equals("sched_switch") && e.asSwitch().next() != e.thread())
				byThread.computeIfAbsent(e.asSwitch().next(), _ -> new ArrayList<>()).add(e);
		}
		Map<String, Moments> moments = new TreeMap<>();
		byThread.forEach((thread, own) -> pairs(thread, own, moments));
		return moments;
	}

	private static void pairs(int thread, List<PrintedRecording.Event> own, Map<String, Moments> moments) {
		int exit = -1;
		int entry = -1;
		for (int i = 0; i < own.size(); i++)
			switch (own.get(i).name()) {
			case "kvm_exit" -> {
				exit = i;
			}
			case "kvm_entry" -> {
				if (exit >= 0)
					pair(thread, own, entry, exit, i, moments);
				exit = -1;
				entry = i;
			}
			default -> {
			}
			}
	}

	private static void pair(int thread, List<PrintedRecording.Event> own, int entryBefore, int exit, int entry,
			Map<String, Moments> moments) {
		PrintedRecording.Event e = own.get(exit);
		List<PrintedRecording.Event> guest = entryBefore < 0 ? List.of() : own.subList(entryBefore, exit);
		// an entry that another exit lies behind is not the one before this exit
		long guestTime = entryBefore >= 0 && guest.stream().noneMatch(g -> g.name().equals("kvm_exit"))
				? e.time() - own.get(entryBefore).time() : 0;
		List<PrintedRecording.Event> inside = own.subList(exit + 1, entry);
		long end = own.get(entry).time();
		List<Span> waits = new ArrayList<>();
		List<Span> away = new ArrayList<>();
		List<Boolean> blocked = new ArrayList<>();
		long out = -1;
		boolean outRunnable = false;
		long inUser = -1;
		long user = 0;
		for (PrintedRecording.Event x : inside) {
			if (x.name().equals("sched_switch")) {
				PrintedRecording.Switch s = x.asSwitch();
				if (s.previous() == thread) {
					out = x.time();
					outRunnable = s.runnable();
				} else {
					if (out < 0)
						return;
					away.add(new Span(out, x.time()));
					blocked.add(!outRunnable && inUser < 0);
					out = -1;
				}
			} else if (x.name().equals("kvm_vcpu_wakeup"))
				waits.add(new Span(Math.max(e.time(), x.time() - x.number("time")), x.time()));
			if (x.name().equals("kvm_userspace_exit"))
				inUser = x.time();
			else if (inUser >= 0 && out < 0 && x.name().startsWith("kvm_") && !x.name().contains("update_irq")
					&& !x.name().contains("hva")) {
				user += new Span(inUser, x.time()).without(away);
				inUser = -1;
			}
		}
		if (inUser >= 0)
			user += new Span(inUser, end).without(away);
		boolean wfx = e.text().contains("WFx");
		long idle = waits.stream().mapToLong(Span::length).sum();
		long descheduled = 0;
		for (int i = 0; i < away.size(); i++)
			if (wfx && blocked.get(i))
				idle += away.get(i).without(waits);
			else
				descheduled += away.get(i).without(waits);
		String key = thread + " " + cause(e, guest, inside, idle);
		moments.put(key, moments.getOrDefault(key, Moments.NONE).plus(end - e.time(), idle, descheduled, user, guestTime));
	}

	private static String cause(PrintedRecording.Event exit, List<PrintedRecording.Event> guest,
			List<PrintedRecording.Event> inside, long idle) {
		String all = String.join("\n", inside.stream().map(x -> x.name() + ' ' + x.text()).toList());
		if (exit.text().contains("IRQ:")) {
			if (all.contains("kvm_userspace_exit"))
				return "INTERRUPT USER_EXIT";
			for (PrintedRecording.Event x : guest)
				if (x.text().contains("kvm guest vtimer")
						|| x.name().equals("kvm_timer_update_irq") && x.text().endsWith("level 1"))
					return "INTERRUPT GUEST_TIMER";
			for (PrintedRecording.Event x : guest)
				if (x.name().equals("irq_handler_entry"))
					return "INTERRUPT " + switch (x.text().replaceAll(".*name=", "")) {
					case "arch_timer" -> "HOST_TIMER";
					case "IPI" -> "HOST_IPI";
					default -> "HOST_DEVICE";
					};
			return "INTERRUPT NONE";
		}
		String name = exit.text().replaceAll(".*\\((.*)\\).*", "$1");
		if (name.equals("DABT_LOW") || name.equals("IABT_LOW"))
			return name + ' ' + (all.contains("KVM_EXIT_MMIO") ? "MMIO_USER" : all.contains("kvm_mmio ") ? "MMIO_KERNEL"
					: all.contains("kvm_guest_fault") ? "MEMORY_FAULT" : "NONE");
		if (name.equals("SYS64"))
			return name + ' ' + (!all.contains("kvm_handle_sys_reg") ? "NONE"
					: all.contains("is_write=1") && all.contains("CRn=12 CRm=11 Op2=5")
							|| all.contains("(3,0,12,11,5) write") ? "IPI" : "SYSTEM_REGISTER");
		if (name.equals("HVC64"))
			return name + ' ' + (all.contains("kvm_hvc_arm64") ? "HYPERCALL" : "NONE");
		if (name.equals("WFx"))
			return "WFX " + (all.contains("wfi") || all.contains("kvm_vcpu_wakeup") || idle > 0 ? "WFI" : "NONE");
		return ExitReason.valueOf(name) + " NONE";
	}
}
