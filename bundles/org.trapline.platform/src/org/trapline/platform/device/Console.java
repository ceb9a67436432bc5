// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.device;

/// The host's end of a serial line, which one device has.
///
/// All is called by the thread that runs the machine, and what the guest receives changes within these calls only: so
/// the machine's thread decides at which cycle input arrives.
public interface Console {
	/// Takes what the guest sends and never has input.
	Console NONE = new Console() {
		@Override
		public void output(int value) {
		}

		@Override
		public int input() {
			return -1;
		}

		@Override
		public boolean hasInput() {
			return false;
		}

		@Override
		public void onInput(Runnable listener) {
		}

		@Override
		public void poll() {
		}
	};

	/// Takes a byte that the guest has sent. Input that answers it may arrive within this call.
	///
	/// @param value 0 to 255
	void output(int value);

	/// Takes the next byte that the guest is to receive.
	///
	/// @return 0 to 255, or -1 if there is none now
	int input();

	/// Whether there is a byte that the guest is to receive.
	boolean hasInput();

	/// Who is told when input arrives where there was none: the device.
	void onInput(Runnable listener);

	/// Lets what the host has sent since arrive, and shows what the guest has sent. Called by whoever runs the machine,
	/// between its slices.
	void poll();
}
