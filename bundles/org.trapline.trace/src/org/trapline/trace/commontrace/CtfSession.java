// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.commontrace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What tells which traces are of one recording: the identity of their clock, which LTTng takes from the kernel's boot.
///
/// Traces of one clock have their times, threads and CPUs in common. Those of others, such as a guest's beside its host's, are
/// recordings of their own.
public final class CtfSession {
	/// How much of the metadata is looked at for the clock, in bytes; trace, env and clock stand at its begin.
	private static final int MOST = 16 * 1024;
	private static final Pattern CLOCK = Pattern.compile("\\bclock\\s*\\{[^}]*?\\buuid\\s*=\\s*\"([^\"}]*)\"");

	private CtfSession() {
	}

	/// The identities of the traces' clocks, each once; a trace that tells none has one of its own.
	public static Set<String> ids(List<Path> traces) throws IOException {
		Set<String> ids = new TreeSet<>();
		for (Path trace : traces)
			ids.add(id(trace));
		return ids;
	}

	private static String id(Path trace) throws IOException {
		Path metadata = trace.resolve(CtfFolders.METADATA);
		if (!Files.isReadable(metadata))
			return trace.toString();
		try (InputStream in = Files.newInputStream(metadata)) {
			// the headers of packets between the text do no harm
			Matcher clock = CLOCK.matcher(new String(in.readNBytes(MOST), StandardCharsets.ISO_8859_1));
			return clock.find() ? clock.group(1) : trace.toString();
		}
	}
}
