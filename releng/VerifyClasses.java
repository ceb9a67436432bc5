// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// Has the JVM verify every class of Trapline's bundles in a folder: tests run what javac makes of the sources, users what the
/// Eclipse compiler makes of them.
///
/// Run as {@code java releng/VerifyClasses.java FOLDER}, the product's {@code plugins}; the exit status is 1 if a class is refused.
final class VerifyClasses {
	private VerifyClasses() {
	}

	public static void main(String[] arguments) throws IOException {
		List<Path> jars;
		try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
			jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
		}
		List<URL> urls = new ArrayList<>();
		for (Path jar : jars)
			urls.add(jar.toUri().toURL());
		int verified = 0;
		int refused = 0;
		try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new))) {
			for (Path jar : jars)
				if (jar.getFileName().toString().startsWith("org.trapline."))
					for (String name : names(jar)) {
						String problem = problem(loader, name);
						if (!problem.isEmpty())
							System.err.println(jar.getFileName() + ": " + name + ": " + problem);
						refused += problem.isEmpty() ? 0 : 1;
						verified++;
					}
		}
		if (verified == 0)
			System.err.println(arguments[0] + ": found no class of Trapline");
		System.exit(refused == 0 && verified > 0 ? 0 : 1);
	}

	private static List<String> names(Path jar) throws IOException {
		try (JarFile file = new JarFile(jar.toFile())) {
			return file.stream().map(entry -> entry.getName())
					.filter(name -> name.endsWith(".class") && !name.contains("-") && !name.startsWith("META-INF"))
					.map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.')).toList();
		}
	}

	/// Why a class is refused; empty if it is not, or if it needs what is not there.
	private static String problem(ClassLoader loader, String name) {
		try {
			// asking for methods links the class, which verifies it, and does not run any of it
			Class.forName(name, false, loader).getDeclaredMethods();
			return "";
		} catch (VerifyError | ClassFormatError e) {
			return e.toString().lines().findFirst().orElse("refused");
		} catch (ClassNotFoundException | LinkageError _) {
			return "";
		}
	}
}
