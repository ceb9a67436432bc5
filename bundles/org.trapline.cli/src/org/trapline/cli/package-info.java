// SPDX-License-Identifier: EPL-2.0

/** The command line: a plain main class with its subcommands. */
@NullMarked
package org.trapline.cli;

import org.jspecify.annotations.NullMarked;
