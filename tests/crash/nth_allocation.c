/* Preloaded before a program: its n-th allocation fails, once or from then on.
 *
 *   FAIL_ALLOCATION=n    which one, from 1; 0 or unset: none
 *   FAIL_FOR_EVER=1      every later one, too
 *   COUNT_ALLOCATIONS=F  writes into the file F how many there were
 *
 * Counting begins when the program calls setlocale, the first thing that isotrack's main does:
 * nothing is opened before, and whoever fails there can only be ended by the C++ library. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);

static long count, failing, for_ever;
static int begun;

static int fails(void) {
  if (!begun) return 0;
  ++count;
  return failing > 0 && (count == failing || (for_ever && count > failing));
}

char *setlocale(int category, const char *locale) {
  char *(*next)(int, const char *);
  *(void **)&next = dlsym(RTLD_NEXT, "setlocale");
  if (!begun) {
    const char *text = getenv("FAIL_ALLOCATION");
    failing = text ? atol(text) : 0;
    for_ever = getenv("FAIL_FOR_EVER") != NULL;
    begun = 1;
  }
  return next(category, locale);
}

void *malloc(size_t size) {
  if (fails()) {
    errno = ENOMEM;
    return NULL;
  }
  return __libc_malloc(size);
}

void *calloc(size_t many, size_t size) {
  if (fails()) {
    errno = ENOMEM;
    return NULL;
  }
  return __libc_calloc(many, size);
}

void *realloc(void *old, size_t size) {
  if (fails()) {
    errno = ENOMEM;
    return NULL;
  }
  return __libc_realloc(old, size);
}

__attribute__((destructor)) static void tell(void) {
  const char *path = getenv("COUNT_ALLOCATIONS");
  if (!path) return;
  int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  char text[32];
  int length = snprintf(text, sizeof text, "%ld\n", count);
  if (fd >= 0) {
    if (write(fd, text, (size_t)length) < 0) _exit(9);
    close(fd);
  }
}
