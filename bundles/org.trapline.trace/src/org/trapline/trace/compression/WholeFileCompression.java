// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.compression;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;
import org.trapline.measure.Progress;
import org.trapline.measure.columns.ScratchFile;
import org.trapline.trace.ImportException;
import org.trapline.trace.Problem;

/// Unpacks files that are compressed as a whole.
public final class WholeFileCompression {
	private static final int BUFFER = 256 * 1024;
	/// What xz may allocate for its dictionary, in KiB; files of {@code xz -9} need 64 MiB.
	private static final int XZ_MEMORY_KIB = 128 * 1024;

	/// @param channel the content, unpacked
	/// @param compression its name; empty where there was none
	/// @param cutShort whether the compressed data ended or broke early
	public record Unpacked(FileChannel channel, String compression, boolean cutShort) {
	}

	private enum Kind {
		GZIP(0x1f, 0x8b), XZ(0xfd, '7', 'z', 'X', 'Z', 0), ZSTD(0x28, 0xb5, 0x2f, 0xfd);

		private final int[] magic;

		Kind(int... magic) {
			this.magic = magic;
		}

		InputStream open(InputStream packed) throws IOException {
			return switch (this) {
			case GZIP -> new GZIPInputStream(packed, BUFFER);
			case XZ -> new XZInputStream(packed, XZ_MEMORY_KIB);
			case ZSTD -> new ZstdInputStream(packed);
			};
		}
	}

	private WholeFileCompression() {
	}

	/// Unpacks a file to disk, or gives it back as it is if it is not compressed.
	///
	/// @param path named in errors
	/// @param packed the file; closed if a new channel is returned
	/// @param most how many bytes to unpack at the most: the content's begin
	/// @throws ImportException if nothing of it unpacks
	public static Unpacked unpack(Path path, FileChannel packed, long most, Progress progress)
			throws ImportException, IOException {
		Kind kind = null;
		for (Kind candidate : Kind.values())
			if (begins(packed, candidate.magic))
				kind = candidate;
		if (kind == null)
			return new Unpacked(packed, "", false);
		String name = kind.name().toLowerCase(java.util.Locale.ROOT);
		FileChannel content = ScratchFile.open();
		long size = packed.size();
		boolean broken = false;
		String reason = "";
		try (InputStream in = kind.open(new BufferedInputStream(Channels.newInputStream(packed.position(0)), BUFFER))) {
			byte[] buffer = new byte[BUFFER];
			for (int n = in.read(buffer); n >= 0 && content.size() < most; n = in.read(buffer)) {
				for (ByteBuffer out = ByteBuffer.wrap(buffer, 0, n); out.hasRemaining();)
					content.write(out);
				progress.checkCancelled();
				if (packed.isOpen())
					progress.at(packed.position(), size);
			}
		} catch (IOException e) {
			broken = true;
			reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
		} catch (RuntimeException e) {
			content.close();
			throw e;
		}
		if (content.size() == 0) {
			content.close();
			throw new ImportException(Problem.inFile(path,
					name + " data that does not unpack" + (reason.isEmpty() ? "" : " (" + reason + ")"),
					"a whole " + name + " file"));
		}
		return new Unpacked(content, name, broken);
	}

	private static boolean begins(FileChannel file, int[] magic) throws IOException {
		ByteBuffer begin = ByteBuffer.allocate(magic.length);
		if (file.read(begin, 0) < magic.length)
			return false;
		for (int i = 0; i < magic.length; i++)
			if ((begin.get(i) & 0xff) != magic[i])
				return false;
		return true;
	}
}
