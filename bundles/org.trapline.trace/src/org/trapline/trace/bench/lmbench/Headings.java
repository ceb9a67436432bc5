// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.lmbench;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trapline.trace.bench.LogLines;
import org.trapline.trace.bench.LogReader;
import org.trapline.trace.bench.LogResults;

/// Reads lines that say which program of lmbench prints next: headings of a file of results (scripts/lmbench), and
/// commands without a prompt.
final class Headings implements LogReader {
	/// The command that each heading stands for.
	private static final Map<String, String> COMMANDS = Map.ofEntries(
			Map.entry("\"mappings", "lat_mmap"),
			Map.entry("\"File system latency", "lat_fs"),
			Map.entry("\"read bandwidth", "bw_file_rd io_only"),
			Map.entry("\"read open2close bandwidth", "bw_file_rd open2close"),
			Map.entry("\"Mmap read bandwidth", "bw_mmap_rd mmap_only"),
			Map.entry("\"Mmap read open2close bandwidth", "bw_mmap_rd open2close"),
			Map.entry("\"libc bcopy unaligned", "bw_mem bcopy"),
			Map.entry("\"libc bcopy aligned", "bw_mem bcopy conflict"),
			Map.entry("Memory bzero bandwidth", "bw_mem bzero"),
			Map.entry("\"unrolled bcopy unaligned", "bw_mem fcp"),
			Map.entry("\"unrolled bcopy aligned", "bw_mem fcp conflict"),
			Map.entry("\"unrolled partial bcopy unaligned", "bw_mem cp"),
			Map.entry("\"unrolled partial bcopy aligned", "bw_mem cp conflict"),
			Map.entry("Memory read bandwidth", "bw_mem frd"),
			Map.entry("Memory partial read bandwidth", "bw_mem rd"),
			Map.entry("Memory write bandwidth", "bw_mem fwr"),
			Map.entry("Memory partial write bandwidth", "bw_mem wr"),
			Map.entry("Memory partial read/write bandwidth", "bw_mem rdwr"),
			Map.entry("Memory load parallelism", "par_mem"),
			Map.entry("Memory load latency", "lat_mem_rd"),
			Map.entry("Random load latency", "lat_mem_rd -t"));
	private static final String SOCKETS = "Socket bandwidth using ";
	/// Of a disk's zones and seeks, which Trapline does not read.
	private static final Pattern DISK = Pattern.compile("\"(?:Seek times|Zone bandwidth) for .+");

	@Override
	public boolean begins(String line) {
		return command(line).isPresent() || LmbenchCommand.parse(line).isPresent() || DISK.matcher(line).matches();
	}

	@Override
	public void read(LogLines lines, LogResults results) throws IOException {
		lines.remember(command(lines.line()).orElse(lines.line()));
		lines.next();
	}

	private static Optional<String> command(String line) {
		if (line.startsWith(SOCKETS))
			return Optional.of("bw_tcp " + line.substring(SOCKETS.length()));
		return Optional.ofNullable(COMMANDS.get(line));
	}
}
