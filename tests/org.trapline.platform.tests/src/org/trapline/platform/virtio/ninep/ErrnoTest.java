// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.ninep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ErrnoTest {
	static Stream<Arguments> failures() {
		return Stream.of(
				Arguments.of(new NoSuchFileException("x"), 2),
				Arguments.of(new AccessDeniedException("x"), 13),
				Arguments.of(new FileAlreadyExistsException("x"), 17),
				Arguments.of(new AtomicMoveNotSupportedException("x", "y", "z"), 18),
				Arguments.of(new NotDirectoryException("x"), 20),
				Arguments.of(new DirectoryNotEmptyException("x"), 39),
				Arguments.of(new FileSystemException("x", null, "Read-only file system"), 30),
				Arguments.of(new FileSystemException("x", null, "File name too long"), 36),
				Arguments.of(new FileSystemException("x", null, "Too many levels of symbolic links or unable to"), 40),
				Arguments.of(new IOException("File too large"), 27),
				Arguments.of(new IOException("No space left on device"), 28),
				Arguments.of(new IOException("Disk quota exceeded"), 122),
				Arguments.of(new IOException("something else"), 5),
				Arguments.of(new IOException(), 5));
	}

	@ParameterizedTest
	@MethodSource("failures")
	void failuresOfTheHostAreLinuxsErrors(IOException failure, int number) {
		assertThat(Errno.of(failure).number).isEqualTo(number);
	}

	@Test
	void whatTheHostCannotIsNotTheGuestsFault() {
		assertThat(Stream.of(Errno.values()).filter(Errno::ofHost)).containsExactly(Errno.EIO, Errno.ENOSPC, Errno.EDQUOT);
	}
}
