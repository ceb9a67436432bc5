// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.CodePage;
import org.trapline.a64.core.Core;

/// Makes regions for one core, in the background: the core's thread asks for them and takes them when they are done.
final class Translator {
	private static final int WAITING = 256;
	private static final int IDLE_SECONDS = 1;

	private final Constants constants;
	private final TimingPlan timing;
	private final Options options;
	private final MethodLimits limits = MethodLimits.present();
	private final Queue<Region> done = new ConcurrentLinkedQueue<>();
	private final AtomicLong nanos = new AtomicLong();
	private final ThreadPoolExecutor worker = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS,
			new ArrayBlockingQueue<>(WAITING), Translator::thread);

	Translator(Core core, Flags flags, Progress progress, RegionTable regions, Options options) {
		constants = new Constants(core, flags, progress, regions);
		timing = TimingPlan.of(core);
		this.options = options;
		worker.allowCoreThreadTimeOut(true);
	}

	private static Thread thread(Runnable work) {
		return Thread.ofPlatform().daemon().name("a64-translator").unstarted(work);
	}

	/// Asks for a region.
	///
	/// @param pages that it may take instructions from, by virtual address, that of the pc among them
	/// @param loops of these pages
	/// @param heads where other regions begin
	/// @return whether it will be done
	boolean request(long pc, Map<Long, CodePage> pages, Loops loops, Set<Long> heads) {
		if (options.synchronous()) {
			done.add(translate(pc, pages, loops, heads));
			return true;
		}
		try {
			worker.execute(() -> done.add(translate(pc, pages, loops, heads)));
			return true;
		} catch (RejectedExecutionException _) {
			return false;
		}
	}

	/// A region that is done, once; null if none is.
	@Nullable Region take() {
		return done.poll();
	}

	/// Time spent.
	long nanos() {
		return nanos.get();
	}

	/// Makes a region: of fewer instructions where all that belong to it would be too much code.
	private synchronized Region translate(long pc, Map<Long, CodePage> pages, Loops loops,
			Set<Long> heads) {
		long start = System.nanoTime();
		try {
			for (int limit = options.instructions(); limit > 0;) {
				Flow flow = Flow.from(pc, pages, loops, heads, limit);
				if (flow.blocks().isEmpty())
					return new Region(pc);
				RegionWriter writer = new RegionWriter(flow, timing, constants);
				byte[] classFile = writer.write();
				int bytes = RegionWriter.codeBytes(classFile);
				int placed = bytes + writer.placed();
				if (bytes <= limits.bytes() && (placed <= limits.placed() || flow.instructions() == 1))
					return new Region(flow, bytes, Optional.of(define(classFile, writer.sites())));
				limit = Math.min(flow.instructions() - 1, flow.instructions() * limits.placed() / placed);
			}
			return new Region(pc);
		} finally {
			nanos.addAndGet(System.nanoTime() - start);
		}
	}

	private RegionCode define(byte[] classFile, Site[] sites) {
		constants.sites = sites;
		try {
			MethodHandles.lookup().defineHiddenClassWithClassData(classFile, constants, true);
		} catch (IllegalAccessException e) {
			throw new IllegalStateException(e);
		}
		RegionCode made = constants.made;
		constants.made = null;
		constants.sites = new Site[0];
		if (made == null)
			throw new IllegalStateException("the class made no instance");
		return made;
	}
}
