// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinuxCacheTest {
	@TempDir
	private Path folder;

	@Test
	void theNewestLinuxThatIsWholeIsFound() throws IOException {
		LinuxCache cache = new LinuxCache(folder.resolve("cache"));
		assertThat(cache.newest()).isEmpty();
		made("linux-6.1.0-9-arm64");
		Path newer = made("linux-6.1.0-56-arm64");
		Path cut = made("linux-6.12.0-1-arm64");
		Files.writeString(cut.resolve("Image"), "i");
		assertThat(cache.newest()).contains(LinuxFiles.in(newer));
		Files.delete(newer.resolve("contents.txt"));
		assertThat(cache.newest().orElseThrow().kernel().toString()).contains("6.1.0-9");
	}

	private Path made(String name) throws IOException {
		Path made = Files.createDirectories(folder.resolve("cache").resolve(name));
		LinuxFiles files = LinuxFiles.in(made);
		Files.writeString(files.kernel(), "image");
		Files.writeString(files.initrd(), "disk");
		Files.write(files.contents(), List.of(LinuxFiles.line(files.kernel()), LinuxFiles.line(files.initrd())));
		return made;
	}

	@Test
	void aFolderOfTheUsersWithOtherFilesIsLeftAlone() throws IOException {
		Files.writeString(folder.resolve("mine"), "mine");
		assertThatThrownBy(() -> new LinuxCache(folder.resolve("cache")).fetch(FetchRequest.USUAL, folder, _ -> { }))
				.isInstanceOf(IOException.class).hasMessageEndingWith("found other files, expected an empty folder or none");
	}

	@Test
	void aPackageThatIsNoneIsRefusedAndNothingIsLeft() throws IOException {
		Path file = Files.writeString(folder.resolve("x.deb"), "no package");
		FetchRequest request = new FetchRequest(List.of(), List.of(), Map.of(), List.of(file));
		LinuxCache cache = new LinuxCache(folder.resolve("cache"));
		assertThatThrownBy(() -> cache.fetch(request, _ -> { })).isInstanceOf(IOException.class)
				.hasMessageContaining("dpkg-deb: found exit status 2, expected 0");
		assertThat(folder.resolve("cache")).isEmptyDirectory();
	}

	@Test
	void theLinuxThatIsFetchedBootsUnderQemu() throws Exception {
		LinuxFiles linux = FetchedLinux.files();
		Path console = folder.resolve("console.txt");
		Process qemu;
		try {
			qemu = new ProcessBuilder("qemu-system-aarch64", "-M", "virt", "-cpu", "cortex-a57", "-m", "512", "-nic", "none",
					"-nographic", "-kernel", linux.kernel().toString(), "-initrd", linux.initrd().toString(), "-append",
					"console=ttyAMA0 -- lsmod | wc -l; exit 3").redirectInput(Path.of("/dev/null").toFile())
					.redirectErrorStream(true).redirectOutput(console.toFile()).start();
		} catch (IOException e) {
			throw new IOException("this test needs qemu-system-aarch64, Debian's package qemu-system-arm", e);
		}
		assertThat(qemu.waitFor(5, TimeUnit.MINUTES)).isTrue();
		assertThat(Files.readString(console)).contains("Trapline: Linux 6").contains("Trapline: exit status 3")
				.containsPattern("\n1[0-9]\r?\n").doesNotContain("was not loaded");
	}
}
