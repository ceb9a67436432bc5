// SPDX-License-Identifier: EPL-2.0
/// The files that a program sees: those below one directory, the standard streams, pipes within the process and a few
/// devices.
///
/// Main entry types: [Sandbox], [Descriptors].
@NullMarked
package org.trapline.a64.linux.file;

import org.jspecify.annotations.NullMarked;
