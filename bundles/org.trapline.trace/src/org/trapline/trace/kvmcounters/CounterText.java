// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.kvmcounters;

import java.util.List;
import org.trapline.measure.CounterSeries;

/// A form in which KVM's counters are written, read line by line.
interface CounterText {
	/// Takes the next line.
	///
	/// @return false if it was left out, having been told of
	boolean line(long number, String line);

	/// Says what there is to say at the end of the text.
	void end();

	/// Whether no more is kept.
	boolean full();

	List<CounterSeries> series();

	/// What the text is, in words.
	String form();
}
