// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.tmf.views;

import org.eclipse.ui.IViewSite;
import org.trapline.history.SegmentKind;
import org.trapline.tmf.LatencyModule;
import org.trapline.ui.theme.WorkbenchTheme;
import org.trapline.ui.tmf.RunTraces;

/// What the views do before they are made, whoever opens them: the traces of the page's runs are opened.
final class Started {
	private Started() {
	}

	static void by(IViewSite site) {
		ChartColours.name(site.getService(WorkbenchTheme.class));
		site.getService(RunTraces.class).follow(site.getPage());
	}

	/// Which latencies a view shows: the one that its second id says.
	static SegmentKind segments(IViewSite site) {
		String module = site.getSecondaryId();
		return module == null ? SegmentKind.HANDLING : LatencyModule.kind(module);
	}

	/// The id of the module that has these latencies.
	static String module(IViewSite site) {
		return LatencyModule.id(segments(site));
	}

	/// The view's name with the latencies in front: {@code Exit handling, density}.
	static String title(IViewSite site, String view) {
		String label = segments(site).label();
		return Character.toUpperCase(label.charAt(0)) + label.substring(1) + " \u2013 " + view;
	}
}
