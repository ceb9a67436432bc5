// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.trapline.trace.ImportException;
import org.trapline.trace.binary.FieldReader;

/// A guest that was recorded together with its host: option GUEST of the host's file.
///
/// @param name as trace-cmd was given it
/// @param traceId of the guest's own file
/// @param threads the host's thread of each of the guest's CPUs
record GuestMap(String name, long traceId, Map<Integer, Integer> threads) {
	private static final int MOST_CPUS = 1 << 12;

	GuestMap {
		threads = Map.copyOf(threads);
	}

	static GuestMap read(FieldReader in) throws ImportException, IOException {
		String name = in.string("the guest's name", 4096);
		long traceId = in.i64("the guest's trace id");
		int count = in.count("CPUs of the guest", MOST_CPUS, 8);
		Map<Integer, Integer> threads = new TreeMap<>();
		for (int i = 0; i < count; i++)
			threads.put((int) in.u32("a CPU of the guest"), (int) in.u32("the thread of a CPU of the guest"));
		return new GuestMap(name, traceId, threads);
	}
}
