// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

/// Which entry of a set makes room for a new one.
public enum Replacement {
	/// The one that was used longest ago.
	LRU,
	/// Tree pseudo-LRU.
	PLRU,
	/// The one that came first.
	FIFO,
	/// Any, by a generator with the machine's seed.
	RANDOM
}
