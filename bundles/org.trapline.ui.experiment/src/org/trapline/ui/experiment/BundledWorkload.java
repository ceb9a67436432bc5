// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trapline.ui.InstalledFiles;

/// A workload of the image that comes with Trapline.
///
/// @param name as its boot arguments name it
/// @param words what it does
/// @param arguments its own, with values that take little time
/// @param measure an entry of {@code measure:} for its result
public record BundledWorkload(String name, String words, String arguments, String measure) {
	/// All of them.
	public static final List<BundledWorkload> ALL = List.of(
			of("control", "lists, matrices, a state machine and CRC on each CPU, as CoreMark", "iterations=200",
					"{name: score, score: control}"),
			of("ctxsw", "context switches, as lat_ctx", "processes=2 size=0 placement=balanced samples=50 raw=no",
					"{name: switch, curve: lat_ctx}"),
			of("loads", "latency of loads by working set, as lat_mem_rd", "size=64k pattern=random loads=5000",
					"{name: load, curve: lat_mem_rd}"),
			of("bandwidth", "memory bandwidth on all CPUs, as bw_mem", "size=1m op=rd bytes=4m",
					"{name: bandwidth, curve: bw_mem}"),
			of("syscall", "system calls that do nothing", "count=2000", "{name: syscall, score: lat_syscall null}"),
			of("fork", "copies of a process that end at once", "count=50", "{name: fork, score: lat_proc fork}"),
			of("hvc", "hypercalls", "count=1024", "{name: hypercall, score: micro-bench hvc}"),
			of("mmio_user", "reads of a device that user space emulates", "count=1024",
					"{name: read, score: micro-bench mmio_read_user}"),
			of("mmio_vgic", "reads of the interrupt controller's distributor", "count=1024",
					"{name: read, score: micro-bench mmio_read_vgic}"),
			of("ipi", "interrupts to the second CPU", "count=1024", "{name: IPI, score: micro-bench ipi}"),
			of("pingpong", "interrupts to the second CPU and back, each a sample", "samples=200 wait=wfi",
					"{name: ping-pong, latency: pingpong, figure: median}"),
			of("broadcast", "interrupts to all other CPUs", "samples=200 wait=wfi",
					"{name: broadcast, latency: broadcast, figure: median}"),
			of("tick", "what the guest's own tick leaves to its work", "hz=250 duration=20000 raw=no",
					"{name: exits, exits: all, figure: rate}"),
			of("mix", "a mix of exits at rates, to imitate another guest", "duration=200000 ipis=1000",
					"{name: exits, exits: all, figure: rate}"),
			of("block", "requests of a virtio block device", "op=read size=4k samples=64",
					"{name: request, latency: block, figure: median}"));

	private static final String IMAGE = "guests/workloads/workloads";

	private static BundledWorkload of(String name, String words, String arguments, String measure) {
		return new BundledWorkload(name, words, arguments, measure);
	}

	/// What starts it: the first of the boot arguments.
	public String choice() {
		return "workload=" + name;
	}

	/// The image that has them all; empty where this installation lacks it.
	public static Optional<Path> image() {
		return InstalledFiles.find(IMAGE);
	}

	/// The image as a file says it.
	///
	/// @param from the file
	public static Optional<String> imageFrom(Path from) {
		return image().map(image -> {
			Path folder = from.toAbsolutePath().normalize().getParent();
			Path to = image.toAbsolutePath().normalize();
			return folder == null || !sharesMore(folder, to) ? to.toString() : folder.relativize(to).toString();
		});
	}

	/// Whether two paths share more than the root, so that one can move with the other.
	private static boolean sharesMore(Path folder, Path file) {
		return folder.getNameCount() > 0 && file.getNameCount() > 0 && folder.getName(0).equals(file.getName(0));
	}
}
