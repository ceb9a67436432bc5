// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.open;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.prefs.BackingStoreException;

/// The recordings opened last, newest first, kept in the workspace's preferences. Some may be gone meanwhile.
public final class RecentFiles {
	private static final String NODE = "org.trapline.ui.measure";
	private static final String KEY = "recent";
	private static final int KEPT = 12;

	public List<Path> all() {
		return node().get(KEY, "").lines().filter(line -> !line.isBlank()).map(Path::of).toList();
	}

	/// Puts a file first.
	public void add(Path file) {
		List<Path> files = new ArrayList<>(all());
		files.remove(file);
		files.addFirst(file);
		keep(files.stream().limit(KEPT).toList());
	}

	/// Takes a file off the list.
	public void remove(Path file) {
		keep(all().stream().filter(other -> !other.equals(file)).toList());
	}

	public void clear() {
		keep(List.of());
	}

	/// Calls the listener in the user interface's thread after each change of the list, until the control is gone.
	public void follow(Control control, Runnable listener) {
		IEclipsePreferences node = node();
		IPreferenceChangeListener changed = change -> {
			if (KEY.equals(change.getKey()) && !control.isDisposed())
				control.getDisplay().asyncExec(() -> {
					if (!control.isDisposed())
						listener.run();
				});
		};
		node.addPreferenceChangeListener(changed);
		control.addDisposeListener(_ -> node.removePreferenceChangeListener(changed));
	}

	private static void keep(List<Path> files) {
		IEclipsePreferences node = node();
		node.put(KEY, String.join("\n", files.stream().map(Path::toString).toList()));
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
