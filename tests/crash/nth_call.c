/* Preloaded before a program: one of its calls to the system fails, or it is killed there.
 *
 *   FAIL_CALL=pwrite64   which call, by the kernel's name
 *   FAIL_NTH=n           which of them, from 1
 *   FAIL_ERRNO=5         what it answers; unset: the program is killed before the call
 *   FAIL_FOR_EVER=1      every later one of the same name, too
 *   COUNT_CALLS=F        writes into the file F how many there were of each
 *
 * It sees the calls that a program and its libraries make by name, not those inside the C library
 * (such as what stdio writes). */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static struct {
  const char* name;
  long count;
} calls[] = {{"openat", 0},    {"read", 0},      {"pread64", 0},   {"write", 0},  {"pwrite64", 0},
             {"fsync", 0},     {"fdatasync", 0}, {"ftruncate", 0}, {"unlink", 0}, {"rename", 0},
             {"renameat2", 0}, {"fcntl", 0},     {"close", 0},     {"fchown", 0}, {"fchmod", 0},
             {"mkdir", 0},     {"link", 0}};

enum { KINDS = sizeof calls / sizeof *calls };

/* Whether this call, the next of its name, is the one that fails; errno is set then. */
static int fails(const char* name) {
  const char* wanted = getenv("FAIL_CALL");
  for (int i = 0; i < KINDS; ++i) {
    if (strcmp(calls[i].name, name) != 0) continue;
    ++calls[i].count;
    if (!wanted || strcmp(wanted, name) != 0) return 0;
    const char* nth = getenv("FAIL_NTH");
    const long at = nth ? atol(nth) : 0;
    if (calls[i].count < at || (calls[i].count > at && !getenv("FAIL_FOR_EVER"))) return 0;
    const char* number = getenv("FAIL_ERRNO");
    if (!number) kill(getpid(), SIGKILL);
    errno = atoi(number);
    return 1;
  }
  return 0;
}

/* Asks the loader for the function that this one stands before, once. */
#define FIND(symbol) \
  if (!next) *(void**)&next = dlsym(RTLD_NEXT, #symbol)

/* A function `symbol`, which the kernel knows as `call`. */
#define CALL(result, symbol, call, parameters, arguments) \
  result symbol parameters {                              \
    static result(*next) parameters;                      \
    FIND(symbol);                                         \
    if (fails(call)) return -1;                           \
    return next arguments;                                \
  }

CALL(ssize_t, read, "read", (int fd, void* to, size_t size), (fd, to, size))
CALL(ssize_t, write, "write", (int fd, const void* from, size_t size), (fd, from, size))
CALL(ssize_t, pread, "pread64", (int fd, void* to, size_t size, off_t at), (fd, to, size, at))
CALL(ssize_t, pread64, "pread64", (int fd, void* to, size_t size, off64_t at), (fd, to, size, at))
CALL(ssize_t, pwrite, "pwrite64", (int fd, const void* from, size_t size, off_t at),
     (fd, from, size, at))
CALL(ssize_t, pwrite64, "pwrite64", (int fd, const void* from, size_t size, off64_t at),
     (fd, from, size, at))
CALL(int, fsync, "fsync", (int fd), (fd))
CALL(int, fdatasync, "fdatasync", (int fd), (fd))
CALL(int, ftruncate, "ftruncate", (int fd, off_t size), (fd, size))
CALL(int, ftruncate64, "ftruncate", (int fd, off64_t size), (fd, size))
CALL(int, unlink, "unlink", (const char* path), (path))
CALL(int, rename, "rename", (const char* from, const char* to), (from, to))
CALL(int, renameat2, "renameat2", (int a, const char* from, int b, const char* to, unsigned flags),
     (a, from, b, to, flags))
CALL(int, close, "close", (int fd), (fd))
CALL(int, fchown, "fchown", (int fd, uid_t user, gid_t group), (fd, user, group))
CALL(int, fchmod, "fchmod", (int fd, mode_t mode), (fd, mode))
CALL(int, mkdir, "mkdir", (const char* path, mode_t mode), (path, mode))
CALL(int, link, "link", (const char* from, const char* to), (from, to))

#define OPEN(symbol)                                                                  \
  int symbol(const char* path, int flags, ...) {                                      \
    static int (*next)(const char*, int, ...);                                        \
    FIND(symbol);                                                                     \
    va_list more;                                                                     \
    va_start(more, flags);                                                            \
    const mode_t mode = (flags & (O_CREAT | __O_TMPFILE)) ? va_arg(more, mode_t) : 0; \
    va_end(more);                                                                     \
    if (fails("openat")) return -1;                                                   \
    return next(path, flags, mode);                                                   \
  }
OPEN(open)
OPEN(open64)

#define CONTROL(symbol)                   \
  int symbol(int fd, int command, ...) {  \
    static int (*next)(int, int, ...);    \
    FIND(symbol);                         \
    va_list more;                         \
    va_start(more, command);              \
    void* argument = va_arg(more, void*); \
    va_end(more);                         \
    if (fails("fcntl")) return -1;        \
    return next(fd, command, argument);   \
  }
CONTROL(fcntl)
CONTROL(fcntl64)

__attribute__((destructor)) static void tell(void) {
  const char* path = getenv("COUNT_CALLS");
  if (!path) return;
  const int fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (fd < 0) return;
  for (int i = 0; i < KINDS; ++i) {
    char text[64];
    const int length = snprintf(text, sizeof text, "%s %ld\n", calls[i].name, calls[i].count);
    if (syscall(SYS_write, fd, text, (size_t)length) < 0) _exit(9);
  }
}
