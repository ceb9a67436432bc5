// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.linux;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// An initial RAM disk: a root file system of programs, modules and an {@code init} of Trapline's own.
///
/// {@code /bin}, {@code /sbin} and {@code /lib} are links into {@code /usr}, as they are in Debian.
final class Initramfs {
	private static final List<String> MERGED = List.of("bin", "sbin", "lib", "lib64");
	private static final List<String> LEFT_OUT = List.of("usr/share/doc", "usr/share/man", "usr/share/locale",
			"usr/share/lintian", "usr/share/info", "usr/share/bash-completion", "usr/share/zsh", "usr/share/icons", "boot",
			"usr/lib/modules", "usr/lib/linux-image-", "usr/lib/systemd", "usr/include", "usr/share/bug");
	private static final int ALL_READ = 0644;
	private static final int ALL_RUN = 0755;

	/// Files by path; a folder ends in a slash.
	private final Map<String, Content> content = new TreeMap<>();

	private sealed interface Content {
		record Bytes(byte[] bytes, int permissions) implements Content {
		}

		record OnDisk(Path file, int permissions) implements Content {
		}

		record Link(String target) implements Content {
		}
	}

	/// Adds what a package was unpacked to.
	void packages(Path root) throws IOException {
		try (Stream<Path> all = Files.walk(root)) {
			for (Path path : (Iterable<Path>) all::iterator) {
				String name = merged(root.relativize(path).toString());
				if (Files.isSymbolicLink(path)) {
					if (!LEFT_OUT.stream().anyMatch(name::startsWith))
						content.put(name, new Content.Link(Files.readSymbolicLink(path).toString()));
				} else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && LEFT_OUT.stream().noneMatch(name::startsWith))
					content.put(name, new Content.OnDisk(path, permissions(path)));
			}
		}
	}

	/// Adds a file for everybody to run.
	void program(String path, Path file) {
		content.put(merged(path.replaceFirst("^/+", "")), new Content.OnDisk(file, ALL_RUN));
	}

	/// Adds modules, which {@code init} loads in this order.
	void modules(Map<String, byte[]> modules) {
		modules.forEach((name, bytes) -> content.put("usr/lib/modules/" + name + ".ko", new Content.Bytes(bytes, ALL_READ)));
		String order = String.join("", modules.keySet().stream().map(name -> name + '\n').toList());
		content.put("usr/lib/modules/order", new Content.Bytes(order.getBytes(StandardCharsets.UTF_8), ALL_READ));
	}

	/// Writes it, compressed.
	void write(Path file) throws IOException {
		try (OutputStream out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
			CpioWriter cpio = new CpioWriter(out);
			for (String folder : List.of("dev", "etc", "mnt", "proc", "root", "run", "sys", "tmp", "usr"))
				cpio.directory(folder, ALL_RUN);
			cpio.characterDevice("dev/console", 0600, 5, 1);
			cpio.characterDevice("dev/null", 0666, 1, 3);
			for (String name : MERGED)
				cpio.link(name, "usr/" + name);
			text(cpio, "etc/passwd", "root:x:0:0:root:/root:/bin/sh\n");
			text(cpio, "etc/group", "root:x:0:\n");
			try (InputStream init = Initramfs.class.getResourceAsStream("init.sh")) {
				if (init == null)
					throw new IllegalStateException("no resource init.sh");
				cpio.file("init", ALL_RUN, init.readAllBytes());
			}
			files(cpio);
			cpio.end();
		}
	}

	private void files(CpioWriter cpio) throws IOException {
		List<String> folders = new ArrayList<>(List.of("usr", "etc", "dev", "root", "tmp", "mnt"));
		for (String name : MERGED) {
			cpio.directory("usr/" + name, ALL_RUN);
			folders.add("usr/" + name);
		}
		for (Map.Entry<String, Content> entry : content.entrySet()) {
			String name = entry.getKey();
			for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1))
				if (!folders.contains(name.substring(0, slash))) {
					folders.add(name.substring(0, slash));
					cpio.directory(name.substring(0, slash), ALL_RUN);
				}
			switch (entry.getValue()) {
			case Content.Bytes(byte[] bytes, int permissions) -> cpio.file(name, permissions, bytes);
			case Content.OnDisk(Path file, int permissions) -> cpio.file(name, permissions, Files.readAllBytes(file));
			case Content.Link(String target) -> cpio.link(name, target);
			}
		}
	}

	private static void text(CpioWriter cpio, String name, String text) throws IOException {
		cpio.file(name, ALL_READ, text.getBytes(StandardCharsets.UTF_8));
	}

	private static int permissions(Path file) throws IOException {
		return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_EXECUTE) ? ALL_RUN : ALL_READ;
	}

	private static String merged(String path) {
		int slash = path.indexOf('/');
		return slash > 0 && MERGED.contains(path.substring(0, slash)) ? "usr/" + path : path;
	}
}
