// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.measure.Progress;

class WayTest {
	@TempDir
	Path folder = Path.of("");

	private void write(String name, String prefix) throws IOException {
		StringBuilder text = new StringBuilder();
		for (String leg : List.of("send", "reach", "enter", "acknowledge", "all"))
			text.append("sample ").append(prefix).append(leg).append(" ns 100 200 300 ").append(leg.length()).append('\n');
		Files.writeString(folder.resolve(name), text);
	}

	@Test
	void legsOfAllKindsAreReadFromAPointsFolder() throws IOException {
		assertThat(Way.read(folder, Progress.none())).isEmpty();
		write("ipis.txt", "virtual_ipi/");
		assertThat(Way.read(folder, Progress.none())).singleElement().satisfies(way -> {
			assertThat(way.kind()).isEqualTo(Way.Kind.IPI);
			assertThat(way.count()).isEqualTo(4);
			assertThat(way.legs()).extracting(Way.Times::leg).containsExactly("send", "reach", "enter", "acknowledge");
			assertThat(way.legs().getFirst()).isEqualTo(new Way.Times("send", 151, 100, 300, 300));
			assertThat(way.legs()).allSatisfy(leg -> assertThat(way.words(leg)).isNotBlank());
			assertThat(way.all().mean()).isEqualTo(150.75);
		});
		write("interrupts.txt", "virtual_timer/");
		assertThat(Way.read(folder, Progress.none())).extracting(Way::kind).containsExactly(Way.Kind.IPI, Way.Kind.TIMER);
	}

	@Test
	void stepsThatCannotBeReadAreToldWithTheirLine() throws IOException {
		Files.writeString(folder.resolve(Breakdown.NAME), Breakdown.HEADER + "\nWFX,\"WFX: WFI\",2,scheduling,block,x\n");
		assertThatThrownBy(() -> Breakdown.read(folder)).isInstanceOf(IOException.class).hasMessageContaining("steps.csv line 2");
	}
}
