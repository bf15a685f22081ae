#include "indexer/cli/last_words.h"

#include <gtest/gtest.h>

#include <csignal>
#include <exception>
#include <new>

#include "indexer/cli/program.h"

namespace dateline {
namespace {

TEST(LastWords, AMemoryFaultEndsInWords) {
  for (const int signal : {SIGSEGV, SIGBUS}) {
    EXPECT_EXIT(
        {
          set_last_words();
          std::raise(signal);
        },
        testing::ExitedWithCode(kFailure), "error: broke off at a memory fault; .* dateline-indexer verify");
  }
}

TEST(LastWords, WhatNobodyCaughtEndsInWords) {
  EXPECT_EXIT(
      {
        set_last_words();
        std::terminate();
      },
      testing::ExitedWithCode(kFailure), "error: the database library gave up");
}

}  // namespace
}  // namespace dateline
