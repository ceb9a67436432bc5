// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.table.Row;

/// An environment for tests of memory: pages are mapped one by one in each context, devices and timing note what they
/// are told.
public final class PagedEnvironment extends FlatEnvironment {
	/// Fault status of a page that is not mapped (translation fault, level 3).
	public static final int MISSING = 0x07;
	/// Fault status of a page that does not allow the access (permission fault, level 3).
	public static final int FORBIDDEN = 0x0F;
	/// What a device reads as.
	public static final long DEVICE_VALUE = 0x8877_6655_4433_2211L;
	private static final int WRITE_NOT_READ = 1 << 6;

	/// Addresses translated.
	public final List<Long> translated = new ArrayList<>();
	/// Accesses to devices: {@code load 0x9000000 4}, {@code store 0x9000000 4 = 0x1}.
	public final List<String> devices = new ArrayList<>();
	/// Accesses that timing was told.
	public final List<Told> told = new ArrayList<>();
	/// What devices refuse accesses with, if they do.
	public Optional<GuestException> refusal = Optional.empty();
	/// What an access costs.
	public int accessCycles;
	private final Map<Long, Long> pages = new HashMap<>();

	/// An access that timing was told.
	public record Told(long address, long physical, int bytes, boolean write) {
	}

	/// A core in such an environment, whose accesses are timed, in context 1.
	public static Core core(Ram ram) {
		PagedEnvironment environment = new PagedEnvironment();
		Core core = new Core(CoreModel.of("armv8.2-vhe").orElseThrow(), ram, environment, Optional.of(environment.timing()));
		core.memory.context = 1;
		core.memory.unprivileged = 2;
		return core;
	}

	/// The environment of a core that was made so.
	public static PagedEnvironment of(Core core) {
		return (PagedEnvironment) core.environment;
	}

	/// Maps a page in a context.
	///
	/// @param flags as of {@link Environment#translate}
	public void map(int context, long virtual, long physical, int flags) {
		pages.put(virtual & CoreMemory.PAGE_MASK | context, physical & CoreMemory.PAGE_MASK | flags);
	}

	/// Unmaps a page, of which the core is not told.
	public void unmap(int context, long virtual) {
		pages.remove(virtual & CoreMemory.PAGE_MASK | context);
	}

	@Override
	public long translate(Core core, long address, Access access) {
		translated.add(address);
		boolean privileged = access != Access.READ_UNPRIVILEGED && access != Access.WRITE_UNPRIVILEGED;
		Long page = pages.get(address & CoreMemory.PAGE_MASK | (privileged ? core.memory.context : core.memory.unprivileged));
		if (page == null)
			throw fault(address, access, MISSING);
		if ((page & (access.writes() ? WRITABLE : READABLE)) == 0)
			throw fault(address, access, FORBIDDEN);
		return page;
	}

	private static GuestException fault(long address, Access access, int status) {
		return new GuestException(access == Access.FETCH ? GuestException.INSTRUCTION_ABORT : GuestException.DATA_ABORT,
				status | (access.writes() ? WRITE_NOT_READ : 0), address, -1);
	}

	@Override
	public long load(Core core, long physical, int bytes) {
		refuse();
		devices.add(String.format("load 0x%x %d", physical, bytes));
		return DEVICE_VALUE & -1L >>> Long.SIZE - Byte.SIZE * bytes;
	}

	@Override
	public void store(Core core, long physical, int bytes, long value) {
		refuse();
		devices.add(String.format("store 0x%x %d = 0x%x", physical, bytes, value & -1L >>> Long.SIZE - Byte.SIZE * bytes));
	}

	private void refuse() {
		if (refusal.isPresent())
			throw refusal.get();
	}

	private Timing timing() {
		return new Timing() {
			@Override
			public void costs(@Nullable Row[] rows, int[] words, int from, int to, int[] cycles) {
				// none
			}

			@Override
			public boolean wantsAccesses() {
				return true;
			}

			@Override
			public int access(long address, long physical, int bytes, boolean write) {
				told.add(new Told(address, physical, bytes, write));
				return accessCycles;
			}
		};
	}
}
