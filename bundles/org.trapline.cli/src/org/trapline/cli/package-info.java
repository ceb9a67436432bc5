// SPDX-License-Identifier: EPL-2.0
/// The command line: a plain main class and its subcommands, which run without Equinox. Main entry type: [Main].
@NullMarked
package org.trapline.cli;

import org.jspecify.annotations.NullMarked;
