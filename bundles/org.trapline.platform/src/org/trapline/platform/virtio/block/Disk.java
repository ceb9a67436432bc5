// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.block;

import java.io.Closeable;
import java.io.IOException;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// Bytes that a block device stores, of fixed number. Whoever calls keeps within them.
public interface Disk extends Closeable {
	/// How many, a multiple of {@link BlockDevice#SECTOR_BYTES}.
	long bytes();

	/// Whether it can be written to.
	boolean writable();

	/// Whether {@link #discard} gives something back.
	boolean discards();

	/// @throws IOException if the host cannot
	void read(long at, byte[] to, int offset, int length) throws IOException;

	/// @throws IOException if the host cannot: what is there then is undefined
	void write(long at, byte[] from, int offset, int length) throws IOException;

	/// Lets go of bytes whose content no longer matters.
	void discard(long at, long length) throws IOException;

	/// Makes what was written durable.
	void flush() throws IOException;

	/// Writes what it holds in memory, and by what its files are recognised.
	void save(StateOutput out);

	/// Becomes what was saved.
	///
	/// @throws StateException if that does not fit to its files as they are
	void restore(StateInput in) throws StateException;
}
