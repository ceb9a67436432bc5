// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.state;

/// A state that cannot be restored. The message says what was found and what was expected; whoever reads the checkpoint adds the
/// file and the part.
public final class StateException extends Exception {
	private static final long serialVersionUID = 1;

	public StateException(String message) {
		super(message);
	}

	/// A number that was read, if it is what it may be.
	///
	/// @param what it is, for the message
	public static int within(int found, int least, int most, String what) throws StateException {
		if (found < least || found > most)
			throw new StateException(what + " is " + found + ", expected " + least + " to " + most);
		return found;
	}
}
