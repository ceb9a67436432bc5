// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.platform.linux.FetchRequest;
import org.trapline.platform.linux.LinuxCache;
import org.trapline.platform.linux.LinuxFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// {@code trapline fetch}: what boards boot, from a distribution's packages.
@Command(name = "fetch", mixinStandardHelpOptions = true, sortOptions = false,
		description = {"Fetches a Linux to boot: Debian's arm64 kernel, and an initial RAM disk with BusyBox.",
				"The packages come by apt from where this machine's own come from; neither root nor a change of its"
						+ " configuration is needed. What is made is kept in the user's cache, where \"boot linux\" finds it."},
		footerHeading = "%nExamples:%n",
		footer = {"  trapline fetch linux", "  trapline fetch linux --package stress-ng --package rt-tests --to stress",
				"  trapline fetch linux --deb linux-image-6.1.0-56-arm64.deb --deb busybox-static.deb"})
public final class FetchCommand implements Subcommand {
	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(index = "0", paramLabel = "WHAT", description = "linux.")
	private String what = "";

	@Option(names = "--again", description = "Fetch it even if the cache has one.")
	private boolean again;

	@Option(names = "--to", paramLabel = "DIR", description = "Put Image and initramfs.gz there and not into the cache. Goes"
			+ " with the options below.")
	private @Nullable Path to;

	@Option(names = "--package", paramLabel = "NAME", description = "A Debian package whose files, and those of what it"
			+ " depends on, go into the initial RAM disk. May be repeated.")
	private List<String> packages = List.of();

	@Option(names = "--module", paramLabel = "NAME", description = "A module of the kernel to load, with what it depends on."
			+ " May be repeated.")
	private List<String> modules = List.of();

	@Option(names = "--add", paramLabel = "FILE[:PATH]", description = "A static program of your own, at PATH in the initial"
			+ " RAM disk (by default /bin). May be repeated.")
	private List<String> programs = List.of();

	@Option(names = "--deb", paramLabel = "FILE", description = "A package that is there already; with it, nothing is"
			+ " downloaded. May be repeated.")
	private List<Path> archives = List.of();

	@Override
	public Integer call() throws IOException {
		if (!what.equals("linux"))
			throw wrong("fetch " + what + ": expected linux");
		FetchRequest request = new FetchRequest(packages, modules, files(), archives);
		PrintStream err = new PrintStream(Main.err(spec), true, StandardCharsets.UTF_8);
		LinuxCache cache = LinuxCache.ofUser();
		Path folder = to;
		Optional<LinuxFiles> had = again || folder != null || !request.equals(FetchRequest.USUAL) ? Optional.empty()
				: cache.newest();
		LinuxFiles linux;
		if (had.isPresent())
			linux = had.get();
		else if (folder != null)
			linux = cache.fetch(request, folder, line -> err.println("trapline: " + line));
		else if (request.equals(new FetchRequest(List.of(), List.of(), Map.of(), archives)))
			linux = cache.fetch(request, line -> err.println("trapline: " + line));
		else
			throw wrong("--package, --module and --add: expected --to DIR with them, for the Linux of the cache has none");
		PrintStream out = new PrintStream(Main.out(spec), false, StandardCharsets.UTF_8);
		out.println(linux.kernel());
		out.println(linux.initrd());
		out.flush();
		return ExitCode.OK;
	}

	private Map<String, Path> files() {
		Map<String, Path> files = new HashMap<>();
		for (String program : programs) {
			int colon = program.lastIndexOf(':');
			Path file = Path.of(colon > 0 ? program.substring(0, colon) : program);
			String place = colon > 0 ? program.substring(colon + 1) : "/bin/" + file.getFileName();
			if (!Files.isRegularFile(file) || !place.startsWith("/") || place.endsWith("/"))
				throw wrong("--add " + program + ": expected FILE, which exists, or FILE:/PATH");
			files.put(place, file);
		}
		return files;
	}

	private ParameterException wrong(String message) {
		return new ParameterException(spec.commandLine(), message);
	}
}
