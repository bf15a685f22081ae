// What the verbs of the program `connections` do: one run each, printed as it goes.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <string>
#include <vector>

#include "tests/bench/connections/attack.h"
#include "tests/bench/endpoint.h"

namespace dateline::bench {

// The server that is asked: an address of this machine, its process, and what is asked of it.
struct Target {
  Endpoint endpoint;
  pid_t process = 0;
  std::vector<std::string> targets;
};

struct AttackRunPlan {
  AttackPlan attack;
  double seconds = 10;
  double healthy_rate = 100;  // requests a second
};
// A healthy client is timed before, during and after the attack; memory and processor time of the server
// beside.
void print_attack(const Target& target, const AttackRunPlan& plan);

struct OverloadPlan {
  double seconds = 5;  // for the peak, and again for the overload
  std::size_t connections = 1000;
  double times = 3;  // of the peak
};
// The peak by a few clients that wait for their replies, then as many times more, whatever the server does.
void print_overload(const Target& target, const OverloadPlan& plan);

struct SoakPlan {
  double seconds = 60;
  std::size_t connections = 200;
  double share = 0.7;  // of the peak
};
// Many connections for long: faults, times, and the server's memory and descriptors every tenth of the time.
void print_soak(const Target& target, const SoakPlan& plan);

}  // namespace dateline::bench
