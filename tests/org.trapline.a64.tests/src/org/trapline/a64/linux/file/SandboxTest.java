// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.a64.linux.SystemCallException;

class SandboxTest {
	@TempDir
	private Path folder = Path.of("");
	private Path inside = Path.of("");

	@BeforeEach
	void makeFiles() throws IOException {
		inside = Files.createDirectory(folder.toRealPath().resolve("inside"));
		Files.writeString(folder.resolve("secret"), "secret");
		Files.writeString(inside.resolve("file"), "file");
		Files.createDirectories(inside.resolve("a/b"));
		Files.createSymbolicLink(inside.resolve("up"), Path.of(".."));
		Files.createSymbolicLink(inside.resolve("out"), folder.resolve("secret"));
		Files.createSymbolicLink(inside.resolve("a/b/out"), Path.of("../../../secret"));
		Files.createSymbolicLink(inside.resolve("a/in"), inside.resolve("file"));
	}

	private Sandbox sandbox(boolean writable) throws IOException {
		return new Sandbox(inside, writable, new SplittableRandom(1));
	}

	@ParameterizedTest
	@ValueSource(strings = {"..", "../secret", "/etc/passwd", "/", "up/secret", "up", "out", "a/b/out", "a/../../secret",
			"a/b/../../up/secret", "/../secret"})
	void nothingOutsideIsReached(String path) throws IOException {
		for (boolean writable : new boolean[] {false, true}) {
			Sandbox sandbox = sandbox(writable);
			assertThatThrownBy(() -> sandbox.open(inside, path, 0, 0)).hasMessage("EACCES");
			assertThatThrownBy(() -> sandbox.status(inside, path, true)).hasMessage("EACCES");
			assertThatThrownBy(() -> sandbox.directory(inside, path)).hasMessage("EACCES");
		}
	}

	@Test
	void nothingIsMadeThroughALinkThatLeadsOut() throws IOException {
		Files.createSymbolicLink(inside.resolve("new"), folder.resolve("made"));
		Sandbox sandbox = sandbox(true);
		int flags = OpenFile.WRITE_ONLY | OpenFile.CREATE;
		assertThatThrownBy(() -> sandbox.open(inside, "new", flags, 0666)).hasMessage("EACCES");
		assertThatThrownBy(() -> sandbox.open(inside, "up/made", flags, 0666)).hasMessage("EACCES");
		assertThatThrownBy(() -> sandbox.rename(inside, "file", inside, "up/made")).hasMessage("EACCES");
		assertThatThrownBy(() -> sandbox.makeDirectory(inside, "../made", 0777)).hasMessage("EACCES");
		assertThatThrownBy(() -> sandbox.remove(inside, "up/secret", false)).hasMessage("EACCES");
		assertThat(folder.resolve("made")).doesNotExist();
		assertThat(folder.resolve("secret")).hasContent("secret");
	}

	@ParameterizedTest
	@ValueSource(strings = {"file", "./file", "a/../file", "a/in", "a/b/../in", "a/b/../../file"})
	void whatIsInsideIsFoundByAnyWay(String path) throws IOException, SystemCallException {
		for (String whole : new String[] {path, inside + "/" + path, "//" + inside + "//" + path}) {
			byte[] bytes = new byte[10];
			assertThat(sandbox(false).open(inside, whole, 0, 0).read(bytes, 0, 10)).isEqualTo(4);
		}
	}

	@Test
	void nothingChangesUnlessItIsAllowed() throws IOException {
		Sandbox sandbox = sandbox(false);
		for (int flags : new int[] {OpenFile.WRITE_ONLY, OpenFile.READ_WRITE, OpenFile.TRUNCATE,
				OpenFile.READ_WRITE | OpenFile.TRUNCATE})
			assertThatThrownBy(() -> sandbox.open(inside, "file", flags, 0666)).hasMessage("EROFS");
		assertThatThrownBy(() -> sandbox.open(inside, "made", OpenFile.WRITE_ONLY | OpenFile.CREATE, 0666))
				.hasMessage("EROFS");
		assertThatThrownBy(() -> sandbox.makeDirectory(inside, "made", 0777)).hasMessage("EROFS");
		assertThatThrownBy(() -> sandbox.remove(inside, "file", false)).hasMessage("EROFS");
		assertThatThrownBy(() -> sandbox.rename(inside, "file", inside, "made")).hasMessage("EROFS");
		assertThatThrownBy(() -> sandbox.setMode(inside, "file", 0)).hasMessage("EROFS");
		assertThatThrownBy(() -> sandbox.access(inside, "file", 2, true)).hasMessage("EROFS");
		assertThat(inside.resolve("file")).hasContent("file");
		assertThat(inside.resolve("made")).doesNotExist();
	}

	@Test
	void devicesNeedNothingOfTheHost() throws IOException, SystemCallException {
		byte[] bytes = {1, 2, 3};
		assertThat(sandbox(false).open(inside, "/dev/null", OpenFile.READ_WRITE, 0).read(bytes, 0, 3)).isZero();
		assertThat(sandbox(false).open(inside, "/dev/null", OpenFile.READ_WRITE, 0).write(bytes, 0, 3)).isEqualTo(3);
		assertThat(sandbox(false).open(inside, "/dev/zero", 0, 0).read(bytes, 0, 3)).isEqualTo(3);
		assertThat(bytes).containsExactly(0, 0, 0);
	}
}
