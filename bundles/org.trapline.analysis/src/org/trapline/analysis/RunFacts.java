// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.Optional;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Run;

/// What rules judge by.
///
/// @param run the run
/// @param trace the run's exits, if it has an event recording
/// @param summary all groupings of them; present where the trace is
public record RunFacts(Run run, Optional<ExitTrace> trace, Optional<ExitSummary> summary) {
}
