// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

/// Flags of the floating-point status register FPSR, which say what arithmetic has met since they were cleared.
public final class Fpsr {
	/// Invalid operation.
	public static final int IOC = 1;
	/// Division by zero.
	public static final int DZC = 1 << 1;
	/// Overflow.
	public static final int OFC = 1 << 2;
	/// Underflow: a subnormal and inexact result, or one taken for 0.
	public static final int UFC = 1 << 3;
	/// Inexact result.
	public static final int IXC = 1 << 4;
	/// Subnormal operand taken for 0.
	public static final int IDC = 1 << 7;

	private Fpsr() {
	}
}
