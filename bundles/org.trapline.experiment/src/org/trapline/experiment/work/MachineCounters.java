// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trapline.platform.boot.BootRun;
import org.trapline.platform.machine.Machine;
import org.trapline.platform.timing.BoardTiming;
import org.trapline.platform.timing.Category;
import org.trapline.platform.timing.Event;

/// What was counted of a machine's run, as {@code perf stat -j} writes it.
///
/// @param counters in order
public record MachineCounters(List<Counter> counters) {
	/// The name of the file in a run's folder.
	public static final String NAME = "counters.json";

	/// A counter.
	///
	/// @param event what is counted: a name without quotation marks and backslashes
	/// @param unit of the value; empty for a plain count
	public record Counter(String event, String unit, double value) {
		private String line() {
			return String.format(Locale.ROOT, "{\"counter-value\":\"%.6f\",\"unit\":\"%s\",\"event\":\"%s\"}", value, unit, event);
		}
	}

	public MachineCounters {
		counters = List.copyOf(counters);
	}

	/// The counters of a machine; events and where cycles went only if timing mode was on.
	public static MachineCounters of(Machine machine, BoardTiming timing) {
		List<Counter> counters = new ArrayList<>(List.of(new Counter("cycles", "", BootRun.cycles(machine)),
				new Counter("instructions", "", BootRun.instructions(machine)),
				new Counter("task-clock", "msec", BootRun.time(machine).toNanos() / 1e6)));
		if (timing.cycles(Category.BASE) == 0)
			return new MachineCounters(counters);
		for (Event event : Event.values())
			if (event != Event.CPU_CYCLES && event != Event.INST_RETIRED && event != Event.SW_INCR)
				counters.add(new Counter(event.words, "", timing.events(event)));
		for (Category category : Category.values())
			counters.add(new Counter("cycles-" + category.words().replace(' ', '-'), "", timing.cycles(category)));
		return new MachineCounters(counters);
	}

	/// Writes them into a run's folder.
	public void write(Path folder) throws IOException {
		StringBuilder text = new StringBuilder();
		for (Counter counter : counters)
			text.append(counter.line()).append('\n');
		Files.writeString(folder.resolve(NAME), text);
	}
}
