// SPDX-License-Identifier: EPL-2.0
// System calls: X8 the number, X0 to X2 the arguments, X0 the result, -1 for what cannot be.
#ifndef CALLS_H
#define CALLS_H

enum call {
	CALL_EXIT,          // status
	CALL_YIELD,
	CALL_NUMBER,        // of the process
	CALL_READ,          // pipe, to, bytes
	CALL_WRITE,         // pipe, from, bytes
	CALL_UPCALL,        // sets the function that CALL_RAISE calls, and the one that that returns to
	CALL_RAISE,         // what it does on its way out is to call that function
	CALL_UPCALL_RETURN, // goes on where CALL_RAISE was
	CALL_FORK,          // 0 in the copy, its handle in the parent
	CALL_WAIT           // for a copy, by its handle: its status
};

#endif
