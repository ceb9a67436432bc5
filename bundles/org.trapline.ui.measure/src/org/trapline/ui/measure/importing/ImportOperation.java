// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.trapline.measure.Progress;
import org.trapline.trace.runs.RunFile;
import org.trapline.trace.table.MappingFile;
import org.trapline.ui.operation.Operation;

/// Copies or links recordings into a project, which is made if it does not exist, along with what the user said of them
/// in files of their names ({@link RunFile}, {@link MappingFile}).
///
/// What was imported before a cancellation or a failure stays.
///
/// @param recordings files, or folders that are recordings
/// @param project the project's name
/// @param link whether to link to the files where they are rather than copy them
public record ImportOperation(List<Path> recordings, String project, boolean link)
		implements Operation<List<IResource>> {
	public ImportOperation {
		recordings = List.copyOf(recordings);
	}

	@Override
	public String title() {
		return "Importing into " + project;
	}

	/// @return the project's new resources, in the recordings' order
	/// @throws java.util.concurrent.CancellationException if the progress says so
	@Override
	public List<IResource> execute(Progress progress) throws CoreException, IOException {
		IProject target = ResourcesPlugin.getWorkspace().getRoot().getProject(project);
		if (!target.exists())
			target.create(null);
		if (!target.isOpen())
			target.open(null);
		return link ? link(target, progress) : copy(target, progress);
	}

	private List<IResource> link(IProject target, Progress progress) throws CoreException {
		List<IResource> made = new ArrayList<>();
		for (Path recording : recordings) {
			progress.checkCancelled();
			IResource resource = free(target, recording);
			if (resource instanceof IFolder folder)
				folder.createLink(recording.toUri(), IResource.NONE, null);
			else if (resource instanceof IFile file)
				file.createLink(recording.toUri(), IResource.NONE, null);
			for (Path companion : companions(recording))
				target.getFile(companionOf(resource, recording, companion)).createLink(companion.toUri(), IResource.NONE, null);
			made.add(resource);
			progress.at(made.size(), recordings.size());
		}
		return made;
	}

	private List<IResource> copy(IProject target, Progress progress) throws CoreException, IOException {
		CopiedFiles copies = new CopiedFiles(recordings, progress);
		List<IResource> made = new ArrayList<>();
		try {
			for (Path recording : recordings) {
				IResource resource = free(target, recording);
				copies.copy(recording, resource.getLocation().toPath());
				for (Path companion : companions(recording))
					copies.copy(companion, target.getLocation().append(companionOf(resource, recording, companion)).toPath());
				resource.refreshLocal(IResource.DEPTH_INFINITE, null);
				made.add(resource);
			}
			return made;
		} finally {
			target.refreshLocal(IResource.DEPTH_INFINITE, null);
		}
	}

	/// The files beside a recording that say something of it alone.
	private static List<Path> companions(Path recording) {
		return Files.isDirectory(recording) ? List.of()
				: Stream.of(RunFile.of(recording), MappingFile.of(recording)).filter(Files::isRegularFile).toList();
	}

	private static IPath companionOf(IResource resource, Path recording, Path companion) {
		String suffix = companion.getFileName().toString().substring(recording.getFileName().toString().length());
		return IPath.fromOSString(resource.getName() + suffix);
	}

	/// A resource that does not exist yet, with the recording's name, or a number before it where the name is taken.
	private static IResource free(IProject target, Path recording) {
		String name = String.valueOf(recording.getFileName());
		IPath path = IPath.fromOSString(name);
		for (int n = 2; target.exists(path) || Files.exists(target.getLocation().append(path).toPath()); n++)
			path = IPath.fromOSString(n + "-" + name);
		return Files.isDirectory(recording) ? target.getFolder(path) : target.getFile(path);
	}
}
