// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.lmbench;

import java.io.IOException;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.Better;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;
import org.trapline.trace.bench.LogLines;
import org.trapline.trace.bench.LogReader;
import org.trapline.trace.bench.LogResults;
import org.trapline.trace.text.LineProblems;

/// Reads lat_fs: rows of the files' size, how many were made, and how many a second were created and deleted.
final class FileCreations implements LogReader {
	private static final String PROGRAM = "lat_fs";
	private static final Pattern ROW = Pattern.compile("(\\d{1,9})k[\\t ]+-?\\d+[\\t ]+(-?\\d+)[\\t ]+(-?\\d+)");
	private static final Pattern CUT_ROW = Pattern.compile("\\d{1,9}k(?:[\\t ].*)?");
	private static final Unit FILES = Unit.perSecond("files");

	@Override
	public boolean begins(String line) {
		return ROW.matcher(line).matches();
	}

	@Override
	public boolean continues(LogLines lines) {
		return CUT_ROW.matcher(lines.line()).matches() && LmbenchCommand.last(lines, PROGRAM).isPresent();
	}

	@Override
	public void read(LogLines lines, LogResults results) throws IOException {
		Matcher row = ROW.matcher(lines.line());
		if (row.matches()) {
			String size = row.group(1) + 'k';
			score("create", size, row.group(2), lines, results);
			if (!lines.open())
				score("delete", size, row.group(3), lines, results);
			else
				results.problems().brokenOff(lines.number(), row.group(3) + " and no line end", "all digits of a number; left out");
		} else
			results.problems().leftOut(lines.number(), LineProblems.quoted(lines.line()),
					"a size and three numbers, as lat_fs prints them");
		lines.next();
	}

	private static void score(String what, String size, String rate, LogLines lines, LogResults results) {
		OptionalDouble value = Printed.positive(rate, Printed.WHOLE);
		if (value.isPresent())
			results.add(new Score(LmbenchCommand.method(lines, PROGRAM) + ' ' + what + ' ' + size, FILES, Better.HIGHER,
					value.getAsDouble()));
		else
			results.problems().doubtful(lines.number(), rate + " files a second (" + what + ", " + size + ")",
					"a number above 0: lat_fs prints -1 where it could not measure; left out");
	}
}
