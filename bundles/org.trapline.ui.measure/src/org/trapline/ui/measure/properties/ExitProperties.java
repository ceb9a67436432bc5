// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.properties;

import java.util.ArrayList;
import java.util.List;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.ExitDetail;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.TimeSplit;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.text.Quantities;

/// What the Properties view shows of an exit, and of a group of exits.
public final class ExitProperties {
	private static final String EXIT = "Exit";
	private static final String TIME = "Time";
	private static final String GUEST = "Guest";
	private static final String HANDLING = "Handling time";
	private static final String SPLIT = "Where the time went";

	private ExitProperties() {
	}

	/// One exit.
	public static PropertyList of(ExitDetail exit, ExitTrace trace) {
		PropertyList list = new PropertyList();
		list.add(EXIT, "Reason", exit.cause().reason() + " \u2013 " + exit.cause().reason().description());
		list.add(EXIT, "Sub-reason", exit.cause().subReason());
		list.add(EXIT, "vCPU", exit.vcpu().label() + " of " + exit.vcpu().vm());
		list.add(EXIT, "Thread", exit.vcpu().thread() + " " + exit.vcpu().threadName());
		exit.cpu().ifPresent(cpu -> list.add(EXIT, "Physical CPU", Integer.toString(cpu)));
		list.add(EXIT, "Row", Quantities.count(exit.row()));
		list.add(TIME, "At", Quantities.nanos(exit.time() - trace.span().start()) + " after the recording's begin");
		list.add(TIME, "Clock", exit.time() + " ns");
		list.add(TIME, "Exit to entry", Quantities.nanos(exit.interval()));
		list.add(TIME, "Handling", Quantities.nanos(exit.handling()));
		list.add(TIME, "\u2026of it in user space", exit.user() > 0 ? Quantities.nanos(exit.user()) : "");
		list.add(TIME, "Idle", exit.idle() > 0 ? Quantities.nanos(exit.idle()) : "");
		list.add(TIME, "Descheduled", exit.descheduled() > 0 ? Quantities.nanos(exit.descheduled()) : "");
		exit.guestBefore().ifPresent(nanos -> list.add(TIME, "Guest before", Quantities.nanos(nanos)));
		list.add(GUEST, "PC", Quantities.address(exit.pc()));
		exit.address().ifPresent(address -> list.add(GUEST, "Address (IPA)", Quantities.address(address)));
		list.add(GUEST, "Notes", String.join(", ", notes(exit)));
		return list;
	}

	/// A row of a breakdown.
	public static PropertyList of(GroupBy by, ExitBreakdown.Row row) {
		PropertyList list = new PropertyList();
		list.add(EXIT, by.title(), row.key());
		list.add(EXIT, "Exits", Quantities.count(row.handling().count()));
		list.add(EXIT, "Rate", Quantities.rate(row.ratePerSecond()).toString());
		list.add(EXIT, "Share of handling", Quantities.percent(row.shareOfHandling()));
		list.add(EXIT, "Share of wall time", Quantities.percent(row.shareOfWall()));
		list.add(HANDLING, "Minimum", Quantities.nanos(row.handling().min()));
		list.add(HANDLING, "Median", Quantities.nanos(row.handling().p50()));
		list.add(HANDLING, "90 %", Quantities.nanos(row.handling().p90()));
		list.add(HANDLING, "99 %", Quantities.nanos(row.handling().p99()));
		list.add(HANDLING, "99.9 %", Quantities.nanos(row.handling().p999()));
		list.add(HANDLING, "Maximum", Quantities.nanos(row.handling().max()));
		list.add(HANDLING, "Mean", Quantities.nanos(row.handling().mean()));
		list.add(HANDLING, "Standard deviation", Quantities.nanos(row.handling().deviation()));
		list.add(HANDLING, "Sum", Quantities.nanos(row.handling().sum()));
		TimeSplit split = row.split();
		list.add(SPLIT, "Guest before", Quantities.nanos(split.guest()));
		list.add(SPLIT, "Handling", Quantities.nanos(split.handling()));
		list.add(SPLIT, "\u2026of it in user space", Quantities.nanos(split.user()));
		list.add(SPLIT, "Idle", Quantities.nanos(split.idle()));
		list.add(SPLIT, "Descheduled", Quantities.nanos(split.descheduled()));
		return list;
	}

	private static List<String> notes(ExitDetail exit) {
		List<String> notes = new ArrayList<>();
		if (exit.has(ExitBlocks.WRITE))
			notes.add("write");
		if (exit.has(ExitBlocks.USER))
			notes.add("handled in user space");
		if (exit.has(ExitBlocks.PREEMPTED))
			notes.add("preempted");
		if (exit.has(ExitBlocks.MIGRATED))
			notes.add("moved to another CPU");
		if (exit.has(ExitBlocks.IDLE_ASSUMED))
			notes.add("the whole interval counted as idle");
		if (exit.has(ExitBlocks.NO_GUEST_TIME))
			notes.add("guest time before not known");
		return notes;
	}
}
