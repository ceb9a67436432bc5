// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline.content;

import java.util.List;
import java.util.Optional;
import org.trapline.chart.Swatch;
import org.trapline.history.Lane;
import org.trapline.history.VcpuState;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.GuestTasks;
import org.trapline.measure.Vcpu;
import org.trapline.ui.timeline.content.RowContent.Layer;

/// What the values of lanes are called and which colour of the palette stands for them.
final class StateNames {
	private final ExitTrace trace;
	private final List<GuestTasks.Task> tasks;
	private final boolean severalVms;

	/// @param tasks of the guests
	StateNames(ExitTrace trace, List<GuestTasks.Task> tasks) {
		this.trace = trace;
		this.tasks = tasks;
		severalVms = trace.vcpus().stream().map(Vcpu::vm).distinct().count() > 1;
	}

	/// The recording's begin, from which the time line counts.
	long origin() {
		return trace.span().start();
	}

	Layer of(Lane.Kind kind, int value) {
		return switch (kind) {
		case STATE -> of(VcpuState.values()[value]);
		case REASON -> reason(value);
		case HOST_CPU -> new Layer(Swatch.series(value), "CPU " + value);
		case PENDING_INTERRUPT -> new Layer(Swatch.INTERRUPT, "guest timer");
		case GUEST_TASK -> of(tasks.get(value));
		case RUNNING -> new Layer(Swatch.series(value), vcpu(value));
		};
	}

	/// The task that a value of a lane stands for; empty of other lanes.
	Optional<GuestTasks.Task> task(Lane.Kind kind, int value) {
		return kind == Lane.Kind.GUEST_TASK ? Optional.of(tasks.get(value)) : Optional.empty();
	}

	/// A guest's task: tasks of one name have one colour.
	private static Layer of(GuestTasks.Task task) {
		return new Layer(task.idle() ? Swatch.IDLE : Swatch.series(task.label().hashCode()), task.label());
	}

	/// An exit by its reason.
	///
	/// @param cause index into the trace's causes
	Layer reason(int cause) {
		return new Layer(Swatch.of(trace.causes().get(cause).reason()), trace.causes().get(cause).reason().name());
	}

	private String vcpu(int index) {
		Vcpu vcpu = trace.vcpus().get(index);
		return severalVms ? vcpu.vm() + ' ' + vcpu.label() : vcpu.label();
	}

	static Layer of(VcpuState state) {
		return switch (state) {
		case GUEST -> new Layer(Swatch.GUEST, "guest");
		case HANDLING -> new Layer(Swatch.HANDLING, "handling");
		case USER -> new Layer(Swatch.USER, "user space");
		case IDLE -> new Layer(Swatch.IDLE, "idle");
		case DESCHEDULED -> new Layer(Swatch.DESCHEDULED, "descheduled");
		};
	}
}
