// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.trapline.analysis.ExitDetail;
import org.trapline.analysis.ExitEvents;
import org.trapline.analysis.Filter;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitTrace;

/// Looks for exits: those whose reason or sub-reason has a text in it, or that concern an address.
sealed interface ExitSearch {
	/// The exit after a moment, or the one before, that is looked for.
	///
	/// @param from on the recording's clock
	Optional<ExitDetail> next(ExitTrace trace, long from, boolean forward);

	/// @param text in lower case; an address or PC if it begins with 0x
	static ExitSearch of(String text, ExitTrace trace) {
		if (text.startsWith("0x"))
			try {
				return new Address(Long.parseUnsignedLong(text.substring(2), 16));
			} catch (NumberFormatException _) {
				return new Causes(Set.of());
			}
		Set<Integer> causes = new HashSet<>();
		for (int c = 0; c < trace.causes().size(); c++)
			if (words(trace.causes().get(c)).contains(text))
				causes.add(c);
		return new Causes(causes);
	}

	private static String words(ExitCause cause) {
		return (cause + " " + cause.reason().description()).toLowerCase(Locale.ROOT);
	}

	/// By cause.
	///
	/// @param causes indexes into the trace's causes; none finds nothing
	record Causes(Set<Integer> causes) implements ExitSearch {
		@Override
		public Optional<ExitDetail> next(ExitTrace trace, long from, boolean forward) {
			if (causes.isEmpty())
				return Optional.empty();
			ExitEvents events = new ExitEvents(trace, Filter.ALL.withCauses(causes));
			List<ExitDetail> found = forward ? events.from(from + 1, 1) : last(events, trace, from);
			return found.stream().findFirst();
		}

		/// Events are read from an exit back, so from the first one at or after the moment, or else from the last of all.
		private static List<ExitDetail> last(ExitEvents events, ExitTrace trace, long from) {
			List<ExitDetail> following = events.from(from, 1);
			ExitDetail end = following.isEmpty() ? new ExitEvents(trace, Filter.ALL).at(trace.size() - 1)
					: following.getFirst();
			List<ExitDetail> before = events.before(end, 1);
			return following.isEmpty() && before.isEmpty() ? List.of() : before;
		}
	}

	/// By the guest's PC or the guest physical address.
	record Address(long address) implements ExitSearch {
		@Override
		public Optional<ExitDetail> next(ExitTrace trace, long from, boolean forward) {
			ExitBlocks blocks = trace.blocks();
			long best = forward ? Long.MAX_VALUE : Long.MIN_VALUE;
			long bestRow = -1;
			long row = 0;
			for (int b = 0; b < trace.blockCount(); b++) {
				int rows = blocks.load(b);
				for (int r = 0; r < rows; r++) {
					long time = blocks.times()[r];
					boolean nearer = forward ? time > from && time < best : time < from && time > best;
					if (nearer && concerns(blocks, r)) {
						best = time;
						bestRow = row + r;
					}
				}
				row += rows;
			}
			return bestRow < 0 ? Optional.empty() : Optional.of(new ExitEvents(trace, Filter.ALL).at(bestRow));
		}

		private boolean concerns(ExitBlocks blocks, int row) {
			return blocks.pcs()[row] == address
					|| (blocks.flags()[row] & ExitBlocks.HAS_ADDRESS) != 0 && blocks.addresses()[row] == address;
		}
	}
}
