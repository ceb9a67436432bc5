// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;

/// Traces with what real ones seldom have; babeltrace2 reads the same of them.
class SyntheticTraceTest {
	private static final String ALL_TYPES = """
			integer { size = 3; align = 1; signed = false; } _three;
			integer { size = 13; align = 1; signed = true; } _thirteen;
			integer { size = 32; align = 32; signed = true; byte_order = be; base = 16; } _big;
			floating_point { exp_dig = 8; mant_dig = 24; align = 8; } _real;
			string _words;
			uint32_t _n; uint16_t _list[_n];
			uint8_t __name_length; integer { size = 8; align = 8; signed = false; encoding = UTF8; } _name[__name_length];
			integer { size = 8; align = 8; signed = false; encoding = UTF8; } _comm[16];
			struct { uint8_t inner; uint64_t wide; } align(64) _nested;
			enum : uint8_t { small = 0 ... 9, text = 10 } _kind;
			variant <_kind> { uint32_t small; string text; } _choice;
			struct { uint8_t a; string b; } _records[2];
			uint64_t _last;""";

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({ "LITTLE_ENDIAN, false, false", "LITTLE_ENDIAN, true, true", "BIG_ENDIAN, false, true",
			"BIG_ENDIAN, true, false" })
	void everyTypeIsReadAsBabeltraceReadsIt(String order, boolean large, boolean plain)
			throws IOException, ImportException, InterruptedException {
		CtfWriter writer = new CtfWriter(folder);
		writer.order = order.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
		writer.large = large;
		writer.plainMetadata = plain;
		writer.offset = 1_795_358_392_974_770_976L;
		writer.declare("all", ALL_TYPES).declare("small", "uint8_t _x;").writeMetadata();
		CtfWriter.Packet packet = writer.packet(3);
		for (int i = 0; i < 40; i++) {
			int n = i;
			packet.event(0, 1000 + i * 50_000_000L, 100 + i, f -> allTypes(f, n, writer.order));
			packet.extended(1, 1001 + i * 50_000_000L, 100 + i, f -> f.u8(n));
		}
		writer.write("ch_3", packet.bytes());
		List<EventLog.Event> events = EventLog.of(folder).named();
		BabeltraceOracleTest.agree(events, Babeltrace.lines(folder));
		assertThat(events).hasSize(80);
		assertThat(events.get(2).fields()).contains("three = 1", "thirteen = -1", "big = -2", "words = \"word 1\"",
				"name = \"ab\"", "last = 1001");
	}

	/// The fields of ALL_TYPES.
	private static void allTypes(BitSink f, int n, ByteOrder order) {
		f.align(64).bits(n & 7, 3).bits(-n, 13);
		f.align(32);
		int big = -1 - n;
		f.bits(order == ByteOrder.BIG_ENDIAN ? big : Integer.reverseBytes(big), 32);
		f.u32(Float.floatToRawIntBits(n / 2f)).text("word " + n).u32(n % 4);
		for (int i = 0; i < n % 4; i++)
			f.align(8).bits(i, 16);
		// never empty: babeltrace2 2.0 prints an empty sequence of characters as the one before
		int length = n % 5 + 1;
		f.u8(length).characters("abcdef".substring(0, length), length).characters("comm-" + n, 16);
		f.align(64).u8(n).u64(n * 3L);
		f.u8(n % 2 == 0 ? 5 : 10);
		if (n % 2 == 0)
			f.u32(n);
		else
			f.text("chosen");
		f.u8(1).text("one").u8(2).text("two").u64(1000 + n);
	}

	@Test
	void clockThatWrapsWithinAPacketGoesOn() throws IOException, ImportException, InterruptedException {
		CtfWriter writer = new CtfWriter(folder).declare("tick", "uint8_t _x;").writeMetadata();
		CtfWriter.Packet packet = writer.packet(0);
		for (int i = 0; i < 20; i++)
			packet.event(0, (1L << 40) + i * ((1L << 27) - 5), 100, f -> f.u8(1));
		writer.write("ch_0", packet.bytes());
		BabeltraceOracleTest.agree(EventLog.of(folder).named(), Babeltrace.lines(folder));
	}

	@Test
	void clockOfAnotherFrequencyIsExact() throws IOException, ImportException {
		CtfWriter writer = new CtfWriter(folder).declare("tick", "uint8_t _x;");
		writer.frequency = 62_500_000;
		writer.offset = 62_500_000L * 1_795_358_392L;
		writer.writeMetadata();
		long cycles = (1L << 45) + 7;
		writer.write("ch_0", writer.packet(0).extended(0, cycles, 100, f -> f.u8(1)).bytes());
		assertThat(EventLog.of(folder).named().getFirst().time()).isEqualTo(1_795_358_392_000_000_000L + cycles * 16);
	}

	@Test
	void exitsOfArm64AreMadeOfLttngsEvents() throws IOException, ImportException {
		CtfWriter writer = new CtfWriter(folder).declareKvm().writeMetadata();
		writer.write("ch_1", writer.packet(1).entry(1000, 101).exit(5000, 101, 0x16).entry(7000, 101).bytes());
		try (Run run = Ctf.open(folder)) {
			assertThat(Ctf.rows(run)).singleElement().satisfies(row -> {
				assertThat(row.time()).isEqualTo(5000);
				assertThat(row.interval()).isEqualTo(2000);
				assertThat(row.guestBefore()).isEqualTo(4000);
				assertThat(row.cause()).contains("HVC64");
				assertThat(row.cpu()).isEqualTo(1);
				assertThat(row.thread()).isEqualTo(101);
			});
			assertThat(Ctf.trace(run).vcpus().getFirst().process()).isEqualTo(100);
		}
	}

	@Test
	void threadIsTheOneSwitchedToWhereNoContextTellsIt() throws IOException, ImportException {
		CtfWriter writer = new CtfWriter(folder).declareKvm().declare("sched_switch",
				"int32_t _prev_tid; int64_t _prev_state; int32_t _next_tid;");
		writer.context = "";
		writer.writeMetadata();
		writer.write("ch_0", writer.packet(0).event(3, 500, 0, f -> f.u32(1).u64(0).u32(77)).entry(1000, 0)
				.exit(2000, 0, 1).entry(2500, 0).bytes());
		try (Run run = Ctf.read(folder)) {
			assertThat(Ctf.rows(run)).singleElement().satisfies(row -> assertThat(row.thread()).isEqualTo(77));
		}
	}

	@Test
	void attributesThatTheParserDoesNotKnowAreNoError() throws IOException, ImportException {
		CtfWriter writer = new CtfWriter(folder).declareKvm();
		writer.writeMetadata(writer.metadata().replace("{ size = 8; align = 8; signed = false; }",
				"{ size = 8; align = 8; signed = false; colour = 3; }").replace("major = 1;", "major = 1; colour = 3;"));
		writer.write("ch_0", writer.packet(0).entry(1000, 101).exit(2000, 101, 1).entry(2500, 101).bytes());
		try (Run run = Ctf.read(folder)) {
			assertThat(Ctf.rows(run)).hasSize(1);
		}
	}

	@Test
	void tracesOfOneSessionAreOneRecordingWithTheirClocksOffsets() throws IOException, ImportException {
		CtfWriter kernel = new CtfWriter(folder.resolve("kernel")).declareKvm();
		kernel.offset = 10_000;
		kernel.writeMetadata();
		kernel.write("ch_0", kernel.packet(0).entry(1000, 101).exit(2000, 101, 1).bytes());
		CtfWriter other = new CtfWriter(folder.resolve("more")).declareKvm();
		other.uuid = new UUID(1, 2);
		other.offset = 10_300;
		other.writeMetadata();
		other.write("ch_0", other.packet(0).entry(2200, 101).bytes());
		try (Run run = Ctf.open(folder)) {
			assertThat(Ctf.rows(run)).singleElement().satisfies(row -> {
				assertThat(row.time()).isEqualTo(2000);
				assertThat(row.interval()).isEqualTo(500);
			});
			assertThat(run.provenance().facts().get("recorded on")).isEqualTo("1970-01-01T00:00:00.000011Z");
		}
	}

	@Test
	void rotatedFilesAreOneStream() throws IOException, ImportException {
		CtfWriter writer = new CtfWriter(folder).declareKvm().writeMetadata();
		// the youngest file has the lowest number, as LTTng goes round
		writer.write("ch_0_1", writer.packet(0).at(1000, 5, 3).entry(1000, 101).exit(2000, 101, 1).bytes());
		writer.write("ch_0_0", writer.packet(0).at(2100, 6, 3).entry(2200, 101).exit(3000, 101, 1).entry(3300, 101).bytes());
		try (Run run = Ctf.read(folder)) {
			ExitTrace trace = Ctf.trace(run);
			assertThat(Ctf.rows(run)).extracting(Ctf.Row::time).contains(3000L);
			assertThat(trace.losses().lostEvents()).isEqualTo(3);
		}
	}

	@Test
	void exitsAcrossDiscardedEventsAreLeftOut() throws IOException, ImportException {
		CtfWriter writer = new CtfWriter(folder).declareKvm().writeMetadata();
		CtfWriter.Packet full = writer.packet(0).at(1000, 0, 12).entry(1000, 101).exit(1500, 101, 1).entry(1600, 101)
				.exit(2000, 101, 1);
		full.end = 2500;
		writer.write("ch_0", CtfWriter.joined(full,
				writer.packet(0).at(2600, 1, 12).entry(2700, 101).exit(3000, 101, 1).entry(3500, 101)));
		try (Run run = Ctf.read(folder)) {
			assertThat(Ctf.rows(run)).extracting(Ctf.Row::time).containsExactly(1500L, 3000L);
			assertThat(Ctf.trace(run).losses().lostEvents()).isEqualTo(12);
			assertThat(Ctf.trace(run).losses().intervalsAcrossLoss()).isEqualTo(1);
		}
	}

	@Test
	void missingPacketsAreALoss() throws IOException, ImportException {
		CtfWriter writer = new CtfWriter(folder).declareKvm().writeMetadata();
		writer.write("ch_0", CtfWriter.joined(writer.packet(0).at(1000, 4, 0).entry(1000, 101).exit(2000, 101, 1),
				writer.packet(0).at(9000, 7, 0).entry(9100, 101).exit(9200, 101, 1).entry(9300, 101)));
		try (Run run = Ctf.read(folder)) {
			assertThat(Ctf.rows(run)).extracting(Ctf.Row::time).containsExactly(9200L);
			assertThat(Ctf.trace(run).losses().intervalsAcrossLoss()).isEqualTo(1);
			assertThat(Ctf.notices(run)).contains("the recorder lost events in 1 place");
		}
	}
}
