/* Lets a program see one second only, $VECTORS_CLOCK since 1970, so that what it signs is the same every time. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>

static time_t second(void) {
    const char *seconds = getenv("VECTORS_CLOCK");
    return seconds ? (time_t)strtoll(seconds, NULL, 10) : 0;
}

/* Makers of UUIDs wait for a clock that moves; this one moves within its first millisecond. */
static long microseconds(void) {
    static unsigned long reads;
    return (long)(__atomic_fetch_add(&reads, 1, __ATOMIC_RELAXED) % 1000);
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    if (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE) {
        now->tv_sec = second();
        now->tv_nsec = microseconds() * 1000;
        return 0;
    }
    static int (*real)(clockid_t, struct timespec *);
    if (!real) real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
    return real(clock, now);
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    (void)zone;
    now->tv_sec = second();
    now->tv_usec = microseconds();
    return 0;
}

time_t time(time_t *now) {
    if (now) *now = second();
    return second();
}
