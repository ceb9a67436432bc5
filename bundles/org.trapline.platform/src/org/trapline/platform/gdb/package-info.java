// SPDX-License-Identifier: EPL-2.0
/// A machine under GDB, by its remote serial protocol. {@link org.trapline.platform.gdb.GdbServer} is the entry.
@NullMarked
package org.trapline.platform.gdb;

import org.jspecify.annotations.NullMarked;
