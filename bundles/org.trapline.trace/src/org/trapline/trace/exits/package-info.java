// SPDX-License-Identifier: EPL-2.0
/// From events to exits: pairs each vCPU's exit with its next entry and tells why it happened and where its time went.
///
/// Importers of event recordings decode their format into calls of [HypervisorEvents], in order of time; the one
/// implementation, [ExitReconstruction], makes an {@link org.trapline.measure.ExitTrace} of them.
@NullMarked
package org.trapline.trace.exits;

import org.jspecify.annotations.NullMarked;
