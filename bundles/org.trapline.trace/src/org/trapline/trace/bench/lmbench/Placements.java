// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.lmbench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.ContextSwitchLatency.Placement;
import org.trapline.trace.bench.LogLines;

/// Where lmbench's processes ran, as far as a log tells: the variable LMBENCH_SCHED (lib_sched.c), or a word of a
/// heading or of the file's name.
final class Placements {
	static final String VARIABLE = "LMBENCH_SCHED";

	private static final Pattern WORD = Pattern.compile("(?<![a-z])(balanced|unique)(?:[_ -]?(spread))?(?![a-z])");

	private Placements() {
	}

	/// The placement of what is printed at the current line: what its command sets, else the nearest heading that names
	/// one, else what was set before, else the name of the file or of its directory.
	static Placement of(LogLines lines) {
		Optional<String> ownValue = LmbenchCommand.parse(lines.command()).map(c -> c.environment().get(VARIABLE));
		if (ownValue.isPresent())
			return ofVariable(ownValue.get());
		return lines.commands().stream().filter(c -> !c.contains(VARIABLE)).map(Placements::ofWords)
				.flatMap(Optional::stream).findFirst()
				.or(() -> lines.variable(VARIABLE).map(Placements::ofVariable))
				.or(() -> ofWords(lines.file()))
				.orElse(Placement.UNKNOWN);
	}

	/// What lmbench does with a value of the variable; nothing with one that it does not know.
	static Placement ofVariable(String value) {
		return switch (value.strip().toUpperCase(Locale.ROOT)) {
		case "SINGLE" -> Placement.SINGLE;
		case "BALANCED" -> Placement.BALANCED;
		case "BALANCED_SPREAD" -> Placement.BALANCED_SPREAD;
		case "UNIQUE" -> Placement.UNIQUE;
		case "UNIQUE_SPREAD" -> Placement.UNIQUE_SPREAD;
		case String custom when custom.startsWith("CUSTOM ") || custom.startsWith("CUSTOM_UNIQUE ") -> Placement.CUSTOM;
		default -> Placement.DEFAULT;
		};
	}

	private static Optional<Placement> ofWords(Path file) {
		Path name = file.getFileName();
		Path folder = file.toAbsolutePath().normalize().getParent();
		Path folderName = folder == null ? null : folder.getFileName();
		return (name == null ? Optional.<Placement>empty() : ofWords(name.toString()))
				.or(() -> folderName == null ? Optional.empty() : ofWords(folderName.toString()));
	}

	/// The only placement that a text names; empty for none and for several.
	private static Optional<Placement> ofWords(String text) {
		Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
		Optional<Placement> found = Optional.empty();
		while (matcher.find()) {
			boolean spread = matcher.group(2) != null;
			Placement placement = matcher.group(1).equals("unique") ? spread ? Placement.UNIQUE_SPREAD : Placement.UNIQUE
					: spread ? Placement.BALANCED_SPREAD : Placement.BALANCED;
			if (found.isPresent() && found.get() != placement)
				return Optional.empty();
			found = Optional.of(placement);
		}
		return found;
	}
}
