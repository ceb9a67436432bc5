// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;

/// A subcommand of {@code trapline}: a picocli command found by {@link java.util.ServiceLoader}, so that each feature
/// can bring its own.
///
/// {@code call} gives one of the {@link ExitCode}s. It may throw {@link org.trapline.trace.ImportException} and
/// {@link java.io.IOException}, which end as a message and {@link ExitCode#FAILED}.
public interface Subcommand extends Callable<Integer> {
	/// Sets up how its command line is read, where that is not as usual.
	default void prepare(CommandLine line) {
	}
}
