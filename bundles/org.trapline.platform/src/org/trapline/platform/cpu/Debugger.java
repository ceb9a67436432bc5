// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

/// What looks at each instruction of a CPU before it executes, and at what instructions access. While there is one,
/// instructions are executed one at a time, with the same counts and interrupts as else.
public interface Debugger {
	/// Whether the CPU's run is to end before the instruction at its PC. A run that ends so has executed all before it.
	boolean stops(Cpu cpu);

	/// Whether {@link #accessed} is to be called.
	boolean watches();

	/// Is told of a load or store that was done.
	///
	/// @param address virtual
	void accessed(Cpu cpu, long address, int bytes, boolean write);
}
