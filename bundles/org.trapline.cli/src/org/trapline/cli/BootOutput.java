// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.trapline.measure.Conditions;
import org.trapline.platform.board.BoardConditions;
import org.trapline.platform.board.BoardFile;
import org.trapline.platform.boot.BootRun;
import org.trapline.platform.machine.Machine;
import org.trapline.platform.timing.Category;
import org.trapline.platform.timing.CodeProfile;
import org.trapline.platform.timing.Counts;
import org.trapline.platform.timing.Event;
import org.trapline.platform.timing.Regions;
import org.trapline.trace.runs.FileHints;
import org.trapline.trace.runs.RunFile;

/// A run as a folder: what the guest wrote, what was counted (as {@code perf stat -j} writes it), the board with every key, and the
/// conditions. It appears when the run begins.
final class BootOutput {
	private static final String CONSOLE = "console.txt";
	private static final String BOARD = "board.yaml";
	private static final String COUNTERS = "counters.json";
	private static final String SOURCE = "boot";

	private final Path folder;
	private OutputStream console = OutputStream.nullOutputStream();

	private BootOutput(Path folder) {
		this.folder = folder;
	}

	/// A run that is going to be in a folder.
	///
	/// @throws IOException if there is something in it, or it is no folder
	static BootOutput in(Path folder) throws IOException {
		if (Files.isDirectory(folder))
			try (Stream<Path> files = Files.list(folder)) {
				if (files.findAny().isPresent())
					throw new IOException(folder + ": found files there, expected an empty folder or none");
			}
		else if (Files.exists(folder))
			throw new IOException(folder + ": found a file, expected an empty folder or none");
		return new BootOutput(folder);
	}

	/// Makes the folder, and takes what the guest writes from now on.
	void begin() throws IOException {
		Files.createDirectories(folder);
		console = new BufferedOutputStream(Files.newOutputStream(folder.resolve(CONSOLE)));
	}

	/// A stream that writes to another and to the run's console.
	OutputStream with(OutputStream out) {
		return new FilterOutputStream(out) {
			@Override
			public void write(int value) throws IOException {
				out.write(value);
				console.write(value);
			}

			@Override
			public void write(byte[] bytes, int offset, int length) throws IOException {
				out.write(bytes, offset, length);
				console.write(bytes, offset, length);
			}

			@Override
			public void flush() throws IOException {
				out.flush();
				console.flush();
			}
		};
	}

	/// Writes the rest, at the end.
	///
	/// @param conditions of the run, beside those that the board tells
	void finish(Machine machine, BoardFile board, Regions regions, Map<String, String> conditions) throws IOException {
		console.close();
		Files.writeString(folder.resolve(BOARD), board.text());
		Conditions told = BoardConditions.of(board.board(), SOURCE);
		for (Map.Entry<String, String> condition : conditions.entrySet())
			told = told.withOther(condition.getKey(), condition.getValue(), SOURCE);
		new RunFile("", told, List.of(FileHints.ignored(BOARD)), List.of(), List.of()).write(folder.resolve(RunFile.NAME));
		JsonFactory factory = JsonFactory.builder().build();
		StringBuilder text = new StringBuilder();
		for (Counter counter : counters(machine, regions))
			text.append(counter.line(factory)).append('\n');
		Files.writeString(folder.resolve(COUNTERS), text);
	}

	/// What was counted: of the machine, and of each CPU in each region.
	private static List<Counter> counters(Machine machine, Regions regions) {
		List<Counter> counters = new ArrayList<>(List.of(new Counter("cycles", "", "", "", "", BootRun.cycles(machine)),
				new Counter("instructions", "", "", "", "", BootRun.instructions(machine)),
				new Counter("task-clock", "msec", "", "", "", BootRun.time(machine).toNanos() / 1e6)));
		timed("", "", regions.cpus().stream().reduce(Counts.ZERO, Counts::plus), counters);
		for (Regions.Region region : regions.regions())
			for (int cpu = 0; cpu < region.cpus().size(); cpu++) {
				Counts counts = region.cpus().get(cpu);
				counters.add(new Counter("cycles", "", region.name(), String.valueOf(cpu), "", counts.cycles()));
				counters.add(new Counter("instructions", "", region.name(), String.valueOf(cpu), "", counts.instructions()));
				timed(region.name(), String.valueOf(cpu), counts, counters);
			}
		for (CodeProfile.Part part : regions.functions()) {
			counters.add(Counter.of("cycles", part.name(), part.all()));
			counters.add(Counter.of("instructions", part.name(), part.instructions()));
			for (Category category : Category.values())
				if (part.cycles(category) != 0)
					counters.add(Counter.of(name(category), part.name(), part.cycles(category)));
		}
		return counters;
	}

	private static String name(Category category) {
		return "cycles-" + category.words().replace(' ', '-');
	}

	/// Adds events and where cycles went, if there was timing mode.
	private static void timed(String region, String cpu, Counts counts, List<Counter> counters) {
		if (counts.timed() == 0)
			return;
		for (Event event : Event.values())
			if (event != Event.CPU_CYCLES && event != Event.INST_RETIRED && event != Event.SW_INCR)
				counters.add(new Counter(event.words, "", region, cpu, "", counts.events(event)));
		for (Category category : Category.values())
			counters.add(new Counter(name(category), "", region, cpu, "", counts.cycles(category)));
	}

	/// @param region empty for all
	/// @param cpu empty for all
	/// @param symbol empty for all
	private record Counter(String event, String unit, String region, String cpu, String symbol, double value) {
		/// One of a function.
		static Counter of(String event, String symbol, double value) {
			return new Counter(event, "", "", "", symbol, value);
		}

		String line(JsonFactory factory) throws IOException {
			StringWriter line = new StringWriter();
			try (JsonGenerator json = factory.createGenerator(line)) {
				json.writeStartObject();
				if (!cpu.isEmpty())
					json.writeStringField("cpu", cpu);
				if (!region.isEmpty())
					json.writeStringField("region", region);
				if (!symbol.isEmpty())
					json.writeStringField("symbol", symbol);
				json.writeStringField("counter-value", String.format(Locale.ROOT, "%.6f", value));
				json.writeStringField("unit", unit);
				json.writeStringField("event", event);
				json.writeEndObject();
			}
			return line.toString();
		}
	}
}
