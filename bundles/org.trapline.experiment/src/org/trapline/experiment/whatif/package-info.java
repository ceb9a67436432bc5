// SPDX-License-Identifier: EPL-2.0
/// What if: from a board's recording to an experiment that imitates it and tries changes.
///
/// {@link org.trapline.experiment.whatif.WhatIf} is the entry. It says of everything that it chose why, and how sure
/// that is; which exits the bundled workload imitates and which it cannot; and which changes are worth trying, by the
/// part of the exits' time that each could touch.
@NullMarked
package org.trapline.experiment.whatif;

import org.jspecify.annotations.NullMarked;
