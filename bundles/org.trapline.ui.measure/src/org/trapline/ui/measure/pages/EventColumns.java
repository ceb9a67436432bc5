// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import java.util.List;
import java.util.function.ToLongFunction;
import org.trapline.analysis.ExitDetail;
import org.trapline.chart.Swatch;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.text.Quantities;
import org.trapline.ui.table.Column;
import org.trapline.ui.theme.WorkbenchTheme;

/// The columns that show single exits.
final class EventColumns {
	private static final int WIDTH = 100;

	private EventColumns() {
	}

	static List<Column<ExitDetail>> of(ExitTrace trace, WorkbenchTheme theme) {
		long start = trace.span().start();
		return List.of(
				Column.<ExitDetail>figures("at_ns", "At", 130, e -> e.time() - start,
						e -> String.format(java.util.Locale.ROOT, "%,.3f", (e.time() - start) / 1e3).replace(',',
								Quantities.GROUP) + " \u00b5s")
						.withTooltip("Since the recording's begin"),
				Column.words("vcpu", "vCPU", 84, e -> e.vcpu().label()),
				Column.<ExitDetail>words("reason", "Reason", 120, e -> e.cause().reason().name())
						.withSwatch(e -> theme.rgb(Swatch.of(e.cause()))),
				Column.words("sub", "Sub-reason", 230, e -> e.cause().subReason()),
				time("handling_ns", "Handling", "Exit to entry, less idle and descheduled", ExitDetail::handling),
				time("user_ns", "User space", "The part of handling in user space", ExitDetail::user),
				time("idle_ns", "Idle", "The guest's own waiting", ExitDetail::idle),
				time("descheduled_ns", "Descheduled", "Time off the CPU that is no idling", ExitDetail::descheduled),
				Column.<ExitDetail>figures("guest_before_ns", "Guest before", 104, e -> e.guestBefore().orElse(-1),
						e -> e.guestBefore().isPresent() ? Quantities.nanos(e.guestBefore().getAsLong()) : "")
						.withTooltip("How long the guest ran before the exit"),
				Column.words("pc", "Guest PC", 150, e -> Quantities.address(e.pc())),
				Column.words("address", "Address (IPA)", 110,
						e -> e.address().isPresent() ? Quantities.address(e.address().getAsLong()) : ""),
				Column.figures("cpu", "CPU", 50, e -> e.cpu().orElse(-1),
						e -> e.cpu().isPresent() ? Integer.toString(e.cpu().getAsInt()) : ""));
	}

	/// A column of nanoseconds that is empty for none.
	private static Column<ExitDetail> time(String id, String title, String tooltip, ToLongFunction<ExitDetail> nanos) {
		return Column.<ExitDetail>figures(id, title, WIDTH, nanos::applyAsLong,
				e -> nanos.applyAsLong(e) == 0 ? "" : Quantities.nanos(nanos.applyAsLong(e))).withTooltip(tooltip);
	}
}
