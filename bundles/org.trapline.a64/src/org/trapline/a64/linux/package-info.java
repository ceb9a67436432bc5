// SPDX-License-Identifier: EPL-2.0
/// Linux at EL0: runs a static AArch64 program with the system calls that C programs use.
///
/// Main entry type: [Execution].
@NullMarked
package org.trapline.a64.linux;

import org.jspecify.annotations.NullMarked;
