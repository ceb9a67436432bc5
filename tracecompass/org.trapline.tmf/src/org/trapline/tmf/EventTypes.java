// SPDX-License-Identifier: EPL-2.0
package org.trapline.tmf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.tracecompass.tmf.core.event.ITmfEventField;
import org.eclipse.tracecompass.tmf.core.event.ITmfEventType;
import org.eclipse.tracecompass.tmf.core.event.TmfEventField;
import org.eclipse.tracecompass.tmf.core.event.TmfEventType;
import org.trapline.analysis.ExitDetail;
import org.trapline.measure.ExitReason;
import org.trapline.measure.text.Quantities;

/// The types of events and their fields: one type for the exits of each reason, so that statistics are by reason, and one
/// for entries.
final class EventTypes {
	private static final TmfEventType ENTRY = new TmfEventType("entry", null);
	private static final Map<ExitReason, TmfEventType> EXITS = new EnumMap<>(ExitReason.class);

	static {
		for (ExitReason reason : ExitReason.values())
			EXITS.put(reason, new TmfEventType("exit " + reason.name(), null));
	}

	private EventTypes() {
	}

	static ITmfEventType of(ExitDetail exit, boolean entry) {
		return entry ? ENTRY : EXITS.getOrDefault(exit.cause().reason(), ENTRY);
	}

	/// All fields of an event; of what a recording does not tell there is none.
	static ITmfEventField content(ExitDetail exit, boolean entry) {
		List<ITmfEventField> fields = new ArrayList<>();
		add(fields, "VM", exit.vcpu().vm());
		add(fields, "vCPU", exit.vcpu().label());
		add(fields, "reason", exit.cause().reason().name());
		add(fields, "sub-reason", exit.cause().subReason());
		if (entry) {
			add(fields, "interval", exit.interval());
			add(fields, "handling", exit.handling());
			add(fields, "user", exit.user());
			add(fields, "idle", exit.idle());
			add(fields, "descheduled", exit.descheduled());
		} else {
			exit.cpu().ifPresent(cpu -> add(fields, "CPU", (long) cpu));
			exit.guestBefore().ifPresent(nanos -> add(fields, "guest", nanos));
			add(fields, "PC", Quantities.address(exit.pc()));
			exit.address().ifPresent(address -> add(fields, "IPA", Quantities.address(address)));
		}
		return new TmfEventField(ITmfEventField.ROOT_FIELD_ID, null, fields.toArray(ITmfEventField[]::new));
	}

	private static void add(List<ITmfEventField> fields, String name, Object value) {
		fields.add(new TmfEventField(name, value, null));
	}
}
