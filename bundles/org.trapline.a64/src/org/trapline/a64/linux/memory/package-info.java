// SPDX-License-Identifier: EPL-2.0
/// The address space of a Linux process: areas that are mapped, and the frames behind the pages that were touched.
///
/// Main entry type: [AddressSpace].
@NullMarked
package org.trapline.a64.linux.memory;

import org.jspecify.annotations.NullMarked;
