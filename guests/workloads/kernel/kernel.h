// SPDX-License-Identifier: EPL-2.0
// The kernel: one image, found everything in the device tree, threads that stay on a CPU, processes at EL0.
#ifndef KERNEL_H
#define KERNEL_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef uint64_t u64;
typedef uint32_t u32;
typedef uint16_t u16;
typedef uint8_t u8;
typedef int64_t i64;

enum { PAGE = 4096, MOST_CPUS = 64, LINE = 64, MOST_BLOCK_DEVICES = 32 };
#define MEGABYTES(n) ((u64)(n) << 20)
#define NORETURN __attribute__((noreturn))
#define ALIGNED(n) __attribute__((aligned(n)))

void *memcpy(void *restrict to, const void *restrict from, size_t bytes);
void *memset(void *to, int value, size_t bytes);

#define READ(name) ({ u64 value_; __asm__ volatile("mrs %0, " #name : "=r"(value_)); value_; })
#define WRITE(name, value) __asm__ volatile("msr " #name ", %0" : : "r"((u64)(value)) : "memory")
#define ISB() __asm__ volatile("isb" : : : "memory")
#define DSB(domain) __asm__ volatile("dsb " #domain : : : "memory")
#define DMB(domain) __asm__ volatile("dmb " #domain : : : "memory")

/// Access to a device's register, by an instruction that hypervisors can emulate: their syndrome tells nothing of
/// others, as of those that change the base register.
static inline void write_device(volatile u8 *at, u32 value) {
	__asm__ volatile("str %w0, [%1]" : : "r"(value), "r"(at) : "memory");
}

static inline void write_device_wide(volatile u8 *at, u64 value) {
	__asm__ volatile("str %1, %0" : "=Q"(*(volatile u64 *)at) : "r"(value));
}

static inline u32 read_device(volatile u8 *at) {
	u32 value;
	__asm__ volatile("ldr %w0, [%1]" : "=r"(value) : "r"(at) : "memory");
	return value;
}

// ---- memory ----

/// Where all memory is mapped, in one piece.
#define LINEAR 0xffff000000000000ul
#define IMAGE 0xffffff8000000000ul

static inline void *linear(u64 physical) {
	return (void *)(LINEAR + physical);
}

/// The physical address of what is in the image or in linear memory.
u64 physical(const void *address);
/// Maps memory, or a device, and says where.
void *map_memory(u64 address, u64 bytes);
void *map_device(u64 address, u64 bytes);
void memory_start(u64 load);
void memory_add(u64 base, u64 bytes);
void memory_keep(u64 base, u64 bytes);
void memory_ready(void);
/// Pages in one piece, aligned, filled with 0; the machine stops if there are none. One or two are used again once they
/// are released.
void *allocate(u64 bytes, u64 alignment);
void *page(void);
void *reserve(u64 bytes);
void release(void *piece, u64 bytes);
u64 memory_free(void);

// ---- address spaces of processes ----

enum { USER_IMAGE = 0x400000, USER_SHARED = 0x20000000, USER_WORK = 0x40000000, USER_STACK = 0x30000000 };
#define USER_END 0x7f00000000ul

struct space {
	u64 *root;
	u64 asid;
};

enum protection { READ_EXECUTE, READ_WRITE };

/// What the boot arguments say of address spaces: bits of address (39 or 48), bytes of a page of the working sets.
extern u64 user_bits, work_page;
void space_start(void);
struct space *space_new(void);
void space_map(struct space *space, u64 at, u64 physical, u64 bytes, u64 page, enum protection protection);
/// The physical address of a user's address, which is mapped by a page.
u64 space_find(struct space *space, u64 at);
/// Has the CPU use it; none for threads of the kernel.
void space_use(struct space *space);
void space_free(struct space *space);

// ---- CPUs ----

struct thread;

struct cpu {
	char *stack; // where secondary_start finds it
	u32 number;
	u64 mpidr;
	struct thread *current, *idle, *ended;
	struct {
		u32 taken;
		struct thread *first, *last;
	} ready ALIGNED(LINE);
	volatile bool on;
	bool reschedule;
	u32 gic2_mask;
	void *redistributor;
	u64 tick_at, alarm_at;
	struct thread *sleeper;
	volatile u64 ticks, interrupts;
	void (*volatile work)(u64);
	volatile u64 work_argument;
	u64 send_at;
} ALIGNED(LINE);

extern struct cpu cpus[MOST_CPUS];
/// How many the device tree has, and how many are on.
extern u32 cpus_known, cpus_on;

static inline struct cpu *this_cpu(void) {
	return (struct cpu *)READ(tpidr_el1);
}

/// Says that there is one; and turns so many on.
void cpu_known(u64 mpidr);
void cpus_start(u32 wanted);

static inline u64 mask_interrupts(void) {
	u64 before = READ(daif);
	__asm__ volatile("msr daifset, #2" : : : "memory");
	return before;
}

static inline void restore_interrupts(u64 before) {
	WRITE(daif, before);
}

/// To be used with interrupts masked.
static inline void lock(u32 *taken) {
	u32 was, failed;
	__asm__ volatile(
			"	b	2f\n"
			"1:	wfe\n"
			"2:	ldaxr	%w0, %2\n"
			"	cbnz	%w0, 1b\n"
			"	stxr	%w1, %w3, %2\n"
			"	cbnz	%w1, 2b\n"
			: "=&r"(was), "=&r"(failed), "+Q"(*taken) : "r"(1) : "memory");
}

static inline void unlock(u32 *taken) {
	__asm__ volatile("stlr wzr, %0" : "=Q"(*taken) : : "memory");
}

static inline u64 add_to(u64 *counter, u64 more) {
	u64 sum;
	u32 failed;
	__asm__ volatile(
			"1:	ldaxr	%0, %2\n"
			"	add	%0, %0, %3\n"
			"	stlxr	%w1, %0, %2\n"
			"	cbnz	%w1, 1b\n"
			: "=&r"(sum), "=&r"(failed), "+Q"(*counter) : "r"(more) : "memory");
	return sum;
}

static inline u64 now_of(volatile u64 *value) {
	return __atomic_load_n(value, __ATOMIC_ACQUIRE);
}

// ---- exceptions ----

struct frame {
	u64 x[31];
	u64 sp, elr, spsr;
};

/// Says why and turns the machine off.
void fail(const char *format, ...) NORETURN;

// ---- threads and processes ----

enum state { READY, BLOCKED, ENDING, ENDED };

struct vectors {
	u64 registers[66];
} ALIGNED(16);

struct thread {
	u64 saved[13]; // of change()
	enum state state;
	bool queued, has_vectors;
	u32 number;
	struct cpu *cpu;
	struct thread *next;
	struct space *space;
	struct frame *frame;
	struct vectors *vectors;
	char *stack;
	u64 handler, restorer; // of upcalls
	u64 status;
	u64 pages[16]; // physical, that are the process's own
	u32 pages_count;
	struct thread *waiter;
	struct thread *parent;
} ALIGNED(16);

enum { STACK = 2 * PAGE };

void threads_start(struct cpu *cpu);
/// A thread of the kernel.
struct thread *thread_new(struct cpu *cpu, void (*function)(u64), u64 argument);
void thread_exit(void) NORETURN;
void ready(struct thread *thread);
void schedule(void);
/// Waits until the condition holds, under the lock; whoever changes it calls ready().
void block(u32 *lock_held);
/// Until a thread has ended; frees it.
u64 join(struct thread *thread);
void idle(void) NORETURN;

/// Programs of the user image, in the order of its table.
struct user_header {
	u64 entry, data, data_end, end;
};

struct process_request {
	struct cpu *cpu;
	u64 program;
	u64 arguments[4];
	u64 shared, shared_bytes; // physical memory at USER_SHARED
	u64 work, work_bytes;     // and at USER_WORK
};

struct thread *process_new(const struct process_request *request);
struct thread *process_fork(struct thread *parent);
void process_free(struct thread *thread);
void system_call(struct frame *frame);

// ---- pipes ----

struct pipe {
	u32 taken, from, count;
	struct thread *reader, *writer;
	u8 bytes[512];
} ALIGNED(LINE);

enum { MOST_PIPES = 256 };
extern struct pipe pipes[MOST_PIPES];
i64 pipe_read(u64 number, u8 *to, u64 bytes);
i64 pipe_write(u64 number, const u8 *from, u64 bytes);

// ---- device tree and boot arguments ----

struct machine {
	u64 console, console_bytes;
	bool by_smc, has_psci;
	u32 gic_version;
	u64 gic_distributor, gic_distributor_bytes, gic_other[4], gic_other_bytes[4];
	u32 gic_others;
	u32 virtual_timer, physical_timer;
	u64 block_devices[MOST_BLOCK_DEVICES];
	u32 block_interrupts[MOST_BLOCK_DEVICES], block_device_count;
};

extern struct machine machine;
extern u64 started_at_el2;
void tree_read(const void *tree);
u64 tree_bytes(const void *tree);

/// Those that all workloads have.
extern const char common_arguments[];
void arguments_start(const char *text);
const char *argument(const char *name, const char *otherwise);
/// A number: 0x10, 4k, 2m, 1g.
u64 argument_number(const char *name, u64 otherwise);
/// Numbers with commas between; how many.
u32 argument_list(const char *name, const char *otherwise, u64 *numbers, u32 most);
/// Stops the machine if there is an argument that is none of these names and not common.
void arguments_check(const char *names);
bool same(const char *a, const char *b);
/// The next of words with commas between; false behind the last.
bool next_word(const char **text, char *word, u32 most);

// ---- console ----

/// Prints: %s text, %u unsigned, %d signed, %x hexadecimal (all of 64 bits), %c; %3u has three decimals: the number is
/// in thousandths; %-9s and %9u are padded to nine, %-9.3u both.
void say(const char *format, ...);
void say_list(const char *format, __builtin_va_list list);
void format_list(const char *format, __builtin_va_list list);
void console_put(char c);

// ---- firmware ----

/// What a call may change beside its arguments (Arm DEN 0028, SMCCC 1.0).
#define CALL_CLOBBERS \
	"x4", "x5", "x6", "x7", "x8", "x9", "x10", "x11", "x12", "x13", "x14", "x15", "x16", "x17"

u64 psci(u64 function, u64 a, u64 b, u64 c);
void power_off(void) NORETURN;
u64 hypercall(u64 function);

// ---- interrupts ----

enum { SGI_RESCHEDULE = 0, SGI_WORK = 1, SGI_PING = 2, SGI_PONG = 3 };

void gic_start(void);
void gic_start_cpu(struct cpu *cpu);
void gic_enable(u32 interrupt);
void gic_send(struct cpu *to, u32 number);
void gic_send_others(u32 number);
/// Reads a register of the distributor, GICD_TYPER... the one that kvm-unit-tests reads.
u32 gic_read(void);
void gic_complete_nothing(void);
u32 gic_version(void);
typedef void handler(u32 interrupt);
void handle(u32 interrupt, handler *by);

// ---- time ----

extern u64 frequency;
/// Whether time is told in cycles of the PMU's counter in place of the system counter.
extern bool by_cycles;
void time_start(void);
void time_start_cpu(struct cpu *cpu);

static inline u64 counter(void) {
	u64 value;
	__asm__ volatile("isb\n\tmrs %0, cntvct_el0" : "=r"(value) : : "memory");
	return value;
}

u64 clock_now(void);
/// Nanoseconds, thousandths of them, of some units of clock_now(); cycles where it counts these.
u64 nanoseconds(u64 units);
u64 picoseconds_each(u64 units, u64 count);
/// Sets when the CPU's timer interrupts next; never if ~0.
void timer_set(u64 at);
void alarm(u64 at);
void sleep_until(u64 at);
u64 microseconds(u64 micros);
u64 record_ticks(u64 *to, u64 most);

// ---- block device ----

/// Finds the first one; its sectors of 512 bytes, 0 if there is none.
u64 block_start(void);
/// Reads or writes; the thread waits. Whether the device did it.
bool block_request(bool write, u64 sector, void *data, u32 bytes);

#endif
