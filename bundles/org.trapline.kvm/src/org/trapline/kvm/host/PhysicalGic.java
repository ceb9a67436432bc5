// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.host;

/// The interrupt controller as the host's driver on one physical CPU uses it: the physical interface, and the control
/// registers of the virtual one.
///
/// An acknowledged interrupt drops its priority by {@link #end} and stays active until it is deactivated, by the host
/// or by a guest (EOImode 1).
public interface PhysicalGic {
	/// INTIDs from here on are no interrupts.
	int SPURIOUS = 1020;

	/// Sets the CPU's interface up, and with the first CPU the distributor.
	void start();

	/// Acknowledges what is pending.
	///
	/// @return its INTID; from {@link #SPURIOUS} on for none
	int acknowledge();

	/// Drops the priority.
	void end(int intid);

	void deactivate(int intid);

	/// Enables or disables a private or shared interrupt, which goes to this CPU.
	void enable(int intid, boolean on);

	/// Makes a private interrupt active or not: an active one is not signalled.
	void active(int intid, boolean on);

	/// Sends an SGI to another CPU.
	void send(int sgi, HostCpu to);

	/// How many list registers there are.
	int lists();

	/// A list register, as {@link org.trapline.platform.gic.ListRegister} has it.
	long list(int index);

	void list(int index, long value);

	/// The lowest bit of a list register's field that names the sender of an SGI which a guest's GICv2 gets.
	int senderShift();

	/// Has the guest reach the interface by a GICv2's window, not by system registers, which trap.
	///
	/// @param on whether it has a GICv2
	void window(boolean on);

	/// The guest's view of the CPU interface: VMCR and active priorities of both groups.
	long[] guestState();

	void guestState(long[] state);

	/// Turns the virtual interface on or off.
	///
	/// @param underflow whether it is to ask for maintenance when it is nearly empty
	void control(boolean on, boolean underflow);
}
