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
import java.util.stream.Stream;
import org.trapline.platform.board.BoardFile;
import org.trapline.platform.boot.BootRun;
import org.trapline.platform.machine.Machine;
import org.trapline.platform.timing.BoardTiming;
import org.trapline.platform.timing.Category;
import org.trapline.platform.timing.Event;

/// A run as a folder: what the guest wrote, what was counted (as {@code perf stat -j} writes it), and the board with every key.
///
/// @param folder which one
/// @param console where what the guest writes goes
record BootOutput(Path folder, OutputStream console) {
	/// Makes the folder.
	///
	/// @throws IOException if there is something in it
	static BootOutput create(Path folder) throws IOException {
		if (Files.isDirectory(folder))
			try (Stream<Path> files = Files.list(folder)) {
				if (files.findAny().isPresent())
					throw new IOException(folder + ": found files there, expected an empty folder or none");
			}
		Files.createDirectories(folder);
		return new BootOutput(folder, new BufferedOutputStream(Files.newOutputStream(folder.resolve("console.txt"))));
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
		};
	}

	/// Writes the rest, at the end.
	void finish(Machine machine, BoardFile board, BoardTiming timing) throws IOException {
		console.close();
		Files.writeString(folder.resolve("board.yaml"), board.text());
		JsonFactory factory = JsonFactory.builder().build();
		StringBuilder text = new StringBuilder();
		for (Counter counter : counters(machine, timing))
			text.append(counter.line(factory)).append('\n');
		Files.writeString(folder.resolve("counters.json"), text);
	}

	/// What was counted; of events and of where cycles went that of timing mode, if it was on.
	private static List<Counter> counters(Machine machine, BoardTiming timing) {
		List<Counter> counters = new ArrayList<>(List.of(new Counter("cycles", "", BootRun.cycles(machine)),
				new Counter("instructions", "", BootRun.instructions(machine)),
				new Counter("task-clock", "msec", BootRun.time(machine).toNanos() / 1e6)));
		if (timing.cycles(Category.BASE) == 0)
			return counters;
		for (Event event : Event.values())
			if (event != Event.CPU_CYCLES && event != Event.INST_RETIRED && event != Event.SW_INCR)
				counters.add(new Counter(event.words, "", timing.events(event)));
		for (Category category : Category.values())
			counters.add(new Counter("cycles-" + category.words().replace(' ', '-'), "", timing.cycles(category)));
		return counters;
	}

	private record Counter(String event, String unit, double value) {
		String line(JsonFactory factory) throws IOException {
			StringWriter line = new StringWriter();
			try (JsonGenerator json = factory.createGenerator(line)) {
				json.writeStartObject();
				json.writeStringField("counter-value", String.format(Locale.ROOT, "%.6f", value));
				json.writeStringField("unit", unit);
				json.writeStringField("event", event);
				json.writeEndObject();
			}
			return line.toString();
		}
	}
}
