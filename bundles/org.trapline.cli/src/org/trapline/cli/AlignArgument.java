// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.analysis.compare.Alignment;
import org.trapline.analysis.compare.Side;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// How event recordings are set on top of one another, as a user types it: {@code first}, {@code marker=HVC64} or
/// {@code marker=HVC64#2}, {@code offset=0,1.5s}.
sealed interface AlignArgument {
	/// The alignment of some sides.
	///
	/// @throws IllegalArgumentException if it is of more sides
	Alignment of(List<Side> sides);

	/// What needs no sides.
	record Told(Alignment alignment) implements AlignArgument {
		@Override
		public Alignment of(List<Side> sides) {
			return alignment;
		}
	}

	/// @param nanos after the begin of each side's recording, in the order of the sides
	record Offsets(List<Long> nanos) implements AlignArgument {
		@Override
		public Alignment of(List<Side> sides) {
			if (nanos.size() > sides.size())
				throw new IllegalArgumentException("--align names " + nanos.size() + " offsets for " + sides.size() + " sides");
			Map<String, Long> bySide = new HashMap<>();
			for (int i = 0; i < nanos.size(); i++)
				bySide.put(sides.get(i).label(), nanos.get(i));
			return new Alignment.Offset(bySide);
		}
	}

	/// Reads it from the command line.
	final class Converter implements ITypeConverter<AlignArgument> {
		private static final Pattern MARKER = Pattern.compile("marker=([^#]+)(?:#([1-9]\\d{0,8}))?");

		@Override
		public AlignArgument convert(String text) {
			if (text.equals("first"))
				return new Told(new Alignment.FirstExit());
			Matcher marker = MARKER.matcher(text);
			if (marker.matches())
				return new Told(new Alignment.Marker(marker.group(1).strip(),
						marker.group(2) == null ? 1 : Integer.parseInt(marker.group(2))));
			if (text.startsWith("offset="))
				return new Offsets(List.of(text.substring("offset=".length()).split(",", -1)).stream().map(Converter::nanos)
						.toList());
			throw new TypeConversionException("'" + text + "' is no alignment: expected first, marker=REASON, marker=REASON#N"
					+ " or offset=TIME,TIME...");
		}

		private static long nanos(String text) {
			TimeArgument time = new TimeArgument.Converter().convert(text.strip());
			if (time.absolute())
				throw new TypeConversionException("'" + text + "' is a time of the clock: expected one after the begin, for"
						+ " instance 1.5s");
			return time.nanos();
		}
	}
}
