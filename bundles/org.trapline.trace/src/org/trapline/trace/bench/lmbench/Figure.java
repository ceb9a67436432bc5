// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.lmbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What lmbench's name of a figure means.
///
/// @param program that prints it
/// @param what of the program it is, as users ask for it; empty where there is one only
/// @param kind what its value is
record Figure(String program, String what, Kind kind) {

	/// What a value is.
	enum Kind {
		MICROSECONDS, NANOSECONDS, BANDWIDTH, PARALLELISM
	}

	private static final int LONGEST_NAME = 300;
	private static final Map<String, Figure> NAMED = Map.ofEntries(
			micros("Simple syscall", "lat_syscall", "null"),
			micros("Simple read", "lat_syscall", "read"),
			micros("Simple write", "lat_syscall", "write"),
			micros("Simple stat", "lat_syscall", "stat"),
			micros("Simple fstat", "lat_syscall", "fstat"),
			micros("Simple open/close", "lat_syscall", "open"),
			micros("Signal handler installation", "lat_sig", "install"),
			micros("Signal handler overhead", "lat_sig", "catch"),
			micros("Protection fault", "lat_sig", "prot"),
			micros("Procedure call", "lat_proc", "procedure"),
			micros("Process fork+exit", "lat_proc", "fork"),
			micros("Process fork+execve", "lat_proc", "exec"),
			micros("Process fork+/bin/sh -c", "lat_proc", "shell"),
			micros("Static Process fork+exit", "lat_proc", "static fork"),
			micros("Static Process fork+execve", "lat_proc", "static exec"),
			micros("Static Process fork+/bin/sh -c", "lat_proc", "static shell"),
			micros("Pipe latency", "lat_pipe", ""),
			micros("Fifo latency", "lat_fifo", ""),
			micros("AF_UNIX sock stream latency", "lat_unix", ""),
			micros("UNIX connection cost", "lat_unix_connect", ""),
			micros("Semaphore latency", "lat_sem", ""),
			micros("Fcntl lock latency", "lat_fcntl", ""),
			Map.entry("Pipe bandwidth", new Figure("bw_pipe", "", Kind.BANDWIDTH)),
			Map.entry("AF_UNIX sock stream bandwidth", new Figure("bw_unix", "", Kind.BANDWIDTH)),
			Map.entry("Avg xfer", new Figure("lat_http", "", Kind.BANDWIDTH)));
	private static final Map<Pattern, Figure> PATTERNS = patterns();

	/// The figure of a name; empty if lmbench prints none of that name.
	static Optional<Figure> of(String name) {
		if (name.isEmpty() || name.length() > LONGEST_NAME)
			return Optional.empty();
		Figure named = NAMED.get(name);
		if (named != null)
			return Optional.of(named);
		for (Map.Entry<Pattern, Figure> entry : PATTERNS.entrySet()) {
			Matcher matcher = entry.getKey().matcher(name);
			if (matcher.matches())
				return Optional.of(new Figure(entry.getValue().program, matcher.replaceAll(entry.getValue().what),
						entry.getValue().kind));
		}
		return Optional.empty();
	}

	private static Map.Entry<String, Figure> micros(String name, String program, String what) {
		return Map.entry(name, new Figure(program, what, Kind.MICROSECONDS));
	}

	private static Map<Pattern, Figure> patterns() {
		String operation = "(integer|int64|uint64|float|double) (bit|add|mul|div|mod|bogomflops)";
		String loop = "(copy|scale|add|triad|fill|daxpy|sum)";
		Map<Pattern, Figure> patterns = new LinkedHashMap<>();
		patterns.put(Pattern.compile("Select on (\\d+) fd's"), new Figure("lat_select", "$1 file", Kind.MICROSECONDS));
		patterns.put(Pattern.compile("Select on (\\d+) tcp fd's"), new Figure("lat_select", "$1 tcp", Kind.MICROSECONDS));
		patterns.put(Pattern.compile("Pagefaults on \\S+"), new Figure("lat_pagefault", "", Kind.MICROSECONDS));
		patterns.put(Pattern.compile("UDP latency using (\\S+)"), new Figure("lat_udp", "$1", Kind.MICROSECONDS));
		patterns.put(Pattern.compile("TCP latency using (\\S+)"), new Figure("lat_tcp", "$1", Kind.MICROSECONDS));
		patterns.put(Pattern.compile("RPC/(udp|tcp) latency using (\\S+)"),
				new Figure("lat_rpc", "$1 $2", Kind.MICROSECONDS));
		patterns.put(Pattern.compile("TCP/IP connection cost to (\\S+)"),
				new Figure("lat_connect", "$1", Kind.MICROSECONDS));
		patterns.put(Pattern.compile("((?:realtime )?(?:usleep|nanosleep|p?select|itimer) \\d+) microseconds"),
				new Figure("lat_usleep", "$1", Kind.MICROSECONDS));
		patterns.put(Pattern.compile("(drand48|lrand48|rand|random) latency"),
				new Figure("lat_rand", "$1", Kind.NANOSECONDS));
		patterns.put(Pattern.compile(operation), new Figure("lat_ops", "$1 $2", Kind.NANOSECONDS));
		patterns.put(Pattern.compile(operation + " parallelism"), new Figure("par_ops", "$1 $2", Kind.PARALLELISM));
		patterns.put(Pattern.compile("STREAM " + loop + " latency"), new Figure("stream", "$1", Kind.NANOSECONDS));
		patterns.put(Pattern.compile("STREAM " + loop + " bandwidth"), new Figure("stream", "$1", Kind.BANDWIDTH));
		patterns.put(Pattern.compile("STREAM2 " + loop + " latency"), new Figure("stream", "v2 $1", Kind.NANOSECONDS));
		patterns.put(Pattern.compile("STREAM2 " + loop + " bandwidth"), new Figure("stream", "v2 $1", Kind.BANDWIDTH));
		patterns.put(Pattern.compile("socket UDP bandwidth using (\\S+)"), new Figure("bw_udp", "$1", Kind.BANDWIDTH));
		patterns.put(Pattern.compile("File \\S+ write bandwidth"), new Figure("lmdd", "write", Kind.BANDWIDTH));
		return patterns;
	}
}
