// SPDX-License-Identifier: EPL-2.0
package org.trapline.rcp;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.services.IServiceLocator;

/// A command with its parameters, to be run by what is neither a menu nor a tool bar.
///
/// @param parameters their values by their names
public record CommandCall(String command, Map<String, String> parameters) {
	public CommandCall {
		parameters = Map.copyOf(parameters);
	}

	public CommandCall(String command) {
		this(command, Map.of());
	}

	/// Runs it; what it fails with goes to the log.
	public void run(IServiceLocator services) {
		try {
			service(services, IHandlerService.class).executeCommand(parameterized(services), null);
		} catch (CommandException e) {
			ILog.of(CommandCall.class).error(command + " could not be run", e);
		}
	}

	/// The keys that do the same, as the user reads them; empty if there are none.
	public String keys(IServiceLocator services) {
		ParameterizedCommand wanted = parameterized(services);
		return Arrays.stream(service(services, IBindingService.class).getBindings())
				.filter(binding -> wanted.equals(binding.getParameterizedCommand()))
				.map(binding -> binding.getTriggerSequence().format()).findFirst().orElse("");
	}

	private ParameterizedCommand parameterized(IServiceLocator services) {
		return ParameterizedCommand.generateCommand(service(services, ICommandService.class).getCommand(command),
				parameters);
	}

	private static <T> T service(IServiceLocator services, Class<T> type) {
		return Objects.requireNonNull(services.getService(type), type::getName);
	}
}
