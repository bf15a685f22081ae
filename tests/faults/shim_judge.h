// What the fault shim knows: which calls are watched, and what becomes of each. Set up from the environment
// before main (fault_plan.h names the variables). Takes no memory and throws nothing, since it is asked in
// the middle of malloc(). Safe from any thread.
#pragma once

namespace dateline::test {

enum class Group { kWrite, kRead, kMemory };

// What may go wrong with a call in life, beside EIO.
enum class Risk { kNothing, kFullDisk, kFullDiskAndSignals };

// What becomes of a call: done, refused (errno is set), done by half, or done by half before everything dies.
enum class Verdict { kPass, kFail, kHalf, kTear };

bool is_watched(Group group);
// True when the file is below the folder of the plan.
bool is_ours(int file);
// The same of a path as the program gave it, seen from the folder of `at`.
bool is_ours(int at, const char* path);
// Counts a watched call and judges it. May end the process.
Verdict judge(Risk risk);
[[noreturn]] void die();
// Memory counts only between the two: not what libraries take before main and after it.
void enter_main();
void leave_main();

}  // namespace dateline::test
