// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.work;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trapline.experiment.file.Point;
import org.trapline.measure.yaml.YamlDocument;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlKind;
import org.trapline.measure.yaml.YamlMap;
import org.trapline.measure.yaml.YamlValue;
import org.trapline.measure.yaml.YamlWriter;

/// What a point's figures follow from, as its folder keeps it: with the same, the run would be the same.
///
/// @param version of Trapline
/// @param fingerprint SHA-256 of all that says what is run, the contents of its files included, but not where they are
/// @param inputs SHA-256 of each file, by what it is
public record PointRecord(String version, String fingerprint, Map<String, String> inputs) {
	/// What the file says that it is.
	public static final YamlKind KIND = new YamlKind("point", 1);
	/// Its name in a point's folder.
	public static final String NAME = "point.yaml";

	private static final int BUFFER = 1 << 16;

	/// The version of Trapline that runs.
	public static String thisVersion() {
		String version = PointRecord.class.getPackage().getImplementationVersion();
		return version == null ? "development build" : version;
	}

	/// The hashes of files, each read once.
	public static final class Hashes {
		private final Map<Path, String> known = new LinkedHashMap<>();

		/// SHA-256 of a file, in hexadecimal digits.
		public synchronized String of(Path file) throws IOException {
			String hash = known.get(file);
			if (hash == null) {
				MessageDigest digest = digest();
				byte[] buffer = new byte[BUFFER];
				try (InputStream in = Files.newInputStream(file)) {
					for (int count = in.read(buffer); count > 0; count = in.read(buffer))
						digest.update(buffer, 0, count);
				}
				hash = HexFormat.of().formatHex(digest.digest());
				known.put(file, hash);
			}
			return hash;
		}
	}

	/// The record of a point that is about to run.
	public static PointRecord of(Point point, Hashes hashes) throws IOException {
		Map<String, String> inputs = new LinkedHashMap<>();
		for (Map.Entry<String, Path> file : point.setup().workload().files().entrySet())
			inputs.put(file.getKey(), hashes.of(file.getValue()));
		MessageDigest digest = digest();
		digest.update(new PointFile(point, "").text(inputs).getBytes(StandardCharsets.UTF_8));
		digest.update(point.setup().board().text().getBytes(StandardCharsets.UTF_8));
		digest.update(point.setup().costs().text().getBytes(StandardCharsets.UTF_8));
		return new PointRecord(thisVersion(), HexFormat.of().formatHex(digest.digest()), inputs);
	}

	/// Reads a point's folder.
	///
	/// @throws YamlException if the file is not one of this version of Trapline
	public static PointRecord read(Path folder) throws YamlException, IOException {
		YamlDocument document = YamlDocument.read(folder.resolve(NAME), KIND);
		YamlMap root = document.root();
		String version = root.required("version").flatMap(YamlValue::text).orElse("");
		String fingerprint = root.required("fingerprint").flatMap(YamlValue::text).orElse("");
		Map<String, String> inputs = new LinkedHashMap<>();
		root.map("inputs").ifPresent(map -> map.keys().forEach(key -> map.text(key).ifPresent(hash -> inputs.put(key, hash))));
		List.of("point", "values", "seed", "ended").forEach(root::value);
		document.check();
		return new PointRecord(version, fingerprint, inputs);
	}

	/// The file's text.
	///
	/// @param ended how the run ended
	String text(Point point, String ended) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("point", point.name());
		content.put("values", point.values());
		content.put("seed", point.seed());
		content.put("version", version);
		content.put("fingerprint", fingerprint);
		content.put("inputs", inputs);
		content.put("ended", ended);
		return YamlWriter.text(KIND, new ArrayList<>(), content);
	}

	static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java platform has it
		}
	}
}
