// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Makes a kernel Image and an initial RAM disk of Debian's packages.
///
/// @param aptState where apt's knowledge is kept
/// @param request what to make them of
/// @param told of what is being done
record LinuxMaker(Path aptState, FetchRequest request, Consumer<String> told) {
	/// What the devices of a machine need.
	private static final List<String> MODULES = List.of("virtio_mmio", "virtio_blk", "virtio_console", "virtio_net",
			"virtio_rng", "9p", "9pnet_virtio", "ext4", "vfat");
	private static final String BY_HAND = "; on another machine, download the Debian packages busybox-static and"
			+ " linux-image-VERSION-arm64 (the one that linux-image-arm64 depends on) for arm64, and give both with --deb";

	/// Makes them.
	///
	/// @param folder to put them in, empty
	/// @return the kernel's version
	String make(Path folder) throws IOException {
		Path work = Files.createTempDirectory("trapline-linux");
		try {
			List<Path> archives = request.archives().isEmpty() ? download(work.resolve("packages")) : request.archives();
			Path root = Files.createDirectory(work.resolve("root"));
			List<String> contents = new ArrayList<>();
			for (Path archive : archives) {
				told.accept("unpacking " + archive.getFileName());
				DebianPackages.unpack(archive, root);
				contents.add("package " + DebianPackages.words(archive));
			}
			return make(root, work, LinuxFiles.in(folder), contents);
		} finally {
			LinuxCache.delete(work);
		}
	}

	private String make(Path root, Path work, LinuxFiles files, List<String> contents) throws IOException {
		Path kernel = kernel(root);
		String version = kernel.getFileName().toString().substring("vmlinuz-".length());
		told.accept("making the initial RAM disk");
		Files.write(files.kernel(), new KernelFile(kernel).image(work));
		Path modulesFolder = root.resolve("lib/modules/" + version);
		if (!Files.isDirectory(modulesFolder))
			modulesFolder = root.resolve("usr/lib/modules/" + version);
		KernelModules modules = new KernelModules(modulesFolder, work);
		for (String name : MODULES)
			modules.add(name);
		for (String name : request.modules())
			modules.add(name);
		Initramfs initramfs = new Initramfs();
		initramfs.packages(root);
		initramfs.modules(modules.chosen());
		request.files().forEach(initramfs::program);
		initramfs.write(files.initrd());
		for (Path file : List.of(files.kernel(), files.initrd()))
			contents.add(LinuxFiles.line(file));
		Files.write(files.contents(), contents);
		Files.setPosixFilePermissions(files.kernel().getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
		return version;
	}

	private List<Path> download(Path folder) throws IOException {
		List<String> missing = DebianPackages.missing();
		if (!missing.isEmpty())
			throw new IOException("fetch linux: found no " + String.join(", ", missing) + ", expected Debian's apt and dpkg"
					+ BY_HAND);
		DebianPackages packages = new DebianPackages(aptState);
		told.accept("asking apt what there is for arm64");
		packages.update();
		Set<String> names = new LinkedHashSet<>(List.of(packages.kernel(), "busybox-static"));
		if (!request.packages().isEmpty())
			names.addAll(packages.closure(request.packages()));
		told.accept("downloading " + String.join(", ", names));
		return packages.download(folder, names);
	}

	private static Path kernel(Path root) throws IOException {
		if (!Files.exists(root.resolve("bin/busybox")) && !Files.exists(root.resolve("usr/bin/busybox")))
			throw new IOException("fetch linux: found no busybox in the packages, expected busybox-static among them");
		if (Files.isDirectory(root.resolve("boot")))
			try (Stream<Path> files = Files.list(root.resolve("boot"))) {
				for (Path file : (Iterable<Path>) files.sorted()::iterator)
					if (file.getFileName().toString().startsWith("vmlinuz-"))
						return file;
			}
		throw new IOException("fetch linux: found no kernel in the packages, expected linux-image-VERSION-arm64 among them");
	}
}
