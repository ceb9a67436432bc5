// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.trapline.trace.binary.Bytes;

/// Unpacks the compressed blocks of one file.
///
/// Keeps the state of its library and a buffer for packed bytes from block to block. Not thread-safe.
final class Unpacker implements AutoCloseable {
	static final String NONE = "none";
	private static final String ZSTD = "zstd";
	private static final String ZLIB = "zlib";

	private final @Nullable ZstdDecompressCtx zstd;
	private final @Nullable Inflater zlib;
	private byte[] packed = new byte[0];

	/// @param compression one that is known
	Unpacker(String compression) {
		zstd = compression.equals(ZSTD) ? new ZstdDecompressCtx() : null;
		zlib = compression.equals(ZLIB) ? new Inflater() : null;
	}

	static boolean knows(String compression) {
		return compression.equals(NONE) || compression.equals(ZSTD) || compression.equals(ZLIB);
	}

	/// Unpacks a block.
	///
	/// @param position of the packed bytes, which are known to be there
	/// @param packedLength how many there are
	/// @param into takes the content
	/// @param length that the content must have, at most into's
	/// @return empty, or in words why the block does not unpack to that length
	String unpack(Bytes bytes, long position, int packedLength, byte[] into, int length) throws IOException {
		if (packed.length < packedLength)
			packed = new byte[packedLength];
		bytes.copy(position, packed, 0, packedLength);
		try {
			int got = inflate(packedLength, into, length);
			return got == length ? "" : "content of " + got + " bytes";
		} catch (ZstdException | DataFormatException e) {
			return "data that does not unpack (" + e.getMessage() + ')';
		}
	}

	private int inflate(int packedLength, byte[] into, int length) throws DataFormatException {
		ZstdDecompressCtx context = zstd;
		if (context != null)
			return context.decompressByteArray(into, 0, length, packed, 0, packedLength);
		Inflater inflater = zlib;
		if (inflater == null)
			throw new DataFormatException("the file says that nothing is compressed");
		inflater.reset();
		inflater.setInput(packed, 0, packedLength);
		int got = 0;
		while (got < length) {
			int n = inflater.inflate(into, got, length - got);
			if (n == 0)
				break;
			got += n;
		}
		return got;
	}

	@Override
	public void close() {
		if (zstd != null)
			zstd.close();
		if (zlib != null)
			zlib.end();
	}
}
