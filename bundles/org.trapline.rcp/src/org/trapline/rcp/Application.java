// SPDX-License-Identifier: EPL-2.0

package org.trapline.rcp;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.MessageBox;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** The application that Equinox starts: it opens the workbench on a workspace that no other Trapline holds. */
public final class Application implements IApplication {
	@Override
	public Object start(IApplicationContext context) throws IOException {
		Display.setAppName("Trapline");
		Display display = PlatformUI.createDisplay();
		try {
			Location workspace = Platform.getInstanceLocation();
			if (workspace.isSet() && !workspace.lock()) {
				tellLocked(display, workspace);
				return EXIT_OK;
			}
			ServiceProviders.start(FrameworkUtil.getBundle(Application.class).getBundleContext());
			Object arguments = context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
			List<String> words = arguments instanceof String[] array ? List.of(array) : List.of();
			int code = PlatformUI.createAndRunWorkbench(display, new TraplineWorkbenchAdvisor(words));
			return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
		} finally {
			display.dispose();
		}
	}

	private static void tellLocked(Display display, Location workspace) {
		Shell shell = new Shell(display);
		MessageBox box = new MessageBox(shell, SWT.ICON_INFORMATION | SWT.OK);
		box.setText("Trapline");
		box.setMessage("Trapline is already open on the workspace\n" + workspace.getURL().getPath());
		box.open();
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			PlatformUI.getWorkbench().getDisplay().syncExec(() -> PlatformUI.getWorkbench().close());
		}
	}
}
