// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.io.IOException;
import org.trapline.trace.Problem;
import org.trapline.trace.binary.Bytes;

/// The pages of one CPU's ring buffer, one after another, in memory that does not grow with their number.
abstract sealed class PageSource permits PlainPages, ChunkedPages {
	final Bytes file;
	final CpuData extent;
	final int pageSize;
	/// The page turned to: its bytes in {@link #array} from {@link #begin} to {@link #end}.
	byte[] array = new byte[0];
	int begin;
	/// Before begin + pageSize where the file ends within the page.
	int end;
	/// Whether pages were left out before this one, or before the end, since they cannot be read.
	boolean gap;

	private final Damage damage;

	PageSource(Bytes file, CpuData extent, int pageSize, Damage damage) {
		this.file = file;
		this.extent = extent;
		this.pageSize = pageSize;
		this.damage = damage;
	}

	/// Turns to the next page.
	///
	/// @return false if there is none
	abstract boolean next() throws IOException;

	/// How many bytes of the extent were read.
	abstract long consumed();

	/// Where the page turned to is in the file, for problems.
	abstract long position();

	/// Notes what is wrong with the page turned to.
	///
	/// @param at index in {@link #array}
	final void damaged(int at, String found, String expected) {
		note(position() + at - begin, found, expected);
	}

	final void note(long position, String found, String expected) {
		Problem problem = file.problem(position, found + " in " + extent.label(), expected);
		damage.add(problem);
	}
}
