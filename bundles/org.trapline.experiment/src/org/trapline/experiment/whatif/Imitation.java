// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The rates at which the workload {@code mix} does what exits (docs/workloads.md), so that each vCPU has the
/// recording's exits.
///
/// @param rates by argument of the workload, a second
/// @param tick of the host, in hertz
/// @param tickWhy why that
/// @param parts the recording's exits with what imitates them
/// @param duration of the whole form, in microseconds
record Imitation(Map<String, Long> rates, int tick, Choice tickWhy, List<Part> parts, long duration) {
	/// Arguments of the workload.
	static final String SENDS = "ipis";
	static final String DEVICES = "mmio_users";
	static final String REGISTERS = "mmio_vgics";
	static final String PAGES = "touches";
	static final String TICKS = "hz";
	private static final String WAITS = "sleeps";
	private static final String CALLS = "hvcs";
	private static final List<Integer> USUAL_TICKS = List.of(100, 250, 300, 1000);
	private static final double NEAR = 0.4;
	private static final int USUAL_TICK = 250;
	private static final String TICK = "tick of the host";
	private static final int MOST_TICK = 1000;
	private static final double IDLE = 0.05;
	/// So many of the rarest kind that matters are to happen.
	private static final double EXITS = 50;
	private static final long STEP_MICROS = 100_000;
	private static final long LEAST_MICROS = 500_000;
	private static final long MOST_MICROS = 1_000_000;
	private static final double MATTERS = 0.01;

	/// The workload that does it.
	static Imitation of(Observed observed) {
		Map<String, Long> rates = new LinkedHashMap<>();
		double sent = observed.rate(Part.Sort.SGI_V2, Part.Sort.SGI_V3);
		put(rates, SENDS, sent);
		put(rates, CALLS, observed.rate(Part.Sort.CALL));
		put(rates, DEVICES, observed.rate(Part.Sort.DEVICE_USER, Part.Sort.DEVICE));
		put(rates, REGISTERS, observed.rate(Part.Sort.DEVICE_KERNEL));
		put(rates, WAITS, observed.rate(Part.Sort.WAIT));
		put(rates, PAGES, observed.rate(Part.Sort.MEMORY));
		double untold = Math.max(0, observed.rate(Part.Sort.INTERRUPT) - (observed.rate(Part.Sort.HOST_IPI) > 0 ? 0 : sent));
		double ticks = observed.rate(Part.Sort.HOST_TIMER) + untold;
		Choice tick = tick(ticks, observed);
		int hertz = Integer.parseInt(tick.value());
		double own = observed.rate(Part.Sort.GUEST_TIMER) + Math.max(0, ticks - hertz * (1 + NEAR));
		put(rates, TICKS, own);
		List<Part> parts = new ArrayList<>();
		for (Part part : observed.parts())
			parts.add(by(part, rates, hertz));
		double rarest = parts.stream().filter(part -> part.imitated()
				&& part.share() >= MATTERS).mapToDouble(Part::perSecond).min()
				.orElse(EXITS);
		long micros = Math.clamp(Math.round(EXITS / rarest * 10) * STEP_MICROS, LEAST_MICROS, MOST_MICROS);
		return new Imitation(rates, hertz, tick, parts, micros);
	}

	private static void put(Map<String, Long> rates, String argument, double rate) {
		if (Math.round(rate) >= 1)
			rates.put(argument, Math.round(rate));
	}

	/// @param ticks interrupts a second of a vCPU that may be the host's ticks
	private static Choice tick(double ticks, Observed observed) {
		String words = String.format(Locale.ROOT, "%.0f interrupts a second that are no IPIs", ticks);
		if (ticks < 1)
			return new Choice(TICK, "0", Choice.Sure.FOLLOWS, words);
		if (observed.idle() >= IDLE)
			return new Choice(TICK, Long.toString(Math.min(MOST_TICK, Math.round(ticks))), Choice.Sure.FOLLOWS, words
					+ ": those of the host's ticks that came while the guest was running");
		for (int usual : USUAL_TICKS)
			if (Math.abs(ticks - usual) <= NEAR * usual && USUAL_TICKS.stream().allMatch(other -> Math.abs(ticks - usual)
					<= Math.abs(ticks - other)))
				return new Choice(TICK, Integer.toString(usual), Choice.Sure.FOLLOWS, words);
		return new Choice(TICK, Integer.toString(ticks < USUAL_TICK ? USUAL_TICKS.getFirst() : USUAL_TICK),
				Choice.Sure.GUESSED, words
				+ ", which is no usual tick");
	}

	private static Part by(Part part, Map<String, Long> rates, int tick) {
		return switch (part.kind().sort()) {
		case SGI_V2, SGI_V3 -> argument(part, SENDS, rates, "");
		case CALL -> argument(part, CALLS, rates, "a call of PSCI_VERSION");
		case DEVICE_USER -> argument(part, DEVICES, rates, "reads of the UART");
		case DEVICE -> argument(part, DEVICES, rates, "the recording does not tell whether in user space");
		case DEVICE_KERNEL -> argument(part, REGISTERS, rates, "reads of GICD_IIDR");
		case WAIT -> argument(part, WAITS, rates, "100 µs each, however long the guest waited");
		case MEMORY -> argument(part, PAGES, rates, "while there are pages that nothing has touched");
		case GUEST_TIMER -> argument(part, TICKS, rates, "ticks of the guest");
		case HOST_TIMER -> part.by("host.tick=" + tick, "");
		case HOST_IPI -> rates.containsKey(SENDS) ? part.by(SENDS + '=' + rates.get(SENDS), "each IPI stops its receiver")
				: part.by("", "interrupts of other CPUs of the host that no IPI of the guest explains");
		case INTERRUPT -> part.by((rates.containsKey(SENDS) ? SENDS + '=' + rates.get(SENDS) + ", " : "") + "host.tick="
				+ tick
				+ (rates.containsKey(TICKS) ? ", " + TICKS + '=' + rates.get(TICKS) : ""), "");
		case HOST_DEVICE -> part.by("", "devices of the host are not in the model");
		case OTHER -> part.by("", "the workload has nothing that exits so");
		};
	}

	private static Part argument(Part part, String argument, Map<String, Long> rates, String why) {
		return rates.containsKey(argument) ? part.by(argument + '=' + rates.get(argument), why)
				: part.by("", "less than one a second");
	}

	/// The part of the exits' time that nothing imitates.
	double missed() {
		return parts.stream().filter(part -> !part.imitated()).mapToDouble(Part::share).sum();
	}
}
