// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import org.trapline.a64.linux.SystemCalls.Arguments;
import org.trapline.a64.linux.file.Descriptors;
import org.trapline.a64.linux.file.OpenFile;
import org.trapline.a64.linux.memory.UserMemory;

/// The system call fcntl.
///
/// @param descriptors of the process
/// @param memory of the process
record DescriptorControl(Descriptors descriptors, UserMemory memory) {
	private static final int DUPLICATE = 0;
	private static final int GET_CLOSE = 1;
	private static final int SET_CLOSE = 2;
	private static final int GET_FLAGS = 3;
	private static final int SET_FLAGS = 4;
	private static final int GET_LOCK = 5;
	private static final int SET_LOCK = 6;
	private static final int SET_LOCK_WAIT = 7;
	private static final int DUPLICATE_CLOSE = 1030;
	private static final short UNLOCKED = 2;

	long control(Arguments a) throws SystemCallException {
		int number = a.number(0);
		OpenFile file = descriptors.get(number);
		switch (a.number(1)) {
		case DUPLICATE, DUPLICATE_CLOSE -> {
			return descriptors.add(file, a.number(2), a.number(1) == DUPLICATE_CLOSE);
		}
		case GET_CLOSE -> {
			return descriptors.closeOnExec(number) ? 1 : 0;
		}
		case SET_CLOSE -> descriptors.setCloseOnExec(number, (a.number(2) & 1) != 0);
		case GET_FLAGS -> {
			return file.flags() & ~(OpenFile.CREATE | OpenFile.EXCLUSIVE | OpenFile.TRUNCATE | OpenFile.CLOSE_ON_EXEC);
		}
		case SET_FLAGS -> file.setFlags(a.number(2));
		// locks on what nobody else has open are always had
		case GET_LOCK -> memory.write(a.value(2), UserMemory.structure(2).putShort(UNLOCKED));
		case SET_LOCK, SET_LOCK_WAIT -> { }
		default -> throw new SystemCallException(Errno.EINVAL);
		}
		return 0;
	}
}
