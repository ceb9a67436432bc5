// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.guest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.measure.Vcpu;
import org.trapline.trace.guest.ClockSearch.Found;

/// Which of a host's VMs a guest is, and how its times become the host's.
///
/// @param vm empty where no VM has as many vCPUs as the guest
/// @param vcpus its vCPUs, by the guest's numbers of them
/// @param offset added to the guest's times, in nanoseconds
/// @param how whence that offset is, in words
/// @param found whether events told it, rather than the recordings or the user
public record GuestClock(String vm, Map<Integer, Vcpu> vcpus, long offset, String how, boolean found) {
	/// As good as all: a few events at the edges of guest time are no matter of the clocks.
	private static final double GOOD = 0.999;
	/// Less than this, events do not tell the offset.
	private static final double LEAST = 0.9;
	/// How far apart clocks that tell the time of day may be.
	private static final long APART_NANOS = 2_000_000_000L;

	private record Candidate(GuestClock clock, double inside) {
	}

	/// Finds the VM, and the offset unless it is given.
	///
	/// @param sample the guest's events, of times that are the host's as far as the recordings tell
	/// @param calendar whether both clocks tell the time of day
	/// @param given the offset as the user knows it
	public static GuestClock of(ExitTrace host, EventSample sample, boolean calendar, OptionalLong given, Progress progress) {
		Optional<Candidate> best = vms(host).entrySet().stream().filter(vm -> has(vm.getValue(), sample.cpus()))
				.map(vm -> candidate(vm.getKey(), vm.getValue(), host, sample, calendar, given, progress))
				.max(Comparator.comparingDouble(Candidate::inside));
		return best.map(Candidate::clock).orElseGet(() -> new GuestClock("", Map.of(), given.orElse(0),
				told(calendar, given), false));
	}

	/// The vCPUs of each VM by their numbers; where not all have one, in the order of their threads.
	private static Map<String, Map<Integer, Vcpu>> vms(ExitTrace host) {
		Map<String, List<Vcpu>> byVm = new LinkedHashMap<>();
		for (Vcpu vcpu : host.vcpus())
			byVm.computeIfAbsent(vcpu.vm(), _ -> new ArrayList<>()).add(vcpu);
		Map<String, Map<Integer, Vcpu>> numbered = new LinkedHashMap<>();
		byVm.forEach((vm, vcpus) -> {
			Map<Integer, Vcpu> byNumber = new TreeMap<>();
			boolean known = vcpus.stream().allMatch(vcpu -> vcpu.id() >= 0);
			for (Vcpu vcpu : vcpus.stream().sorted(Comparator.comparingInt(Vcpu::thread)).toList())
				byNumber.putIfAbsent(known ? vcpu.id() : byNumber.size(), vcpu);
			numbered.put(vm, byNumber);
		});
		return numbered;
	}

	private static boolean has(Map<Integer, Vcpu> vcpus, int cpus) {
		return cpus > 0 && vcpus.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1) >= cpus - 1;
	}

	private static Candidate candidate(String vm, Map<Integer, Vcpu> vcpus, ExitTrace host, EventSample sample,
			boolean calendar, OptionalLong given, Progress progress) {
		ClockSearch search = new ClockSearch(host, vcpus, sample);
		double asTold = search.inside(given.orElse(0));
		double told = Double.isNaN(asTold) ? 0 : asTold;
		GuestClock plain = new GuestClock(vm, vcpus, given.orElse(0), told(calendar, given), false);
		if (given.isPresent() || told >= GOOD)
			return new Candidate(plain, told);
		Optional<Found> found = calendar ? search.find(-APART_NANOS, APART_NANOS, progress)
				: search.find(host.span().start() - sample.last(), host.span().end() - sample.first(), progress);
		return found.filter(f -> f.inside() >= LEAST && 1 - f.inside() <= (1 - told) / 2)
				.map(f -> new Candidate(new GuestClock(vm, vcpus, f.offset(), words(f, told, calendar), true), f.inside()))
				.orElseGet(() -> new Candidate(plain, told));
	}

	private static String told(boolean calendar, OptionalLong given) {
		if (given.isPresent())
			return String.format(Locale.ROOT, "moved by %,d ns as given", given.getAsLong());
		return calendar ? "by the clocks' times of day" : "as recorded, since the clocks do not tell the time of day";
	}

	private static String words(Found found, double told, boolean calendar) {
		return String.format(Locale.ROOT, "moved by %,d ns (to within %,d ns), by which %.2f %% of its events lie in guest"
				+ " time, instead of %.2f %% %s", found.offset(), found.within(), 100 * found.inside(), 100 * told,
				calendar ? "by the clocks' times of day" : "as recorded");
	}
}
