// SPDX-License-Identifier: EPL-2.0
/// Saving and restoring the state of a machine's parts. {@link org.trapline.platform.state.Stateful} is the entry.
@NullMarked
package org.trapline.platform.state;

import org.jspecify.annotations.NullMarked;
