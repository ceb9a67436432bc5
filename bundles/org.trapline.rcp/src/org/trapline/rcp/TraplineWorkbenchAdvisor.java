// SPDX-License-Identifier: EPL-2.0

package org.trapline.rcp;

import java.util.List;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;

/** Trapline's workbench: its first perspective, what it keeps between sessions, and its window. */
final class TraplineWorkbenchAdvisor extends WorkbenchAdvisor {
	private final List<String> arguments;

	/** @param arguments the command line's arguments */
	TraplineWorkbenchAdvisor(List<String> arguments) {
		this.arguments = arguments;
	}

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		super.initialize(configurer);
		configurer.setSaveAndRestore(true);
		IDE.registerAdapters();
		ProjectImages.declare(configurer);
		WindowImages.declare(Display.getCurrent());
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return TraplinePerspective.ID;
	}

	@Override
	public IAdaptable getDefaultPageInput() {
		return ResourcesPlugin.getWorkspace().getRoot();
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new TraplineWindowAdvisor(configurer);
	}

	@Override
	public void postStartup() {
		CommandLineFiles.open(arguments, getWorkbenchConfigurer().getWorkbench());
	}

	@Override
	public boolean preShutdown() {
		try {
			ResourcesPlugin.getWorkspace().save(true, new NullProgressMonitor());
		} catch (CoreException e) {
			ILog.get().log(e.getStatus());
		}
		return true;
	}
}
