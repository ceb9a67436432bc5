// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.open;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/// The recordings opened last, newest first, kept in the workspace's preferences.
public final class RecentFiles {
	private static final String NODE = "org.trapline.ui.measure";
	private static final String KEY = "recent";
	private static final int KEPT = 12;

	/// Those that are still there.
	public List<Path> all() {
		return node().get(KEY, "").lines().filter(line -> !line.isBlank()).map(Path::of).filter(Files::exists).toList();
	}

	/// Puts a file first.
	public void add(Path file) {
		List<Path> files = new ArrayList<>(all());
		files.remove(file);
		files.addFirst(file);
		List<String> lines = files.stream().limit(KEPT).map(Path::toString).toList();
		IEclipsePreferences node = node();
		node.put(KEY, String.join("\n", lines));
		try {
			node.flush();
		} catch (BackingStoreException e) {
			ILog.of(RecentFiles.class).error("The list of recent files could not be kept", e);
		}
	}

	private static IEclipsePreferences node() {
		return InstanceScope.INSTANCE.getNode(NODE);
	}
}
