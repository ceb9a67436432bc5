// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.tracecompass.ctf.core.CTFException;
import org.eclipse.tracecompass.ctf.core.event.IEventDefinition;
import org.eclipse.tracecompass.ctf.core.trace.CTFTrace;
import org.eclipse.tracecompass.ctf.core.trace.CTFTraceReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.trace.ImportException;

/// Real traces hold the events that babeltrace2 prints, with the same times and values.
class BabeltraceOracleTest {
	@ParameterizedTest
	@ValueSource(strings = { "ctf/lttng-vmix-c4", "ctf/perf-kvm-linux-short" })
	void eventsAreThoseThatBabeltracePrints(String name) throws IOException, ImportException, InterruptedException {
		Path recording = Ctf.recording(name);
		agree(EventLog.of(recording).named(), Babeltrace.lines(recording));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ctf/lttng-vmix-c4/kernel", "ctf/perf-kvm-linux-short" })
	void eventsAreThoseOfTraceCompassesOwnReader(String name) throws IOException, ImportException, CTFException {
		Path recording = Ctf.recording(name);
		List<EventLog.Event> events = EventLog.of(recording).named();
		try (CTFTraceReader reader = new CTFTraceReader(new CTFTrace(recording.toFile()))) {
			for (EventLog.Event event : events) {
				IEventDefinition expected = reader.getCurrentEventDef();
				assertThat(event.name()).isEqualTo(expected.getDeclaration().getName());
				assertThat(event.time()).isEqualTo(expected.getTimestamp() + reader.getTrace().getOffset());
				assertThat(event.cpu()).isEqualTo(expected.getCPU());
				reader.advance();
			}
			assertThat(reader.hasMoreEvents()).isFalse();
		}
	}

	/// Compares CPU by CPU: events of equal times on several CPUs have no order.
	static void agree(List<EventLog.Event> events, List<Babeltrace.Line> lines) {
		Map<Integer, List<EventLog.Event>> ours = events.stream().collect(Collectors.groupingBy(EventLog.Event::cpu));
		Map<String, List<Babeltrace.Line>> theirs = lines.stream().collect(Collectors.groupingBy(l -> l.field("cpu_id")));
		assertThat(events).hasSameSizeAs(lines);
		assertThat(ours).hasSameSizeAs(theirs);
		ours.forEach((cpu, own) -> {
			List<Babeltrace.Line> expected = theirs.get(String.valueOf(cpu));
			assertThat(expected).as("events of CPU %s", cpu).isNotNull().hasSameSizeAs(own);
			for (int i = 0; i < own.size(); i++) {
				EventLog.Event event = own.get(i);
				Babeltrace.Line line = expected.get(i);
				assertThat(event.time()).as("time of %s", event).isEqualTo(line.time());
				assertThat(line.head()).endsWith(event.name());
				for (String field : event.fields()) {
					int equals = field.indexOf(" = ");
					assertThat(line.has(field.substring(0, equals), field.substring(equals + 3)))
							.as("%s of %s, which babeltrace2 prints as %s", field, event, line.fields()).isTrue();
				}
			}
		});
	}
}
