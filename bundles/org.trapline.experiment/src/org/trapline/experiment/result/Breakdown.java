// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.result;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the cycles of a point's exits went, by cause and step.
///
/// @param causes that there were exits of
public record Breakdown(List<Cause> causes) {
	/// The name of the file in a point's folder.
	public static final String NAME = "steps.csv";
	/// Its first line.
	public static final String HEADER = "reason,cause,exits,group,step,cycles";
	private static final Pattern LINE = Pattern.compile("([^,]+),\"([^\"]*)\",(\\d{1,18}),([^,]+),([a-z0-9-]+),(\\d{1,18})");

	/// Exits of one cause.
	///
	/// @param type their row of the exit-timing table
	/// @param name the cause in words, unique
	/// @param exits how many
	/// @param parts what they took, in the order of the hypervisor's steps
	public record Cause(String type, String name, long exits, List<Part> parts) {
		public Cause {
			parts = List.copyOf(parts);
		}

		/// Cycles of all steps.
		public long cycles() {
			return parts.stream().mapToLong(Part::cycles).sum();
		}

		/// Cycles by what steps are shown together as.
		public Map<String, Long> groups() {
			Map<String, Long> groups = new LinkedHashMap<>();
			parts.forEach(part -> groups.merge(part.group, part.cycles, Long::sum));
			return groups;
		}

		/// Cycles of a step, or of a group of steps.
		public long cycles(String step) {
			return parts.stream().filter(part -> part.step.equals(step) || part.group.equals(step)).mapToLong(Part::cycles).sum();
		}
	}

	/// What a step took, of all exits of a cause.
	///
	/// @param step its key
	/// @param group what it is shown together with
	/// @param cycles of the core clock
	public record Part(String step, String group, long cycles) {
	}

	public Breakdown {
		causes = List.copyOf(causes);
	}

	/// The exits of a cause; empty if there were none.
	public Optional<Cause> cause(String name) {
		return causes.stream().filter(cause -> cause.name.equals(name)).findFirst();
	}

	/// Reads that of a point; empty if its folder has none, as of one that was run natively.
	public static Optional<Breakdown> read(Path folder) throws IOException {
		Path file = folder.resolve(NAME);
		if (!Files.isRegularFile(file))
			return Optional.empty();
		List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
		Map<String, List<Matcher>> byCause = new LinkedHashMap<>();
		for (int i = 1; i < lines.size(); i++) {
			Matcher matcher = LINE.matcher(lines.get(i));
			if (!matcher.matches())
				throw new IOException(file + " line " + (i + 1) + ": found " + lines.get(i) + ", expected " + HEADER);
			byCause.computeIfAbsent(matcher.group(2), _ -> new ArrayList<>()).add(matcher);
		}
		List<Cause> causes = new ArrayList<>();
		byCause.forEach((name, rows) -> causes.add(new Cause(rows.getFirst().group(1), name,
				Long.parseLong(rows.getFirst().group(3)), rows.stream()
						.map(row -> new Part(row.group(5), row.group(4), Long.parseLong(row.group(6)))).toList())));
		return Optional.of(new Breakdown(causes));
	}
}
