// SPDX-License-Identifier: EPL-2.0

package org.trapline.rcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.trapline.foreign.ForeignImporter;
import org.trapline.trace.Importer;
import org.trapline.trace.Importers;

/** The headless bundles in Equinox: they see no platform, and java.util.ServiceLoader works across bundles. */
class WiringTest {
	private static final String SERVICES = "META-INF/services/";

	private final BundleContext context = FrameworkUtil.getBundle(Application.class).getBundleContext();

	@ParameterizedTest
	@ValueSource(strings = { "measure", "trace", "analysis", "chart", "report", "cli" })
	void headlessBundlesSeeNoPlatform(String name) throws Exception {
		Bundle bundle = bundle("org.trapline." + name);
		bundle.start(Bundle.START_TRANSIENT);
		assertThat(bundle.getState()).isEqualTo(Bundle.ACTIVE);
		String required = bundle.getHeaders().get("Require-Bundle") + bundle.getHeaders().get("Import-Package");
		assertThat(required).doesNotContain("org.eclipse.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "trace", "analysis", "cli" })
	void everyServiceProvidedIsDeclaredAndLoads(String name) throws Exception {
		Bundle bundle = bundle("org.trapline." + name);
		for (URL file : Collections.list(entries(bundle))) {
			String service = file.getPath().substring(file.getPath().lastIndexOf('/') + 1);
			assertThat(bundle.getHeaders().get("Provide-Capability")).contains('"' + service + '"');
			Class<?> type = bundle.loadClass(service);
			for (String provider : lines(file)) {
				assertThat(bundle.loadClass(provider).getConstructor().newInstance()).isInstanceOf(type);
			}
		}
	}

	@Test
	void importersOfOtherBundlesAreFoundWhileTheyAreThere() throws Exception {
		assertThat(Importers.installed().all()).extracting(Importer::id).doesNotContain("foreign");
		Bundle foreign = context.installBundle("foreign", new ByteArrayInputStream(foreignBundle()));
		try {
			foreign.start();
			assertThat(Importers.installed().all()).extracting(Importer::id).containsOnlyOnce("foreign");
		} finally {
			foreign.uninstall();
		}
		assertThat(Importers.installed().all()).extracting(Importer::id).doesNotContain("foreign");
	}

	private Bundle bundle(String name) {
		return Arrays.stream(context.getBundles()).filter(bundle -> name.equals(bundle.getSymbolicName())).findFirst()
				.orElseThrow();
	}

	private static Enumeration<URL> entries(Bundle bundle) {
		Enumeration<URL> files = bundle.findEntries(SERVICES, "*", false);
		return files == null ? Collections.emptyEnumeration() : files;
	}

	private static List<String> lines(URL file) throws IOException {
		try (InputStream in = file.openStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
					.map(line -> line.replaceFirst("#.*", "").strip()).filter(line -> !line.isEmpty()).toList();
		}
	}

	private static byte[] foreignBundle() throws IOException {
		Manifest manifest = new Manifest(new ByteArrayInputStream("""
				Manifest-Version: 1.0
				Bundle-ManifestVersion: 2
				Bundle-SymbolicName: org.trapline.foreign
				Bundle-Version: 1.0.0
				Require-Bundle: org.trapline.trace
				Require-Capability: osgi.extender;filter:="(osgi.extender=osgi.serviceloader.registrar)"
				Provide-Capability: osgi.serviceloader;osgi.serviceloader="org.trapline.trace.Importer"
				""".getBytes(StandardCharsets.UTF_8)));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
			jar.putNextEntry(new JarEntry(SERVICES + Importer.class.getName()));
			jar.write(ForeignImporter.class.getName().getBytes(StandardCharsets.UTF_8));
			String path = ForeignImporter.class.getName().replace('.', '/') + ".class";
			jar.putNextEntry(new JarEntry(path));
			try (InputStream in = ForeignImporter.class.getClassLoader().getResourceAsStream(path)) {
				jar.write(in.readAllBytes());
			}
		}
		return bytes.toByteArray();
	}
}
