// SPDX-License-Identifier: EPL-2.0
package org.trapline.history;

import org.eclipse.tracecompass.datastore.core.serialization.ISafeByteBufferReader;
import org.eclipse.tracecompass.datastore.core.serialization.ISafeByteBufferWriter;
import org.eclipse.tracecompass.segmentstore.core.segment.interfaces.INamedSegment;
import org.trapline.measure.ExitTrace;

/// A stretch of time that belongs to an exit; on disk without its name, which is the recording's.
///
/// @param start in nanoseconds of the recording's clock
/// @param vcpu whose exit, index into {@link org.trapline.measure.ExitTrace#vcpus()}
/// @param cause of the exit, index into {@link org.trapline.measure.ExitTrace#causes()}
/// @param sender the vCPU that sent an interrupt, with {@link SegmentKind#IPI} only; otherwise -1
/// @param name the cause in words
public record ExitSegment(long start, long end, int vcpu, int cause, int sender, String name) implements INamedSegment {
	private static final int BYTES = 2 * Long.BYTES + 3 * Integer.BYTES;

	@Override
	public long getStart() {
		return start;
	}

	@Override
	public long getEnd() {
		return end;
	}

	@Override
	public String getName() {
		return name;
	}

	@Override
	public int getSizeOnDisk() {
		return BYTES;
	}

	@Override
	public void writeSegment(ISafeByteBufferWriter buffer) {
		buffer.putLong(start);
		buffer.putLong(end);
		buffer.putInt(vcpu);
		buffer.putInt(cause);
		buffer.putInt(sender);
	}

	static ExitSegment of(ExitTrace trace, long start, long end, int vcpu, int cause, int sender) {
		return new ExitSegment(start, end, vcpu, cause, sender, trace.causes().get(cause).toString());
	}

	static ExitSegment read(ExitTrace trace, ISafeByteBufferReader buffer) {
		return of(trace, buffer.getLong(), buffer.getLong(), buffer.getInt(), buffer.getInt(), buffer.getInt());
	}
}
