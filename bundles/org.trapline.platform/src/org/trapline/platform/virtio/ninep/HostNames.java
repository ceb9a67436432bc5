// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.ninep;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/// How names' bytes and the host's paths translate.
///
/// A path's text depends on the locale, and some bytes have none. Its URI has all bytes as they are.
final class HostNames {
	private HostNames() {
	}

	/// What is in a directory by a name.
	static Path child(Path directory, String name) {
		if (plain(name))
			return directory.resolve(name);
		String parent = directory.toUri().getRawPath();
		return Path.of(URI.create("file://" + parent + (parent.endsWith("/") ? "" : "/") + escaped(name)));
	}

	/// A path's last name.
	static String last(Path path) {
		String text = String.valueOf(path.getFileName());
		if (plain(text))
			return text;
		String raw = withoutSlash(path.toUri().getRawPath());
		return unescaped(raw.substring(raw.lastIndexOf('/') + 1));
	}

	/// The whole of a path, which may be relative.
	static String whole(Path path) {
		String text = path.toString();
		if (plain(text))
			return text;
		String absolute = unescaped(withoutSlash(path.getFileSystem().getPath("/").resolve(path).toUri().getRawPath()));
		return path.isAbsolute() ? absolute : absolute.substring(1);
	}

	/// A path of these bytes, which may be relative.
	static Path path(Path like, String text) {
		if (plain(text))
			return like.getFileSystem().getPath(text);
		// only absolute paths have URIs: a relative one is put behind a name, which is taken off again
		boolean absolute = text.startsWith("/");
		Path path = Path.of(URI.create("file://" + (absolute ? "" : "/-/") + escaped(text).replace("%2F", "/")));
		return absolute ? path : path.subpath(1, path.getNameCount());
	}

	/// Whether it is in ASCII, and has none of what stands for bytes that could not be decoded.
	private static boolean plain(String text) {
		return text.chars().allMatch(c -> c >= ' ' && c < 0x7F && c != '?');
	}

	/// A directory's URI ends in a slash.
	private static String withoutSlash(String raw) {
		return raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
	}

	private static String escaped(String name) {
		StringBuilder escaped = new StringBuilder();
		for (byte value : name.getBytes(StandardCharsets.ISO_8859_1))
			escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(value));
		return escaped.toString();
	}

	private static String unescaped(String raw) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (int i = 0; i < raw.length(); i++)
			if (raw.charAt(i) == '%') {
				bytes.write(HexFormat.fromHexDigits(raw, i + 1, i + 3));
				i += 2;
			} else {
				bytes.write(raw.charAt(i));
			}
		return bytes.toString(StandardCharsets.ISO_8859_1);
	}
}
