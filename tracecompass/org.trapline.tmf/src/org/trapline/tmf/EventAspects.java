// SPDX-License-Identifier: EPL-2.0
package org.trapline.tmf;

import java.util.List;
import java.util.function.Function;
import org.eclipse.tracecompass.tmf.core.event.ITmfEvent;
import org.eclipse.tracecompass.tmf.core.event.aspect.ITmfEventAspect;
import org.eclipse.tracecompass.tmf.core.event.aspect.TmfBaseAspects;
import org.eclipse.tracecompass.tmf.core.event.aspect.TmfCpuAspect;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.text.Quantities;

/// The columns of the events table, which filters and other analyses take as well.
final class EventAspects {
	private static final TmfCpuAspect CPU = new TmfCpuAspect() {
		@Override
		public @Nullable Integer resolve(ITmfEvent event) {
			return event instanceof RunEvent run && !run.entry() && run.exit().cpu().isPresent()
					? run.exit().cpu().getAsInt()
					: null;
		}
	};

	static final List<ITmfEventAspect<?>> ALL = List.of(TmfBaseAspects.getTimestampAspect(),
			TmfBaseAspects.getEventTypeAspect(), column("VM", "The virtual machine", event -> event.exit().vcpu().vm()),
			column("vCPU", "The vCPU that left its guest, or enters it", event -> event.exit().vcpu().label()), CPU,
			column("Reason", "Why the guest was left", event -> event.exit().cause().reason().name()),
			column("Sub-reason", "What the events between exit and entry show of it",
					event -> event.exit().cause().subReason()),
			column("Handling", "Exit to entry, less idle and descheduled", event -> nanos(event, event.exit().handling())),
			column("User space", "The part of handling in user space", event -> nanos(event, event.exit().user())),
			column("Idle", "The guest's own waiting", event -> nanos(event, event.exit().idle())),
			column("Descheduled", "Time off the CPU that is no idling", event -> nanos(event, event.exit().descheduled())),
			column("Guest before", "How long the guest ran before the exit",
					event -> event.entry() || event.exit().guestBefore().isEmpty() ? null
							: Quantities.nanos(event.exit().guestBefore().getAsLong())),
			column("Guest PC", "The guest's program counter at the exit",
					event -> event.entry() ? null : Quantities.address(event.exit().pc())),
			column("Address (IPA)", "The guest physical address that was accessed",
					event -> event.entry() || event.exit().address().isEmpty() ? null
							: Quantities.address(event.exit().address().getAsLong())));

	private EventAspects() {
	}

	/// A duration, which is known at the entry, and none where it is 0.
	private static @Nullable String nanos(RunEvent event, long nanos) {
		return event.entry() && nanos > 0 ? Quantities.nanos(nanos) : null;
	}

	private static ITmfEventAspect<String> column(String name, String help, Function<RunEvent, @Nullable String> cell) {
		return new ITmfEventAspect<>() {
			@Override
			public String getName() {
				return name;
			}

			@Override
			public String getHelpText() {
				return help;
			}

			@Override
			public @Nullable String resolve(ITmfEvent event) {
				return event instanceof RunEvent run ? cell.apply(run) : null;
			}
		};
	}
}
