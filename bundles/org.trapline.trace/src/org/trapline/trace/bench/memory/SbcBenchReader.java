// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.memory;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.trace.bench.LogLines;
import org.trapline.trace.bench.LogReader;
import org.trapline.trace.bench.LogResults;

/// Reads the headings of sbc-bench (github.com/ThomasKaiser/sbc-bench), which runs tinymembench and ramlat on one core
/// of each cluster: what it says of the core tells big and little ones apart.
public final class SbcBenchReader implements LogReader {
	private static final Pattern HEADING = Pattern.compile("Executing (?:benchmark|tinymembench|ramlat) on (?:a )?"
			+ "(cpu\\d{1,5}(?: \\(.{1,60}\\))?|little core|big core)(?::|, results in ns:)");
	private static final String NOTE = "sbc-bench core";

	@Override
	public boolean begins(String line) {
		return HEADING.matcher(line).matches();
	}

	@Override
	public void read(LogLines lines, LogResults results) throws IOException {
		Matcher heading = HEADING.matcher(lines.line());
		if (heading.matches())
			lines.note(NOTE, heading.group(1));
		lines.next();
	}

	/// A benchmark with the core that the last heading named, for instance {@code ramlat on cpu4 (Cortex-A73)}.
	static String onCore(String benchmark, LogLines lines) {
		return benchmark + lines.noted(NOTE).map(core -> " on " + core).orElse("");
	}
}
