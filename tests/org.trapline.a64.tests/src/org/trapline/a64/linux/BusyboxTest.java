// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Debian's busybox-static for arm64 does what it does under QEMU.
class BusyboxTest {
	private static final int BINARY_BYTES = 12_000;
	private static final int SMALL_BYTES = 1000;

	@TempDir
	private static Path data = Path.of("");
	private static Path busybox = Path.of("");

	@BeforeAll
	static void prepare() throws IOException, InterruptedException {
		Path root = Path.of(System.getProperty("trapline.root"));
		Process download = new ProcessBuilder(root.resolve("releng/debian-arm64.sh").toString())
				.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		Path folder = Path.of(new String(download.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
		assertThat(download.waitFor()).as("releng/debian-arm64.sh, which downloads busybox-static").isZero();
		busybox = folder.resolve("root/bin/busybox");
		assertThat(busybox).as("Debian's busybox-static").exists();
		makeFiles(root);
	}

	/// Real texts, and bytes of which some repeat.
	private static void makeFiles(Path root) throws IOException, InterruptedException {
		Files.copy(root.resolve("LICENSE"), data.resolve("license.txt"));
		Files.copy(root.resolve("docs/command-line.md"), data.resolve("doc.md"));
		Files.writeString(data.resolve("numbers.txt"), "30 x\n4 y\n100 x\n-7 z\n4 y\n2.5 x\n");
		Files.writeString(data.resolve("other.txt"), "30 x\n5 y\n100 x\n-7 z\n4 y\n");
		byte[] binary = new byte[BINARY_BYTES];
		new Random(1).nextBytes(binary);
		System.arraycopy(binary, 0, binary, BINARY_BYTES / 2, BINARY_BYTES / 4);
		Files.write(data.resolve("binary"), binary);
		Files.write(data.resolve("small"), Arrays.copyOf(binary, SMALL_BYTES));
		Files.createDirectories(data.resolve("tree/a/b"));
		Files.writeString(data.resolve("tree/a/b/leaf.c"), "int leaf;\n");
		Files.writeString(data.resolve("tree/top.c"), "int top;\n");
		pack("gzip", "-9nc", "license.txt", "license.gz");
		pack("bzip2", "-c", "license.txt", "license.bz2");
		pack("xz", "-c", "license.txt", "license.xz");
		pack("xz", "--format=lzma", "-c", "license.txt", "license.lzma");
		pack("tar", "-c", "tree", "tree.tar");
	}

	/// Has a program of the host pack a file: the arguments, of which the last is the result.
	private static void pack(String... command) throws IOException, InterruptedException {
		String[] arguments = Arrays.copyOf(command, command.length - 1);
		Process process = new ProcessBuilder(arguments).directory(data.toFile())
				.redirectOutput(data.resolve(command[command.length - 1]).toFile()).start();
		assertThat(process.waitFor()).as("the program " + command[0]).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = {"sha256sum binary license.txt", "sha512sum binary", "sha1sum binary", "sha3sum binary",
			"md5sum license.txt", "crc32 binary", "gzip -c license.txt", "gunzip -c license.gz",
			"bzip2 -c doc.md", "bunzip2 -c license.bz2", "xz -dc license.xz", "unlzma -c license.lzma",
			"lzop -c doc.md", "tar -tvf tree.tar", "tar -xOf tree.tar tree/top.c", "awk -f - numbers.txt",
			"awk {n[$2]+=$1}END{for(k_in_n)printf_\"%s_%.3f\\n\",k,n[k]} numbers.txt",
			"awk BEGIN{print_sin(1),exp(1),2^0.5,substr(\"hello\",2,3),length(\"x\"),toupper(\"abc\"),1e300*1e10}",
			"sort license.txt", "sort -n numbers.txt", "sort -k2,2 -k1n numbers.txt", "sort -ru numbers.txt", "bc -l", "dc",
			"sed -n s/Program/<&>/gp license.txt", "sed -E s/([a-z]+)_([a-z]+)/\\2_\\1/ license.txt", "sed 3,5d numbers.txt",
			"grep -n -i program license.txt", "grep -c -v the license.txt", "grep -E ^[A-Z]{3,} license.txt", "grep none doc.md",
			"tr a-z A-Z", "tr -d aeiou", "cut -d_ -f1 numbers.txt", "cut -c2-5 license.txt", "wc license.txt binary",
			"od -c small",
			"od -t_x4z small", "hexdump -C small", "base64 binary", "diff numbers.txt other.txt",
			"diff -u numbers.txt other.txt", "cmp binary license.txt", "find tree -name *.c",
			"find tree -type d", "ls tree", "ls missing", "cat numbers.txt other.txt", "cat missing", "head -n 3 license.txt",
			"tail -n 4 license.txt", "tail -c +100 doc.md", "uniq -c numbers.txt", "seq -w 8 12", "seq 1 0.3 2", "expr 6 * 7",
			"expr length hello", "test 1 -lt 2", "test -d tree", "test -e nothing",
			"printf %5d|%-5s|%x|%c|%e\\n 42 abc 255 hello 1.5",
			"factor 6008514751 97", "cal 2 2024", "date -u -d @86400", "basename a/b/c.d .d", "dirname a/b/c", "echo -e a\\tb",
			"fold -w 20 license.txt", "nl numbers.txt", "paste numbers.txt other.txt", "rev numbers.txt", "tac license.txt",
			"strings binary", "xxd small", "uuencode -m binary name", "expand doc.md",
			"shuf -e one", "stat -c %s_%F license.txt",
			"du -b tree", "readlink -f doc.md", "realpath missing", "truncate", "true", "false", "yes --help", "pwd",
			"nosuchapplet",
			"dd if=binary bs=100 skip=2 count=3", "cpio -t",
			"ash -c echo_$((6*7));for_i_in_a_b;do_echo_$i;done;exit_5", "od -A_d -t_d2 small", "unexpand doc.md"})
	void appletsDoTheSame(String line) throws IOException, InterruptedException {
		String[] arguments = line.split(" ");
		for (int i = 0; i < arguments.length; i++)
			arguments[i] = arguments[i].replace('_', ' ');
		Outcome.Setting setting = Outcome.Setting.in(data).given(input(arguments[0]));
		Outcome qemu = Outcome.ofQemu(setting, busybox, arguments);
		Outcome ours = Outcome.ofTrapline(setting, busybox, arguments);
		assertThat(ours.messages()).isEmpty();
		assertThat(ours.err()).isEqualTo(qemu.err());
		assertThat(ours.out()).isEqualTo(qemu.out());
		assertThat(ours.status()).isEqualTo(qemu.status());
	}

	private static byte[] input(String applet) {
		return (switch (applet) {
		case "bc" -> "scale=25; 4*a(1); e(1); 2^200; sqrt(2); define f(n){if(n<2)return n;return f(n-1)+f(n-2);}\n"
				+ "f(9)\n1/0\n";
		case "dc" -> "20 k 2 v p 3 4 ^ p [la 1 + d sa p 5 >b] sb 0 sa lbx 16 o 255 p\n";
		case "awk" -> "{ s += $1; k[$2]++ } END { print s, k[\"x\"], NR }\n";
		case "tr" -> "Some text for tr,\nwith lines.\n";
		default -> "";
		}).getBytes(StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@ValueSource(strings = {"gzip", "bzip2"})
	void whatIsPackedIsUnpacked(String packer) throws IOException {
		byte[] binary = Files.readAllBytes(data.resolve("binary"));
		Outcome.Setting setting = Outcome.Setting.in(data).given(binary);
		byte[] packed = Outcome.ofTrapline(setting, busybox, packer).out().getBytes(StandardCharsets.ISO_8859_1);
		assertThat(packed.length).isBetween(BINARY_BYTES / 2, BINARY_BYTES - 500);
		Outcome unpacked = Outcome.ofTrapline(setting.given(packed), busybox, packer, "-dc");
		assertThat(unpacked.out().getBytes(StandardCharsets.ISO_8859_1)).isEqualTo(binary);
	}
}
