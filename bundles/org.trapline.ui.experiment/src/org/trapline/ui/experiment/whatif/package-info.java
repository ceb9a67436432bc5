// SPDX-License-Identifier: EPL-2.0
/// What if: a wizard from a recording to an experiment that imitates it and tries changes.
///
/// {@link org.trapline.ui.experiment.whatif.WhatIfWizard} is the entry; what it shows is {@code
/// org.trapline.experiment.whatif}'s.
@NullMarked
package org.trapline.ui.experiment.whatif;

import org.jspecify.annotations.NullMarked;
