// SPDX-License-Identifier: EPL-2.0

package org.trapline.foreign;

import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.Importer;
import org.trapline.trace.Probe;
import org.trapline.trace.Recording;

/** An importer that another bundle brings. {@code WiringTest} makes a bundle of this class alone. */
public final class ForeignImporter implements Importer {
	@Override
	public String id() {
		return "foreign";
	}

	@Override
	public String name() {
		return "A format of another bundle";
	}

	@Override
	public Probe probe(Recording recording) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Run read(Recording recording, Progress progress) {
		throw new UnsupportedOperationException();
	}
}
