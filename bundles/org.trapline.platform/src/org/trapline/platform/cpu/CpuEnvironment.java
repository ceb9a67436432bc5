// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import org.trapline.a64.core.Access;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.Environment;
import org.trapline.a64.core.GuestException;

/// What is around the core of a CPU: the CPU's parts, each for its own.
final class CpuEnvironment implements Environment {
	private final Cpu cpu;
	private final Exceptions exceptions;
	private final ExceptionReturn exceptionReturn;
	private final SystemAccess access;
	/// What was translated last, for the address of an external abort.
	private long reached;

	CpuEnvironment(Cpu cpu, Exceptions exceptions, ExceptionReturn exceptionReturn, SystemAccess access) {
		this.cpu = cpu;
		this.exceptions = exceptions;
		this.exceptionReturn = exceptionReturn;
		this.access = access;
	}

	@Override
	public long translate(Core core, long address, Access access) {
		reached = address;
		long page = cpu.mmu.translate(address, access);
		return core.watched && access != Access.FETCH && cpu.debug.watches(address) ? page | ONCE : page;
	}

	@Override
	public void watch(Core core, long address, int bytes, Access access) {
		cpu.debug.watch(address, bytes, access);
	}

	@Override
	public long load(Core core, long physical, int bytes) {
		try {
			return cpu.bus.load(cpu.index, physical, bytes);
		} catch (GuestException e) {
			throw refused(e, physical);
		}
	}

	@Override
	public void store(Core core, long physical, int bytes, long value) {
		try {
			cpu.bus.store(cpu.index, physical, bytes, value);
		} catch (GuestException e) {
			throw refused(e, physical);
		}
	}

	/// An external abort, with the virtual address in the place of the physical one.
	private GuestException refused(GuestException abort, long physical) {
		long address = reached & CoreMemory.PAGE_MASK | physical & CoreMemory.PAGE_BYTES - 1;
		return new GuestException(abort.exceptionClass, abort.syndrome, address, -1);
	}

	@Override
	public long readSystem(Core core, int register) {
		return access.read(register);
	}

	@Override
	public void writeSystem(Core core, int register, long value) {
		access.write(register, value);
	}

	@Override
	public void system(Core core, int operation, long value) {
		access.operate(operation, value);
	}

	@Override
	public long systemResult(Core core, int operation) {
		throw GuestException.undefined();
	}

	@Override
	public void writePstate(Core core, int field, int value) {
		access.writePstate(field, value);
	}

	@Override
	public void call(Core core, Call call, int immediate) {
		exceptions.call(call, immediate);
	}

	@Override
	public void exceptionReturn(Core core) {
		exceptionReturn.execute();
	}

	@Override
	public void exception(Core core, GuestException exception) {
		exceptions.synchronous(exception);
	}

	@Override
	public GuestException vectorTrap(Core core) {
		return access.vectorTrap();
	}

	@Override
	public void hint(Core core, int hint) {
		access.hint(hint);
	}
}
