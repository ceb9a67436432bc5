// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.write;

import java.io.IOException;
import java.nio.ByteBuffer;

/// Takes what a recording consists of, in order of time.
interface RecordSink {
	/// A thread's name and process, before its events.
	void thread(int thread, int process, String name) throws IOException;

	/// An event.
	///
	/// @param time nanoseconds
	/// @param cpu from 0
	/// @param thread that was current
	/// @param record the record of the tracepoint, little-endian, from its position to its limit
	void event(long time, int cpu, int thread, Tracepoint tracepoint, ByteBuffer record) throws IOException;
}
