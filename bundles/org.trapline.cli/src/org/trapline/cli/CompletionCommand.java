// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// {@code trapline completion}: the shell's part of completing commands and options.
@Command(name = "completion", mixinStandardHelpOptions = true,
		description = "Prints a completion script for bash and zsh.",
		footerHeading = "%nExamples:%n",
		footer = {"  source <(trapline completion)",
				"  trapline completion > ~/.local/share/bash-completion/completions/trapline"})
public final class CompletionCommand implements Subcommand {
	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Override
	public Integer call() {
		spec.commandLine().getOut().print(AutoComplete.bash("trapline", spec.root().commandLine()));
		return ExitCode.OK;
	}
}
