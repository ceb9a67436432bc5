// SPDX-License-Identifier: EPL-2.0

package org.trapline.rcp;

import java.net.URL;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.ide.IDE;

/** The images of projects. The platform leaves it to each application to declare them. */
final class ProjectImages {
	private static final String FOLDER = "$nl$/icons/full/obj16/";

	private ProjectImages() {
	}

	static void declare(IWorkbenchConfigurer configurer) {
		declare(configurer, IDE.SharedImages.IMG_OBJ_PROJECT, "prj_obj.svg");
		declare(configurer, IDE.SharedImages.IMG_OBJ_PROJECT_CLOSED, "cprj_obj.svg");
	}

	private static void declare(IWorkbenchConfigurer configurer, String name, String file) {
		URL url = FileLocator.find(Platform.getBundle("org.eclipse.ui.ide"), IPath.fromOSString(FOLDER + file));
		configurer.declareImage(name, ImageDescriptor.createFromURL(url), true);
	}
}
