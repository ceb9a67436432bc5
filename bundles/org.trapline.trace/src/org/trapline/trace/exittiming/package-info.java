// SPDX-License-Identifier: EPL-2.0
/// Exit-timing tables: count, smallest, largest, sum and deviation of the handling time of each type of exit.
///
/// Three forms: the LS2080 one with units in its header and, often, numbers in European notation; the one that Linux
/// prints on PowerPC (arch/powerpc/kvm/timing.c); and the phases of Book3S-HV (arch/powerpc/kvm/book3s_hv.c, debugfs
/// file {@code timings}). Main entry type: [ExitTimingImporter].
@NullMarked
package org.trapline.trace.exittiming;

import org.jspecify.annotations.NullMarked;
