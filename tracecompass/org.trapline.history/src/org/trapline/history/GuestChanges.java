// SPDX-License-Identifier: EPL-2.0
package org.trapline.history;

import org.trapline.measure.ExitTrace;
import org.trapline.measure.GuestTasks;
import org.trapline.measure.GuestTasks.Switch;
import org.trapline.measure.PlannedSource;

/// What changes of the tasks that a vCPU's guest runs, in order of time; up to the end of the host's recording.
final class GuestChanges {
	private final ExitTrace.Span span;
	private final HistoryWriter writer;
	private final GuestTasks.Cursor cursor;
	private final PlannedSource source;

	GuestChanges(ExitTrace trace, GuestTasks tasks, int vcpu, HistoryWriter writer) {
		span = trace.span();
		this.writer = writer;
		cursor = tasks.cursor(vcpu);
		source = new PlannedSource(trace.vcpus().size() + vcpu, this::plan);
	}

	/// The changes, in order of time.
	PlannedSource source() {
		return source;
	}

	private void plan() {
		Switch next = cursor.next();
		if (next != null && next.time() <= span.end())
			source.at(Math.max(next.time(), span.start()), () -> writer.guestTask(next.time(), next.vcpu(), next.task()));
	}
}
