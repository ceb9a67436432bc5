// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.CoreMemory;

/// Ops of loads and stores of general registers that hit the TLB; those that do not are stepped.
final class Accesses {
	private static final long LOW = 0xFFFF_FFFFL;

	private Accesses() {
	}

	/// A load or store.
	abstract static class Access extends Op {
		final int rt;
		private final int rn;
		private final int rm;
		private final int description;
		private final long offset;
		private final boolean writesBack;
		private final long added;

		Access(int at, int rt, Mode mode) {
			super(at);
			this.rt = rt;
			rn = mode.rn();
			rm = mode.rm();
			description = mode.description();
			offset = mode.offset();
			writesBack = mode.writesBack();
			added = mode.added();
		}

		final long address(long[] x) {
			return rm < 0 ? x[rn] + offset : x[rn] + Operand.of(x[rm], description);
		}

		/// What follows when it is done.
		final @Nullable Op done(long[] x, long address) {
			if (writesBack)
				x[rn] = address + added;
			return next;
		}
	}

	static final class Ldrb extends Access {
		Ldrb(int at, int rt, Mode mode) {
			super(at, rt, mode);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			CoreMemory memory = run.memory;
			long address = address(x);
			int place = run.locate(at, address, 1, CoreMemory.READ);
			if (place < 0)
				return run.step(at);
			x[rt] = memory.bank(address)[place] & 0xFF;
			return done(x, address);
		}
	}

	static final class Ldrh extends Access {
		Ldrh(int at, int rt, Mode mode) {
			super(at, rt, mode);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			CoreMemory memory = run.memory;
			long address = address(x);
			int place = run.locate(at, address, 2, CoreMemory.READ);
			if (place < 0)
				return run.step(at);
			x[rt] = (short) CoreMemory.SHORT.get(memory.bank(address), place) & 0xFFFF;
			return done(x, address);
		}
	}

	static final class LdrW extends Access {
		LdrW(int at, int rt, Mode mode) {
			super(at, rt, mode);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			CoreMemory memory = run.memory;
			long address = address(x);
			int place = run.locate(at, address, 4, CoreMemory.READ);
			if (place < 0)
				return run.step(at);
			x[rt] = (int) CoreMemory.INT.get(memory.bank(address), place) & LOW;
			return done(x, address);
		}
	}

	static final class LdrX extends Access {
		LdrX(int at, int rt, Mode mode) {
			super(at, rt, mode);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			CoreMemory memory = run.memory;
			long address = address(x);
			int place = run.locate(at, address, 8, CoreMemory.READ);
			if (place < 0)
				return run.step(at);
			x[rt] = (long) CoreMemory.LONG.get(memory.bank(address), place);
			return done(x, address);
		}
	}

	static final class LdrsbX extends Access {
		LdrsbX(int at, int rt, Mode mode) {
			super(at, rt, mode);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			CoreMemory memory = run.memory;
			long address = address(x);
			int place = run.locate(at, address, 1, CoreMemory.READ);
			if (place < 0)
				return run.step(at);
			x[rt] = memory.bank(address)[place];
			return done(x, address);
		}
	}

	static final class LdrsbW extends Access {
		LdrsbW(int at, int rt, Mode mode) {
			super(at, rt, mode);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			CoreMemory memory = run.memory;
			long address = address(x);
			int place = run.locate(at, address, 1, CoreMemory.READ);
			if (place < 0)
				return run.step(at);
			x[rt] = memory.bank(address)[place] & LOW;
			return done(x, address);
		}
	}

	static final class LdrshX extends Access {
		LdrshX(int at, int rt, Mode mode) {
			super(at, rt, mode);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			CoreMemory memory = run.memory;
			long address = address(x);
			int place = run.locate(at, address, 2, CoreMemory.READ);
			if (place < 0)
				return run.step(at);
			x[rt] = (short) CoreMemory.SHORT.get(memory.bank(address), place);
			return done(x, address);
		}
	}

	static final class LdrshW extends Access {
		LdrshW(int at, int rt, Mode mode) {
			super(at, rt, mode);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			CoreMemory memory = run.memory;
			long address = address(x);
			int place = run.locate(at, address, 2, CoreMemory.READ);
			if (place < 0)
				return run.step(at);
			x[rt] = (short) CoreMemory.SHORT.get(memory.bank(address), place) & LOW;
			return done(x, address);
		}
	}

	static final class Ldrsw extends Access {
		Ldrsw(int at, int rt, Mode mode) {
			super(at, rt, mode);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			CoreMemory memory = run.memory;
			long address = address(x);
			int place = run.locate(at, address, 4, CoreMemory.READ);
			if (place < 0)
				return run.step(at);
			x[rt] = (int) CoreMemory.INT.get(memory.bank(address), place);
			return done(x, address);
		}
	}

	static final class Strb extends Access {
		Strb(int at, int rt, Mode mode) {
			super(at, rt, mode);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			CoreMemory memory = run.memory;
			long address = address(x);
			int place = run.locate(at, address, 1, CoreMemory.WRITE);
			if (place < 0)
				return run.step(at);
			memory.bank(address)[place] = (byte) x[rt];
			return done(x, address);
		}
	}

	static final class Strh extends Access {
		Strh(int at, int rt, Mode mode) {
			super(at, rt, mode);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			CoreMemory memory = run.memory;
			long address = address(x);
			int place = run.locate(at, address, 2, CoreMemory.WRITE);
			if (place < 0)
				return run.step(at);
			CoreMemory.SHORT.set(memory.bank(address), place, (short) x[rt]);
			return done(x, address);
		}
	}

	static final class StrW extends Access {
		StrW(int at, int rt, Mode mode) {
			super(at, rt, mode);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			CoreMemory memory = run.memory;
			long address = address(x);
			int place = run.locate(at, address, 4, CoreMemory.WRITE);
			if (place < 0)
				return run.step(at);
			CoreMemory.INT.set(memory.bank(address), place, (int) x[rt]);
			return done(x, address);
		}
	}

	static final class StrX extends Access {
		StrX(int at, int rt, Mode mode) {
			super(at, rt, mode);
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			CoreMemory memory = run.memory;
			long address = address(x);
			int place = run.locate(at, address, 8, CoreMemory.WRITE);
			if (place < 0)
				return run.step(at);
			CoreMemory.LONG.set(memory.bank(address), place, x[rt]);
			return done(x, address);
		}
	}

	static final class LdpX extends Access {
		private final int rt2;

		LdpX(int at, int rt, int rt2, Mode mode) {
			super(at, rt, mode);
			this.rt2 = rt2;
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			CoreMemory memory = run.memory;
			long address = address(x);
			int place = run.locate(at, address, 16, CoreMemory.READ);
			if (place < 0)
				return run.step(at);
			byte[] bank = memory.bank(address);
			x[rt2] = (long) CoreMemory.LONG.get(bank, place + 8);
			x[rt] = (long) CoreMemory.LONG.get(bank, place);
			return done(x, address);
		}
	}

	static final class StpX extends Access {
		private final int rt2;

		StpX(int at, int rt, int rt2, Mode mode) {
			super(at, rt, mode);
			this.rt2 = rt2;
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			CoreMemory memory = run.memory;
			long address = address(x);
			int place = run.locate(at, address, 16, CoreMemory.WRITE);
			if (place < 0)
				return run.step(at);
			byte[] bank = memory.bank(address);
			CoreMemory.LONG.set(bank, place, x[rt]);
			CoreMemory.LONG.set(bank, place + 8, x[rt2]);
			return done(x, address);
		}
	}

	static final class LdpW extends Access {
		private final int rt2;

		LdpW(int at, int rt, int rt2, Mode mode) {
			super(at, rt, mode);
			this.rt2 = rt2;
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			CoreMemory memory = run.memory;
			long address = address(x);
			int place = run.locate(at, address, 8, CoreMemory.READ);
			if (place < 0)
				return run.step(at);
			byte[] bank = memory.bank(address);
			x[rt2] = (int) CoreMemory.INT.get(bank, place + 4) & LOW;
			x[rt] = (int) CoreMemory.INT.get(bank, place) & LOW;
			return done(x, address);
		}
	}

	static final class StpW extends Access {
		private final int rt2;

		StpW(int at, int rt, int rt2, Mode mode) {
			super(at, rt, mode);
			this.rt2 = rt2;
		}

		@Override
		@Nullable Op execute(Interpreter run) {
			long[] x = run.x;
			CoreMemory memory = run.memory;
			long address = address(x);
			int place = run.locate(at, address, 8, CoreMemory.WRITE);
			if (place < 0)
				return run.step(at);
			byte[] bank = memory.bank(address);
			CoreMemory.INT.set(bank, place, (int) x[rt]);
			CoreMemory.INT.set(bank, place + 4, (int) x[rt2]);
			return done(x, address);
		}
	}
}
