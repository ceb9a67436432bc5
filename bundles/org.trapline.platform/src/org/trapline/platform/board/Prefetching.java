// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

/// What is brought into caches before it is asked for.
///
/// @param nextInstructionLine whether a miss of the L1 instruction cache brings in the next line too
/// @param nextDataLine whether a miss of the L1 data cache brings in the next line too
/// @param streams strides that are followed at once; 0 for no stride prefetcher
/// @param distance how many strides ahead of the access it is
/// @param degree lines that it brings in at a time
public record Prefetching(boolean nextInstructionLine, boolean nextDataLine, int streams, int distance, int degree) {
	static Prefetching read(Keys keys, Prefetching preset) {
		return new Prefetching(
				keys.flag("next-instruction-line", preset.nextInstructionLine, "a miss of L1I brings in the next line too"),
				keys.flag("next-data-line", preset.nextDataLine, "a miss of L1D brings in the next line too"),
				keys.whole("streams", 0, 64, preset.streams, "", "strides followed at once; 0 for no stride prefetcher"),
				keys.whole("distance", 1, 64, preset.distance, "", "strides ahead of the access"),
				keys.whole("degree", 1, 16, preset.degree, "", "lines brought in at a time"));
	}
}
