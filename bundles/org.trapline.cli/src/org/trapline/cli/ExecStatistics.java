// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trapline.a64.core.Core;
import org.trapline.a64.linux.Execution;
import org.trapline.a64.linux.Profile;
import org.trapline.a64.linux.Symbols;
import org.trapline.a64.translate.Statistics;

/// What {@code exec --stats} prints of a run.
///
/// @param execution the run
/// @param profile what it executed
/// @param translation what was translated; empty where nothing was to be
/// @param nanos of processor time that it ran, translation apart
record ExecStatistics(Execution execution, Profile profile, Optional<Statistics> translation, long nanos) {
	private static final int MOST_PLACES = 15;
	private static final double LEAST_SHARE = 0.0005;

	void print(PrintStream out) {
		Core core = execution.core();
		line(out, "%,d instructions in %.2f s of processor time, %,.0f million a second", core.instructions, nanos / 1e9,
				core.instructions * 1e3 / nanos);
		if (core.timing.isPresent())
			line(out, "%,d cycles, %.2f an instruction", core.cycles, (double) core.cycles / core.instructions);
		line(out, "%,d KiB of memory touched", execution.space().resident() >>> 10);
		translation.ifPresent(t -> line(out,
				"%,d regions translated: %,d instructions, %,d KiB of bytecode, %.2f s; %,d dropped, %,d not translatable",
				t.regions(), t.instructions(), t.bytes() >>> 10, t.nanos() / 1e9, t.dropped(), t.failed()));
		String part = profile.complete() ? "" : ", by a sample";
		shares(out, "Instructions by class" + part, profile.classes());
		Symbols symbols = new Symbols(execution.program().elf(), execution.program().bias());
		List<Profile.Share> places = profile.places(symbols);
		shares(out, "Hottest code" + part, places.subList(0, Math.min(MOST_PLACES, places.size())));
	}

	private static void shares(PrintStream out, String title, List<Profile.Share> shares) {
		out.println(title + ':');
		for (Profile.Share share : shares)
			if (share.share() >= LEAST_SHARE)
				line(out, "  %5.1f %%  %s", 100 * share.share(), share.name());
	}

	private static void line(PrintStream out, String format, Object... values) {
		out.println(String.format(Locale.ROOT, format, values));
	}
}
