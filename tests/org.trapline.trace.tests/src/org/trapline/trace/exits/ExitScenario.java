// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Notice;

/// A hand-made sequence of events of one vCPU thread, and the exits that it makes.
abstract class ExitScenario {
	static final int CPU = 2;
	static final int THREAD = 42;
	static final int OTHER_THREAD = 7;
	static final long PC = 0xffff_8000_0000_1000L;
	static final int EC_WFX = 0x01;
	static final int EC_HVC = 0x16;
	static final int EC_SYS = 0x18;
	static final int EC_IABT = 0x20;
	static final int EC_DABT = 0x24;

	final ExitReconstruction events = new ExitReconstruction();
	long now = 1_000_000;
	ExitTrace trace = new ExitReconstruction().finish(Map.of());

	@AfterEach
	void close() {
		trace.close();
		events.close();
	}

	long at(long step) {
		now += step;
		return now;
	}

	void entry(long step) {
		events.entry(at(step), CPU, THREAD, PC);
	}

	void exit(long step, int ret, int ec) {
		events.exit(at(step), CPU, THREAD, ret, ec, PC);
	}

	void out(long step, boolean runnable) {
		events.schedSwitch(at(step), CPU, THREAD, runnable, 0);
	}

	void back(long step) {
		events.schedSwitch(at(step), CPU, 0, true, THREAD);
	}

	List<Rows.Row> rows() {
		trace = events.finish(Map.of());
		return Rows.of(trace);
	}

	Rows.Row only() {
		List<Rows.Row> rows = rows();
		assertThat(rows).hasSize(1);
		return rows.getFirst();
	}

	String said() {
		return events.notices().stream().map(Notice::message).collect(Collectors.joining("\n"));
	}

	static ExitCause cause(ExitReason reason, Refinement refinement, String detail) {
		return new ExitCause(reason, refinement, detail);
	}
}
