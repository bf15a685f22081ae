// Numbers for people: 14,629 and 0.4 s. Pure functions.
#pragma once

#include <cstdint>
#include <string>

namespace dateline {

// Digits in groups of three.
std::string grouped(std::uint64_t number);

// One decimal below a minute ("0.4 s"), then whole seconds ("125 s").
std::string seconds_text(double seconds);

}  // namespace dateline
