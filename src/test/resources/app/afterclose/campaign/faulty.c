/* A disk that fails on demand, for LD_PRELOAD: while the file named by AFTERCLOSE_FAULT begins with
   N, writes to the database's files find no space; with W they fail; with S, their fsync does. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int ours(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, path, sizeof path - 1);
  if (n < 0) return 0;
  path[n] = 0;
  return strstr(path, "/afterclose.db") != NULL;
}

static char fault(int fd) {
  char c = 0;
  const char *file = getenv("AFTERCLOSE_FAULT");
  int saved = errno;
  int in = file && ours(fd) ? open(file, O_RDONLY | O_CLOEXEC) : -1;
  if (in >= 0) {
    if (read(in, &c, 1) != 1) c = 0;
    close(in);
  }
  errno = saved;
  return c;
}

static int refused(int fd) {
  char c = fault(fd);
  if (c == 'N') errno = ENOSPC;
  if (c == 'W') errno = EIO;
  return c == 'N' || c == 'W';
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *from, size_t n) {
  return refused(fd) ? -1 : NEXT(write)(fd, from, n);
}

ssize_t pwrite(int fd, const void *from, size_t n, off_t at) {
  return refused(fd) ? -1 : NEXT(pwrite)(fd, from, n, at);
}

ssize_t pwrite64(int fd, const void *from, size_t n, off64_t at) {
  return refused(fd) ? -1 : NEXT(pwrite64)(fd, from, n, at);
}

int fsync(int fd) {
  if (fault(fd) == 'S') { errno = EIO; return -1; }
  return NEXT(fsync)(fd);
}

int fdatasync(int fd) {
  if (fault(fd) == 'S') { errno = EIO; return -1; }
  return NEXT(fdatasync)(fd);
}
