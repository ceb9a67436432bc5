// SPDX-License-Identifier: EPL-2.0
// Works with files: reads, seeks, lists, asks; writes, renames and removes where it may.
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static void say(const char *what, long result) {
	printf("%s: %ld%s%s\n", what, result < 0 ? -1 : result, result < 0 ? " " : "", result < 0 ? strerror(errno) : "");
}

static void reading(void) {
	char text[100] = {0};
	int file = open("input.txt", O_RDONLY | O_CLOEXEC);
	say("read", read(file, text, 10));
	say("seek", lseek(file, -5, SEEK_END));
	say("read at the end", read(file, text, 50));
	say("beyond", read(file, text, 50));
	say("pread", pread(file, text, 5, 3));
	struct iovec parts[2] = {{text, 3}, {text + 50, 4}};
	lseek(file, 0, SEEK_SET);
	say("readv", readv(file, parts, 2));
	printf("%.3s %.4s\n", text, text + 50);
	say("seek before", lseek(file, -1, SEEK_SET));
	say("write", write(file, "x", 1));
	say("flags", fcntl(file, F_GETFL) & O_ACCMODE);
	say("close on exec", fcntl(file, F_GETFD));
	int copy = dup(file);
	lseek(copy, 4, SEEK_SET);
	say("shared position", lseek(file, 0, SEEK_CUR));
	say("dup3", dup3(file, 50, 0));
	say("close", close(file));
	say("close again", close(file));
	say("terminal", isatty(50) ? 1 : -1);
	struct stat status;
	say("fstat", fstat(50, &status));
	printf("size %ld mode %o\n", (long) status.st_size, status.st_mode & S_IFMT);
	int ends[2];
	say("pipe", pipe2(ends, 0));
	say("into", write(ends[1], "hello", 5));
	say("seek in a pipe", lseek(ends[0], 0, SEEK_CUR));
	close(ends[1]);
	say("out of", read(ends[0], text, 100));
	say("end", read(ends[0], text, 100));
}

static void names(void) {
	static const char *paths[] = {"input.txt", "folder", "folder/inner.txt", "link", "missing", "input.txt/x", "folder/../input.txt",
			"./folder/./inner.txt", "", "loop", "dangling"};
	for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
		struct stat status;
		printf("%s: ", paths[i]);
		say("stat", stat(paths[i], &status));
		say("  lstat", lstat(paths[i], &status));
		say("  access", access(paths[i], R_OK));
		say("  open", open(paths[i], O_RDONLY | O_NOFOLLOW) < 0 ? -1 : 0);
	}
	char target[100] = {0};
	say("readlink", readlink("link", target, 99));
	printf("%s\n", target);
	say("readlink of a file", readlink("input.txt", target, 99));
	say("directory to read", read(open("folder", O_RDONLY), target, 10));
	say("directory to write", open("folder", O_WRONLY));
	say("chdir", chdir("folder"));
	say("there", access("inner.txt", F_OK));
	say("back", chdir(".."));
	struct dirent **entries;
	int count = scandir("folder", &entries, NULL, alphasort);
	for (int i = 0; i < count; i++)
		printf("entry %s %d\n", entries[i]->d_name, entries[i]->d_type);
	struct statx extended;
	say("statx", statx(AT_FDCWD, "input.txt", 0, STATX_ALL, &extended));
	printf("%llu %o\n", (unsigned long long) extended.stx_size, extended.stx_mode & S_IFMT);
}

static void writing(void) {
	umask(022);
	int file = open("made.txt", O_RDWR | O_CREAT | O_EXCL, 0666);
	say("make", file < 0 ? -1 : 0);
	say("make directory", mkdir("made", 0777));
	if (file < 0)
		return;
	say("write", write(file, "some text\n", 10));
	say("pwrite", pwrite(file, "S", 1, 0));
	say("truncate", ftruncate(file, 20));
	char text[30] = {0};
	say("read", pread(file, text, 30, 0));
	struct stat status;
	fstat(file, &status);
	printf("%s %ld %o\n", text, (long) status.st_size, status.st_mode);
	say("exclusive", open("made.txt", O_WRONLY | O_CREAT | O_EXCL, 0666));
	FILE *more = fopen("made.txt", "a");
	fprintf(more, "more");
	fclose(more);
	stat("made.txt", &status);
	printf("appended %ld\n", (long) status.st_size);
	say("mode", fchmod(file, 0600));
	struct timespec times[2] = {{1000, 5000}, {2000, 7000}};
	say("times", utimensat(AT_FDCWD, "made.txt", times, 0));
	stat("made.txt", &status);
	printf("%o %ld %ld\n", status.st_mode, (long) status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
	say("again", mkdir("made", 0777));
	say("rename", rename("made.txt", "made/renamed.txt"));
	say("remove full", rmdir("made"));
	say("unlink directory", unlink("made"));
	say("unlink", unlink("made/renamed.txt"));
	say("unlink again", unlink("made/renamed.txt"));
	say("remove", rmdir("made"));
}

int main(int argc, char **argv) {
	(void) argv;
	reading();
	names();
	if (argc > 1)
		writing();
	return 0;
}
