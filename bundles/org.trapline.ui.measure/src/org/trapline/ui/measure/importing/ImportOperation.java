// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.trapline.measure.Progress;
import org.trapline.ui.operation.Operation;

/// Copies or links recordings into a project, which is made if it does not exist.
///
/// @param recordings files, or directories that are recordings
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
	@Override
	public List<IResource> execute(Progress progress) throws CoreException, IOException {
		IProject target = ResourcesPlugin.getWorkspace().getRoot().getProject(project);
		if (!target.exists())
			target.create(null);
		if (!target.isOpen())
			target.open(null);
		List<IResource> made = new ArrayList<>();
		for (Path recording : recordings) {
			progress.checkCancelled();
			progress.at(made.size(), recordings.size());
			made.add(Files.isDirectory(recording) ? directory(target, recording, progress) : file(target, recording));
		}
		return made;
	}

	private IFile file(IContainer into, Path recording) throws CoreException, IOException {
		IFile file = into.getFile(IPath.fromOSString(freeName(into, recording)));
		if (link)
			file.createLink(recording.toUri(), IResource.NONE, new NullProgressMonitor());
		else
			try (InputStream content = Files.newInputStream(recording)) {
				file.create(content, IResource.NONE, new NullProgressMonitor());
			}
		return file;
	}

	private IFolder directory(IContainer into, Path recording, Progress progress) throws CoreException, IOException {
		IFolder folder = into.getFolder(IPath.fromOSString(freeName(into, recording)));
		if (link) {
			folder.createLink(recording.toUri(), IResource.NONE, new NullProgressMonitor());
			return folder;
		}
		folder.create(IResource.NONE, true, new NullProgressMonitor());
		List<Path> entries;
		try (var listed = Files.list(recording)) {
			entries = listed.sorted().toList();
		}
		for (Path entry : entries) {
			progress.checkCancelled();
			if (Files.isDirectory(entry))
				directory(folder, entry, progress);
			else
				file(folder, entry);
		}
		return folder;
	}

	/// The recording's name, with a number where the name is taken.
	private static String freeName(IContainer into, Path recording) {
		String name = String.valueOf(recording.getFileName());
		String free = name;
		for (int n = 2; into.exists(IPath.fromOSString(free)); n++)
			free = n + "-" + name;
		return free;
	}
}
