// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.binary;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.trapline.trace.Problem;

/// Bytes to be read by position: a file's, a part of a file's, or some in memory.
public sealed interface Bytes {
	long size();

	/// Copies bytes that are known to be there.
	///
	/// @throws EOFException if the file shrank meanwhile
	void copy(long position, byte[] into, int offset, int length) throws IOException;

	/// Some of these bytes, which are known to be there.
	Bytes part(long position, long length);

	/// A problem at a position of these bytes, in terms of the file.
	Problem problem(long position, String found, String expected);

	/// A part of a file, or the whole.
	///
	/// @param path named in problems
	/// @param begin of the part in the file
	record OfFile(Path path, FileChannel channel, long begin, long size) implements Bytes {
		@Override
		public void copy(long position, byte[] into, int offset, int length) throws IOException {
			ByteBuffer target = ByteBuffer.wrap(into, offset, length);
			while (target.hasRemaining())
				if (channel.read(target, begin + position + length - target.remaining()) < 0)
					throw new EOFException(path + " ends before offset " + (begin + position + length));
		}

		@Override
		public Bytes part(long position, long length) {
			return new OfFile(path, channel, begin + position, length);
		}

		@Override
		public Problem problem(long position, String found, String expected) {
			return Problem.atOffset(path, begin + position, found, expected);
		}
	}

	/// A part of an array that has a file's bytes as they are.
	///
	/// @param path the file that the content is of
	/// @param place where in the file the part begins
	/// @param begin of the part in the array
	record InMemory(Path path, long place, byte[] content, int begin, long size) implements Bytes {
		@Override
		public void copy(long position, byte[] into, int offset, int length) {
			System.arraycopy(content, begin + Math.toIntExact(position), into, offset, length);
		}

		@Override
		public Bytes part(long position, long length) {
			return new InMemory(path, place + position, content, begin + Math.toIntExact(position), length);
		}

		@Override
		public Problem problem(long position, String found, String expected) {
			return Problem.atOffset(path, place + position, found, expected);
		}
	}

	/// Bytes that are compressed in the file.
	///
	/// @param path the file that the content is of
	/// @param place where in the file the compressed bytes begin
	/// @param begin of the part in the content
	record Unpacked(Path path, long place, byte[] content, int begin, long size) implements Bytes {
		@Override
		public void copy(long position, byte[] into, int offset, int length) {
			System.arraycopy(content, begin + Math.toIntExact(position), into, offset, length);
		}

		@Override
		public Bytes part(long position, long length) {
			return new Unpacked(path, place, content, begin + Math.toIntExact(position), length);
		}

		@Override
		public Problem problem(long position, String found, String expected) {
			return Problem.atOffset(path, place, found + " (byte " + (begin + position) + " of what it unpacks to)",
					expected);
		}
	}
}
