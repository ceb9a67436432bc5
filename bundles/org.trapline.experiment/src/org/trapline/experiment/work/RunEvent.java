// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.work;

import java.nio.file.Path;
import java.util.Optional;
import org.trapline.experiment.file.Point;

/// What happens while an experiment runs.
public sealed interface RunEvent {
	/// A point that was run before is kept.
	record Kept(Point point) implements RunEvent {
	}

	/// A point that was run before is run again, since its settings, its inputs or Trapline's version were others.
	///
	/// @param to where its folder is now
	record PutAside(Point point, Path to) implements RunEvent {
	}

	/// A point begins.
	///
	/// @param folder with what it is run with; its results, the console among them, come there when it ends
	record Started(Point point, Path folder) implements RunEvent {
	}

	/// A point has come so far.
	///
	/// @param cycles of its machine
	record Advanced(Point point, long cycles) implements RunEvent {
	}

	/// A point has written to its console. It is told for people to see: what it wrote altogether is among its results.
	///
	/// @param system whose console, of several VMs
	/// @param text what it has written since the last time
	record Printed(Point point, String system, String text) implements RunEvent {
	}

	/// A point has ended well.
	record Finished(Point point) implements RunEvent {
	}

	/// A point has not ended well.
	///
	/// @param why in words
	/// @param kept the folder with what it wrote; empty if it wrote nothing
	record Failed(Point point, String why, Optional<Path> kept) implements RunEvent {
	}

	/// A point is tried again, since its worker was killed.
	///
	/// @param why in words
	record Retried(Point point, String why) implements RunEvent {
	}

	/// Is told what happens, by one thread at a time.
	interface Listener {
		void on(RunEvent event);
	}
}
