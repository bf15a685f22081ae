// What every measuring program needs to end well: a reason on stderr instead of a stack of exceptions.
#pragma once

#include <exception>
#include <iostream>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "indexer/base/result.h"

namespace dateline::bench {

// The value, or its reason as a std::runtime_error.
template <class Value>
Value checked(Result<Value> result) {
  if (!result) throw std::runtime_error(result.error().message);
  return std::move(result).value();
}

// What main returns: what `run` returns, or 1 after "NAME: reason" on stderr when it throws.
template <class Run>
int run_program(std::string_view name, Run run) {
  try {
    return run();
  } catch (const std::exception& error) {
    std::cerr << name << ": " << error.what() << "\n";
    return 1;
  }
}

}  // namespace dateline::bench
