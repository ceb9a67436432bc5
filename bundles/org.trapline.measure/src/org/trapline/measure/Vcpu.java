// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

/// A virtual CPU of a recording: a thread of the process that is its VM.
///
/// @param index position in {@link ExitTrace#vcpus()}, from 0
/// @param vm what its VM is called, for instance the process's name and id
/// @param id number of the vCPU inside its VM; -1 where the recording does not tell
/// @param process the VM's process id; -1 where the recording does not tell
/// @param thread the vCPU thread's id
/// @param threadName the thread's name, for instance {@code CPU 0/KVM}; empty where the recording does not tell
public record Vcpu(int index, String vm, int id, int process, int thread, String threadName) {

	/// What to call it where only one VM is shown.
	public String label() {
		return id >= 0 ? "vCPU " + id : threadName.isEmpty() ? "thread " + thread : threadName;
	}
}
