// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlSetting;

class BoardFileTest {
	static final List<String> NAMES = BoardFile.NAMES;

	@ParameterizedTest
	@FieldSource("NAMES")
	void boardsThatComeWithTraplineAreRight(String name) throws Exception {
		assertThat(BoardFile.read(name, List.of()).board().places()).isNotEmpty();
	}

	@ParameterizedTest
	@FieldSource("NAMES")
	void theWholeTextOfABoardGivesTheSameBoard(String name) throws Exception {
		BoardFile file = BoardFile.read(name, List.of());
		BoardFile again = BoardFile.parse(Path.of("again.yaml"), file.text(), List.of());
		assertThat(again).isEqualTo(file);
		assertThat(again.text()).isEqualTo(file.text());
	}

	@Test
	void theLs2080aNumbersItsCpusByCluster() throws Exception {
		assertThat(BoardFile.read("ls2080a", List.of()).board().places()).extracting(CpuPlace::mpidr)
				.containsExactly(0L, 1L, 0x100L, 0x101L, 0x200L, 0x201L, 0x300L, 0x301L);
	}

	@Test
	void aSettingReachesEveryItemOfAListOrOne() throws Exception {
		Board board = parse("clusters: [{cores: 2}, {cores: 2}]", "clusters.l2.size=512K", "clusters[1].l2.ways=8");
		assertThat(board.clusters()).extracting(c -> c.l2().orElseThrow().bytes()).containsExactly(512L << 10, 512L << 10);
		assertThat(board.clusters()).extracting(c -> c.l2().orElseThrow().ways()).containsExactly(16, 8);
	}

	@Test
	void memoryThatDoesNotFitAtTheBaseGoesOnElsewhere() throws Exception {
		assertThat(BoardFile.read("ls2080a", List.of(new YamlSetting("memory.size", "5G"))).board().memory().windows())
				.containsExactly(new Window("memory", 0x8000_0000L, 2L << 30), new Window("memory", 0x80_8000_0000L, 3L << 30));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			clok: 2 GHz                                   | board.yaml line 2, key clok: found an unknown key, expected clock (did you mean
			clock: 2                                      | board.yaml line 2, key clock: found "2", expected a frequency from 1 MHz to 10000 MHz
			clusters: []                                  | board.yaml line 2, key clusters: found an empty list, expected one item at least
			clusters: [{cores: 9}]                        | key clusters[0].cores: found "9", expected a whole number from 1 to 8
			clusters: [{count: 3, cores: 4}]              | key clusters: found 12 cores, expected 8 at the most
			cpus: 3                                       | key cpus: found 3, expected at most the 1 cores of its clusters
			clusters: [{l2: {size: 1000K}}]               | key clusters[0].l2.size: found 1024000 bytes, which is 1000 sets of 1024 bytes, expected a power of two of sets
			clusters: [{l2: {ways: 0}}]                   | key clusters[0].l2.ways: found "0", expected a whole number from 1 to 64
			clusters: [{core: {l1d: {size: 33000}}}]      | key clusters[0].core.l1d.size: found 33000 bytes, expected a multiple of the 128 bytes of a set
			clusters: [{core: {l1d: {line: 48}}}]         | key clusters[0].core.l1d.line: found 48 bytes, expected a power of two
			clusters: [{core: {l1d: {line: 32}}}]         | key clusters: found lines of different lengths, expected the same length in all caches
			clusters: [{core: {l1d: {replacement: lur}}}] | key clusters[0].core.l1d.replacement: found "lur", expected lru (did you mean that?)
			clusters: [{core: {l2tlb: {entries: 1022}}}]  | key clusters[0].core.l2tlb.entries: found 1022 entries, expected a multiple of the 4 ways
			clusters: [{core: {l2tlb: {ways: 0}}}]        | key clusters[0].core.l2tlb.ways: found "0", expected a whole number from 1 to 65536
			clusters: [{core: {branches: {entries: 100}}}]| key clusters[0].core.branches.entries: found 100, expected a power of two
			clusters: [{core: {model: cortex-a53}}]       | key clusters[0].core.model: found "cortex-a53", expected cortex-a57 (did you mean that?)
			l3: 8M                                        | key l3: found "8M", expected a map
			memory: {size: 3M}                            | key memory.size: found 3M, expected multiples of 2M
			memory: {base: 0x8000000}                     | key gic: found gic.distributor at 0x8000000 to 0x800ffff, expected no overlap with memory at 0x8000000 to 0x47ffffff
			devices: {uart: {base: 0xa000000}}            | key devices: found devices.virtio at 0xa000000 to 0xa003fff, expected no overlap with devices.uart
			devices: {uart: {base: 0x9000004}}            | key devices.uart.base: found 0x9000004, expected a multiple of 0x200
			devices: {uart: {spi: 256}}                   | key devices: found an interrupt beyond those of the GIC, expected less than gic.spis, 256
			memory: {dram: {hit: -1}}                     | key memory.dram.hit: found -1, expected nanoseconds from 0 to 1000000
			memory: {dram: {hit: 99}}                     | key memory.dram.hit: found 99.0, 60.0 and 75.0 ns for hit, miss and conflict, expected none less
			devices: {rtc: {start: yesterday}}            | key devices.rtc.start: found "yesterday", expected a time in UTC such as 2024-01-01T00:00:00Z, from 1970-01-01T00:00:00Z to 2106-02-07T06:28:15Z
			devices: {rtc: {start: "2200-01-01T00:00:00Z"}} | key devices.rtc.start: found "2200-01-01T00:00:00Z", expected a time in UTC
			gic: {version: 3, legacy: true, hypervisor: 0x8000000} | key gic: found gic.hypervisor at 0x8000000 to 0x800ffff, expected no overlap with gic.distributor
			gic: {version: 4}                             | key gic.version: found "4", expected a whole number from 2 to 3
			""")
	void whatIsWrongIsSaidWithItsPlace(String yaml, String message) {
		assertThatThrownBy(() -> parse(yaml)).isInstanceOf(YamlException.class).hasMessageContaining(message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			gic.version=5           | board.yaml, key gic.version: found "5", expected a whole number from 2 to 3
			gic.vresion=3           | board.yaml, key gic.vresion: found an unknown key, expected version (did you mean that?)
			clusters[1].cores=2     | board.yaml, key clusters[1].cores: found no item 1, expected one from 0 to 0
			gic[0]=2                | board.yaml, key gic[0]: found a map with one key before [0], expected a list
			gic..version=2          | board.yaml, key gic..version: found "gic..version", expected keys with dots between them
			gic={version: [         | found
			""")
	void aSettingWithoutAPlaceIsRefused(String setting, String message) {
		assertThatThrownBy(() -> parse("{gic: {version: 2}, clusters: [{cores: 1}]}".replaceAll("^\\{|}$", "")
				.replace(", clusters", "\nclusters"), setting)).isInstanceOf(YamlException.class).hasMessageContaining(message);
	}

	private static Board parse(String yaml, String... settings) throws YamlException {
		return BoardFile.parse(Path.of("board.yaml"), "trapline: board/1\n" + yaml + '\n',
				List.of(settings).stream().map(s -> YamlSetting.parse(s).orElseThrow()).toList()).board();
	}
}
