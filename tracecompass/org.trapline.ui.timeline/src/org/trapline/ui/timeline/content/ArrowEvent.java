// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline.content;

import org.eclipse.tracecompass.tmf.ui.widgets.timegraph.model.TimeLinkEvent;
import org.trapline.chart.Swatch;

/// An arrow from row to row: what one vCPU or physical CPU does to another.
public final class ArrowEvent extends TimeLinkEvent {
	private final Kind kind;

	/// What an arrow tells.
	public enum Kind {
		/// From the exit of the sender to the entry of its receiver.
		IPI("IPI", Swatch.IPI),
		/// From the end of a vCPU's wait to its entry on a physical CPU.
		WAKE_UP("wake-up", Swatch.WAIT);

		private final String label;
		private final Swatch swatch;

		Kind(String label, Swatch swatch) {
			this.label = label;
			this.swatch = swatch;
		}

		/// A few words for the legend.
		public String label() {
			return label;
		}

		public Swatch swatch() {
			return swatch;
		}
	}

	ArrowEvent(Kind kind, Row from, Row to, long start, long end) {
		super(from, to, start, end - start, kind.swatch.ordinal());
		this.kind = kind;
	}

	public Kind kind() {
		return kind;
	}
}
