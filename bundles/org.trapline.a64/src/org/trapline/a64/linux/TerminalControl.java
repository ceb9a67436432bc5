// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import java.nio.ByteBuffer;
import org.trapline.a64.linux.SystemCalls.Arguments;
import org.trapline.a64.linux.file.Descriptors;
import org.trapline.a64.linux.file.OpenFile;
import org.trapline.a64.linux.memory.UserMemory;

/// The system call ioctl, as far as it asks whether a stream is a terminal and how large that is.
///
/// @param descriptors of the process
/// @param memory of the process
record TerminalControl(Descriptors descriptors, UserMemory memory) {
	private static final int GET_MODES = 0x5401;
	private static final int SET_MODES = 0x5402;
	private static final int SET_MODES_DRAINED = 0x5403;
	private static final int SET_MODES_FLUSHED = 0x5404;
	private static final int GET_GROUP = 0x540F;
	private static final int GET_SIZE = 0x5413;
	private static final int MODES_BYTES = 36;
	private static final int ROWS = 24;
	private static final int COLUMNS = 80;
	/// As Linux sets a terminal up: ICRNL IXON, OPOST ONLCR, B38400 CS8 CREAD, ISIG ICANON ECHO ECHOE ECHOK ECHOCTL ECHOKE
	/// IEXTEN.
	private static final int[] MODES = {0x500, 0x5, 0xBF, 0x8A3B};
	private static final byte[] KEYS = {3, 0x1C, 0x7F, 0x15, 4, 0, 1, 0, 0x11, 0x13, 0x1A, 0, 0x12, 0xF, 0x17, 0x16};
	private static final int KEYS_AT = 17;

	long control(Arguments a) throws SystemCallException {
		OpenFile file = descriptors.get(a.number(0));
		if (!file.terminal())
			throw new SystemCallException(Errno.ENOTTY);
		switch (a.number(1)) {
		case GET_MODES -> memory.write(a.value(2), modes());
		// the terminal stays as it is
		case SET_MODES, SET_MODES_DRAINED, SET_MODES_FLUSHED -> { }
		case GET_GROUP -> memory.writeInt(a.value(2), LinuxProcess.NUMBER);
		case GET_SIZE -> memory.write(a.value(2),
				UserMemory.structure(8).putShort((short) ROWS).putShort((short) COLUMNS));
		default -> throw new SystemCallException(Errno.ENOTTY);
		}
		return 0;
	}

	private static ByteBuffer modes() {
		ByteBuffer modes = UserMemory.structure(MODES_BYTES);
		for (int word : MODES)
			modes.putInt(word);
		return modes.put(KEYS_AT, KEYS);
	}
}
