// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where a run's measurements come from.
///
/// @param files the files read, as given by the user
/// @param importer the id of the importer that read them, for instance {@code perf.data}
/// @param importerReason why that importer took them, in words
/// @param facts what the files say of themselves, in reading order, under the names of {@link Fact} where one fits
public record Provenance(List<Path> files, String importer, String importerReason, Map<String, String> facts) {

	/// Names of the facts that several formats know.
	public static final class Fact {
		public static final String FORMAT = "format";
		public static final String HOST = "host name";
		public static final String KERNEL = "kernel";
		public static final String ARCHITECTURE = "architecture";
		public static final String CPUS = "CPUs";
		public static final String CPU = "CPU";
		public static final String MEMORY = "memory";
		public static final String COMMAND = "command line";
		public static final String RECORDER = "recorder";
		public static final String RECORDED = "recorded on";
		public static final String CLOCK = "clock";
		/// What there is of a guest that was recorded together with its host: this, and behind it the guest's name.
		public static final String GUEST = "guest ";

		private Fact() {
		}
	}

	public Provenance {
		files = List.copyOf(files);
		facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
	}
}
