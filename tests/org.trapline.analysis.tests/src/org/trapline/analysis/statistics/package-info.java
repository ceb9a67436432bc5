// SPDX-License-Identifier: EPL-2.0
/// Tests of the statistics: against figures of R 4.2, whose call stands beside each, and by simulation.
@NullMarked
package org.trapline.analysis.statistics;

import org.jspecify.annotations.NullMarked;
