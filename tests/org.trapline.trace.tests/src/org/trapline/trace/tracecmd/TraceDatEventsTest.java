// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.Progress;
import org.trapline.trace.ImportException;
import org.trapline.trace.Recording;
import org.trapline.trace.SharedRecordings;
import org.trapline.trace.tracepoint.TracepointFormat;

/// Events of real recordings against what trace-cmd prints of them.
class TraceDatEventsTest {
	private static final Pattern FIELD = Pattern.compile("(\\w+)= *(0x[0-9a-f]+|-?\\d+)(?= |$)");

	@TempDir
	private Path folder = Path.of("");

	@ParameterizedTest
	@ValueSource(strings = { "trace-v6", "trace-v7", "trace-v7-zstd" })
	void everyEventIsTheOneThatTraceCmdReports(String name) throws IOException, ImportException {
		List<TraceCmd.Line> report = TraceCmd.printed(name + ".report.txt");
		assertThat(report.size()).isGreaterThan(2000);
		compare(Events.read(SharedRecordings.trace("trace-cmd/" + name + ".dat")), report);
	}

	@ParameterizedTest
	@CsvSource({ "trace-v6, 7, none", "trace-v6, 7, zstd", "trace-v7, 6, none", "trace-v7-zstd, 6, none" })
	void convertedRecordingsHaveTheSameEvents(String name, int version, String compression)
			throws IOException, ImportException {
		Path original = SharedRecordings.trace("trace-cmd/" + name + ".dat");
		Path converted = folder.resolve("converted.dat");
		TraceCmd.convert(original, converted, version, compression);
		assertThat(Events.read(converted)).isEqualTo(Events.read(original));
	}

	@Test
	void namesOfThreadsAreTheOnesThatTraceCmdReports() throws IOException, ImportException {
		try (Recording recording = Recording.open(SharedRecordings.trace("trace-cmd/trace-v6.dat"), Progress.none())) {
			TraceDat dat = TraceDat.read(recording);
			for (TraceCmd.Line line : TraceCmd.printed("trace-v6.report.txt"))
				if (line.pid() != 0)
					assertThat(dat.commandLines.getOrDefault(line.pid(), "<...>")).isEqualTo(line.thread());
		}
	}

	@Test
	void everyNumberOfEveryFieldIsTheOneThatTraceCmdReports() throws IOException, ImportException {
		Path path = SharedRecordings.trace("trace-cmd/trace-v6.dat");
		List<TraceCmd.Line> report = TraceCmd.printed("trace-v6.report-R.txt");
		List<Events.Event> events = Events.read(path);
		assertThat(events).hasSameSizeAs(report);
		Map<String, TracepointFormat> formats = new HashMap<>();
		try (Recording recording = Recording.open(path, Progress.none())) {
			for (TracepointFormat format : TraceDat.read(recording).formats)
				formats.put(format.name(), format);
		}
		int compared = 0;
		for (int i = 0; i < events.size(); i++)
			for (Matcher m = FIELD.matcher(report.get(i).fields()); m.find();) {
				TracepointFormat.Field field = formats.get(events.get(i).name()).field(m.group(1)).orElseThrow();
				if (field.array() || field.storage() != TracepointFormat.Storage.INLINE)
					continue;
				long expected = m.group(2).startsWith("0x") ? new BigInteger(m.group(2).substring(2), 16).longValue()
						: new BigInteger(m.group(2)).longValue();
				assertThat(number(events.get(i).record(), field) & mask(field)).as("%s of %s", m.group(1), report.get(i))
						.isEqualTo(expected & mask(field));
				compared++;
			}
		assertThat(compared).isGreaterThan(4000);
	}

	static void compare(List<Events.Event> events, List<TraceCmd.Line> report) {
		for (int i = 0; i < Math.min(events.size(), report.size()); i++) {
			Events.Event event = events.get(i);
			TraceCmd.Line line = report.get(i);
			if (!event.name().equals(line.event()) || event.micros() != line.micros() || event.cpu() != line.cpu()
					|| event.thread() != line.pid())
				fail("event " + i + ": " + event + ", reported as " + line);
		}
		assertThat(events.size()).isEqualTo(report.size());
	}

	private static long number(byte[] record, TracepointFormat.Field field) {
		ByteBuffer bytes = ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN);
		return switch (field.size()) {
		case 1 -> bytes.get(field.offset());
		case 2 -> bytes.getShort(field.offset());
		case 4 -> bytes.getInt(field.offset());
		default -> bytes.getLong(field.offset());
		};
	}

	private static long mask(TracepointFormat.Field field) {
		return field.size() == 8 ? -1 : (1L << 8 * field.size()) - 1;
	}
}
