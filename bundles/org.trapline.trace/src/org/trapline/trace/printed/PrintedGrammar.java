// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.printed;

import java.util.List;
import java.util.Map;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Notice;
import org.trapline.trace.tracepoint.PrintedTracepoints;

/// How a tool lays out the lines of printed events. Has state: one for each text.
public interface PrintedGrammar {
	/// Takes a line apart.
	PrintedLine.Kind parse(PrintedLine line);

	/// What a line of an event looks like, for messages.
	String expected();

	/// What header lines said of the recording.
	Map<String, String> facts();

	/// What there is to say of the text, once it is read.
	List<Notice> notices(ExitTrace trace, PrintedTracepoints events);
}
