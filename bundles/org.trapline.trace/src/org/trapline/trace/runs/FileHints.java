// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.runs;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.ContextSwitchLatency.Placement;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.EventSamples;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.GuestTasks;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.Measurement;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.MemoryLoadLatency.Pattern;
import org.trapline.measure.Score;
import org.trapline.measure.text.WrittenQuantities;
import org.trapline.measure.yaml.YamlMap;

/// What {@code run.yaml} tells of files that do not tell it themselves; it counts more than what they tell.
///
/// @param name of the files: a name, or a pattern with {@code *} and {@code ?}
/// @param ignore whether they are to be left out
/// @param placement of {@code lat_ctx}'s processes
/// @param pattern of {@code lat_mem_rd}'s loads
/// @param stride of its loads in bytes
/// @param pages that it used; empty if not told
/// @param scope which of several instances; empty if not told
public record FileHints(String name, boolean ignore, Optional<Placement> placement, Optional<Pattern> pattern,
		OptionalLong stride, String pages, String scope) {
	private static final Map<String, Placement> PLACEMENTS = Arrays.stream(Placement.values())
			.filter(p -> p != Placement.UNKNOWN)
			.collect(Collectors.toMap(FileHints::word, p -> p, (a, _) -> a, LinkedHashMap::new));
	private static final Map<String, Pattern> PATTERNS = Arrays.stream(Pattern.values())
			.collect(Collectors.toMap(Pattern::toString, p -> p, (a, _) -> a, LinkedHashMap::new));

	/// That files are to be left out.
	public static FileHints ignored(String name) {
		return new FileHints(name, true, Optional.empty(), Optional.empty(), OptionalLong.empty(), "", "");
	}

	/// Whether they are about a file.
	boolean about(Path file) {
		Path fileName = file.getFileName();
		if (fileName == null)
			return false;
		try {
			return fileName.toString().equals(name)
					|| FileSystems.getDefault().getPathMatcher("glob:" + name).matches(fileName);
		} catch (PatternSyntaxException _) {
			return false;
		}
	}

	/// A measurement of such a file, with what is told here.
	Measurement apply(Measurement measurement) {
		return switch (measurement) {
		case ContextSwitchLatency c -> new ContextSwitchLatency(c.method(), placement.orElse(c.placement()), c.bytes(),
				c.points());
		case MemoryLoadLatency m -> new MemoryLoadLatency(m.method(), pattern.orElse(m.pattern()),
				stride.orElse(m.stride()), pages.isEmpty() ? m.pages() : pages, m.points());
		case Score s -> scope.isEmpty() ? s
				: new Score(s.benchmark(), scope, s.unit(), s.better(), s.values(), s.invalid(), s.details());
		case LatencyDistribution d -> scope.isEmpty() ? d
				: new LatencyDistribution(d.name(), d.scope().isEmpty() ? scope : scope + ' ' + d.scope(), d.times());
		case Bandwidth _, ExitTiming _, ExitTrace _, CounterSeries _, EventSamples _, GuestTasks _ -> measurement;
		};
	}

	static FileHints read(YamlMap map) {
		Optional<String> stride = map.text("stride");
		OptionalLong bytes = stride.isPresent() ? WrittenQuantities.bytes(stride.get()) : OptionalLong.empty();
		if (stride.isPresent() && bytes.isEmpty())
			map.problem("stride", '"' + stride.get() + '"', "a size such as 128 or 4K");
		return new FileHints(map.required("name").flatMap(v -> v.text()).orElse(""), map.flag("ignore").orElse(false),
				map.choice("placement", PLACEMENTS), map.choice("pattern", PATTERNS), bytes,
				map.text("pages").orElse(""),
				map.text("scope").orElse(""));
	}

	Map<String, Object> content() {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("name", name);
		if (ignore)
			content.put("ignore", true);
		placement.ifPresent(p -> content.put("placement", word(p)));
		pattern.ifPresent(p -> content.put("pattern", p.toString()));
		stride.ifPresent(s -> content.put("stride", s));
		if (!pages.isEmpty())
			content.put("pages", pages);
		if (!scope.isEmpty())
			content.put("scope", scope);
		return content;
	}

	private static String word(Placement placement) {
		return placement == Placement.DEFAULT ? "scheduler" : placement.toString().replace(' ', '-');
	}
}
