// SPDX-License-Identifier: EPL-2.0
package org.trapline.tmf;

import org.eclipse.tracecompass.tmf.core.event.ITmfEventField;
import org.eclipse.tracecompass.tmf.core.event.TmfEvent;
import org.eclipse.tracecompass.tmf.core.timestamp.TmfTimestamp;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.ExitDetail;

/// An exit, or the entry that ends it; its fields are made when somebody asks for them.
public final class RunEvent extends TmfEvent {
	private final ExitDetail exit;
	private final boolean entry;
	private @Nullable ITmfEventField content;

	RunEvent(RunTrace trace, long rank, ExitDetail exit, boolean entry) {
		super(trace, rank, TmfTimestamp.fromNanos(entry ? exit.end() : exit.time()), EventTypes.of(exit, entry), null);
		this.exit = exit;
		this.entry = entry;
	}

	/// The exit, or the one that this entry ends.
	public ExitDetail exit() {
		return exit;
	}

	/// Whether this is the entry.
	public boolean entry() {
		return entry;
	}

	@Override
	public ITmfEventField getContent() {
		ITmfEventField fields = content;
		if (fields == null)
			content = fields = EventTypes.content(exit, entry);
		return fields;
	}

	@Override
	public int hashCode() {
		return Long.hashCode(getRank());
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof RunEvent event && event.getRank() == getRank() && event.getTrace() == getTrace();
	}
}
