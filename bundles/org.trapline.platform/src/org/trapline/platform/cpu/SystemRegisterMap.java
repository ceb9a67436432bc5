// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// What reads and writes each system register of a CPU, by encoding. Whether an instruction may is decided before it
/// comes here.
public final class SystemRegisterMap {
	private static final int ENCODINGS = 1 << 16;

	private final @Nullable LongSupplier[] readers = new @Nullable LongSupplier[ENCODINGS];
	private final @Nullable LongConsumer[] writers = new @Nullable LongConsumer[ENCODINGS];

	/// Says what a register is.
	///
	/// @param encoding op0, op1, CRn, CRm and op2 in 16 bits, see {@link org.trapline.a64.SystemRegisters}
	public void bind(int encoding, LongSupplier read, LongConsumer write) {
		readers[encoding] = read;
		writers[encoding] = write;
	}

	/// Says what a register is that can only be read.
	public void bindReadOnly(int encoding, LongSupplier read) {
		readers[encoding] = read;
		writers[encoding] = null;
	}

	/// Says what a register is that can only be written.
	public void bindWriteOnly(int encoding, LongConsumer write) {
		readers[encoding] = null;
		writers[encoding] = write;
	}

	/// What reads a register; null if nothing does.
	public @Nullable LongSupplier reader(int encoding) {
		return readers[encoding];
	}

	/// What writes a register; null if nothing does.
	public @Nullable LongConsumer writer(int encoding) {
		return writers[encoding];
	}
}
