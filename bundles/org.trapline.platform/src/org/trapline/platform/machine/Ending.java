// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.machine;

/// Why a machine stopped by itself.
public enum Ending {
	/// The guest turned it off.
	POWER_OFF,
	/// The guest asked for a reset.
	RESET,
	/// No CPU has anything to execute, and nothing is planned that could change that.
	IDLE,
	/// Somebody outside has asked for it, a debugger for instance.
	STOPPED
}
