// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.Point;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;
import org.trapline.measure.Better;
import org.trapline.measure.yaml.YamlException;

class RunFileTest {
	private static final String WHOLE = """
			# kept
			trapline: run/1
			label: LS2080, guest
			conditions:
			  side: guest
			  clock: 1.8 GHz
			  vcpus: 2
			  other:
			    room: 21 °C
			files:
			  - name: lat_ctx*.txt
			    placement: balanced-spread
			  - name: lat_mem_rd.txt
			    pattern: random
			    stride: 128
			    pages: 64K
			  - name: notes.txt
			    ignore: true
			bookmarks:
			  - at: 21326600000
			    length: 250000
			    name: timer storm
			  - at: 42000000000
			    name: end of boot
			""";

	@Test
	void tellsLabelConditionsAndHints(@TempDir Path folder) throws Exception {
		RunFile file = RunFile.read(Files.writeString(folder.resolve("run.yaml"), WHOLE));
		assertThat(file.label()).isEqualTo("LS2080, guest");
		assertThat(file.conditions().get(Condition.VCPUS)).contains(new Conditions.Told("2", "run.yaml"));
		assertThat(file.conditions().clockHertz()).hasValue(1.8e9);
		assertThat(file.conditions().others()).containsEntry("room", new Conditions.Told("21 °C", "run.yaml"));
		assertThat(file.files()).extracting(FileHints::name).containsExactly("lat_ctx*.txt", "lat_mem_rd.txt",
				"notes.txt");
		assertThat(file.files().getFirst().placement()).contains(ContextSwitchLatency.Placement.BALANCED_SPREAD);
		assertThat(file.files().get(1).stride()).isEqualTo(OptionalLong.of(128));
		assertThat(file.bookmarks()).containsExactly(new Bookmark(21_326_600_000L, 250_000, "timer storm"),
				new Bookmark(42_000_000_000L, 0, "end of boot"));
	}

	@Test
	void isWrittenAsItIsRead(@TempDir Path folder) throws Exception {
		Path file = folder.resolve("run.yaml");
		RunFile.read(Files.writeString(file, WHOLE)).write(file);
		assertThat(Files.readString(file)).isEqualTo(WHOLE);
		try (var files = Files.list(folder)) {
			assertThat(files).containsExactly(file);
		}
	}

	@Test
	void aFormsConditionsAreWrittenBesideTheirRecording(@TempDir Path folder) throws Exception {
		Path recording = Files.writeString(folder.resolve("perf.data"), "x");
		RunFile file = new RunFile("", Conditions.UNKNOWN.with(Condition.HOST_LOAD, "idle", "form")
				.withOther("fan", "", "form"),
				List.of(), List.of(), List.of());
		file.write(RunFile.of(recording));
		assertThat(folder.resolve("perf.data.run.yaml")).hasContent("trapline: run/1\nconditions:\n  host-load: idle");
		assertThat(RunFile.of(folder)).isEqualTo(folder.resolve("run.yaml"));
		RunFile.EMPTY.write(RunFile.of(folder));
		assertThat(RunFile.of(folder)).hasContent("trapline: run/1");
	}

	@Test
	void mistakesAreNamedWithTheirPlace(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("run.yaml"), """
				trapline: run/1
				lable: a
				conditions:
				  vcpu: 4
				files:
				  - placement: everywhere
				    stride: wide
				bookmarks:
				  - at: soon
				  - name: nowhere
				""");
		assertThatThrownBy(() -> RunFile.read(file)).isInstanceOfSatisfying(YamlException.class,
				e -> assertThat(e.problems())
				.extracting(p -> p.line() + " " + p.key() + ": " + p.found()).containsExactly("2 lable: an unknown key",
						"4 conditions.vcpu: an unknown key", "6 files[0].name: no such key",
						"6 files[0].placement: \"everywhere\"", "7 files[0].stride: \"wide\"",
						"9 bookmarks[0].at: \"soon\"", "9 bookmarks[0].name: no such key",
						"10 bookmarks[1].at: no such key"));
	}

	@Test
	void hintsCountMoreThanWhatTheFilesTell() {
		FileHints hints = new FileHints("*", false, Optional.of(ContextSwitchLatency.Placement.UNIQUE),
				Optional.of(MemoryLoadLatency.Pattern.RANDOM), OptionalLong.of(64), "huge", "vm2");
		List<Point> points = List.of(new Point(2, 1));
		assertThat(hints.apply(new ContextSwitchLatency("lat_ctx", ContextSwitchLatency.Placement.UNKNOWN, 0, points)))
				.isEqualTo(new ContextSwitchLatency("lat_ctx", ContextSwitchLatency.Placement.UNIQUE, 0, points));
		assertThat(hints.apply(new MemoryLoadLatency("lat_mem_rd", MemoryLoadLatency.Pattern.LINEAR, 128, "", points)))
				.isEqualTo(new MemoryLoadLatency("lat_mem_rd", MemoryLoadLatency.Pattern.RANDOM, 64, "huge", points));
		assertThat(((Score) hints.apply(new Score("CoreMark", Unit.perSecond("iterations"), Better.HIGHER, 1))).scope())
				.isEqualTo("vm2");
	}

	@Test
	void aPatternThatIsNoneIsAboutNoFile() {
		FileHints hints = new FileHints("[", false, Optional.empty(), Optional.empty(), OptionalLong.empty(), "", "");
		assertThat(hints.about(Path.of("a/b.txt"))).isFalse();
		assertThat(hints.about(Path.of("a/["))).isTrue();
	}
}
