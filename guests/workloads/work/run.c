// SPDX-License-Identifier: EPL-2.0
// The workloads that the arguments name, one after the other.
#include "work.h"

static void run(const struct workload *workload) {
	say("begin %s\n", workload->name);
	workload->run();
	say("end %s\n", workload->name);
}

static const struct workload *find(const char *name) {
	for (const struct workload *workload = workloads; workload->name; workload++)
		if (same(workload->name, name))
			return workload;
	say("workloads:");
	for (const struct workload *workload = workloads; workload->name; workload++)
		say(" %s", workload->name);
	say("\n");
	fail("workload=%s: not known", name);
}

/// What is to run: by default the only one there is.
static const char *named(void) {
	return argument("workload", workloads[1].name ? "" : workloads->name);
}

/// Stops if a workload is not known, or an argument not to those that run.
void workloads_check(void) {
	const char *names = named();
	static char known[512];
	char word[32];
	u32 length = 0;
	while (next_word(&names, word, sizeof word))
		for (const char *c = find(word)->arguments; length < sizeof known - 2; c++) {
			known[length++] = *c ? *c : ',';
			if (!*c)
				break;
		}
	arguments_check(known);
}

void workloads_run(void) {
	u64 times = argument_number("repeat", 1);
	for (u64 i = 0; i < times; i++) {
		const char *at = named();
		char word[32];
		while (next_word(&at, word, sizeof word))
			run(find(word));
	}
}
