// A file system that is really full: a small tmpfs in a mount namespace of its own, where that is allowed.
// The same promises as of errors of single calls (error_test.cc).
#include <gtest/gtest.h>

#include <iostream>

#include "tests/faults/fault_world.h"
#include "tests/faults/scale.h"

namespace dateline::test {
namespace {

// $1 size in KiB, $2 the index, $3 what it begins with, $4 the articles, $5 indexer, $6 print_content, $7
// verb. Says how each step ended, and what the index held after the run that met the full disk and after the
// next.
constexpr const char* kScript = R"sh(
set -u
mkdir -p "$2"
mount -t tmpfs -o "size=$1k" small "$2" || exit 99
if [ -d "$3" ]; then cp -r "$3/." "$2" || exit 98; fi
if [ "$7" = sync ]; then set -- "$@" "$4"; fi
"$5" "$7" --allow-shrink --db "$2" ${8:-} >&2
echo "run $?"
mount -o remount,size=64m "$2"
if [ -e "$2/current" ]; then
  "$5" verify --db "$2" >&2
  echo "verify $?"
  echo "content $("$6" "$2")"
fi
"$5" sync --allow-shrink --db "$2" "$4" >&2
echo "next $?"
"$5" verify --db "$2" >&2
echo "last verify $?"
echo "last content $("$6" "$2")"
)sh";

bool may_mount() {
  ProcessSpec spec;
  spec.arguments = {"/usr/bin/unshare", "-Umr", "/bin/true"};
  return run_process(spec).exit_code == 0;
}

class FullDiskTest : public testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    if (!may_mount()) GTEST_SKIP() << "no mount namespace may be made here (unshare -Umr)";
    world_.articles().change(150);
    if (GetParam() == std::string("rebuild")) {
      world_.sync("before");
      before_ = digest("before");
      world_.articles().change(60);
    }
    world_.fresh_content();
    after_ = digest("fresh");
  }

  std::string digest(const std::string& name) const {
    ProcessSpec spec;
    spec.arguments = {DATELINE_PRINT_CONTENT, world_.db(name).string()};
    return run_process(spec).out;
  }

  static std::uint64_t kibibytes(const std::filesystem::path& folder) {
    std::uint64_t bytes = 0;
    if (!std::filesystem::exists(folder)) return 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      if (entry.is_regular_file()) bytes += (entry.file_size() + 4095) / 4096 * 4096;
    }
    return bytes / 1024;
  }

  ProcessResult run_in(std::uint64_t size) const {
    ProcessSpec spec;
    spec.arguments = {"/usr/bin/unshare",
                      "-Umr",
                      "/bin/sh",
                      "-c",
                      kScript,
                      "sh",
                      std::to_string(size),
                      world_.db().string(),
                      world_.db("before").string(),
                      (world_.db().parent_path() / "articles").string(),
                      DATELINE_INDEXER,
                      DATELINE_PRINT_CONTENT,
                      GetParam()};
    return run_process(spec);
  }

  FaultWorld world_{fault_seed()};
  std::string before_;
  std::string after_;
};

TEST_P(FullDiskTest, LeavesTheLastCommitAndGoesOnWithRoom) {
  const std::uint64_t least = kibibytes(world_.db("before")) + 8;
  const std::uint64_t most = least + kibibytes(world_.db("fresh"));
  const std::size_t points = how_many(8, 40);
  const std::string end = "next 0\nlast verify 0\nlast content " + after_;
  const std::string as_before = "run 1\n" + (before_.empty() ? "" : "verify 0\ncontent " + before_) + end;
  const std::string as_after = "\nverify 0\ncontent " + after_ + end;
  std::size_t failed = 0;
  for (std::size_t point = 0; point < points; ++point) {
    const std::uint64_t size = least + (most - least) * point / points;
    SCOPED_TRACE(std::to_string(size) + " KiB");
    const ProcessResult result = run_in(size);
    ASSERT_EQ(result.exit_code, 0) << result.err;
    const bool has_failed = result.out.starts_with("run 1\n");
    failed += has_failed ? 1 : 0;
    ASSERT_TRUE(has_failed || result.out.starts_with("run 0\n")) << result.out << result.err;
    ASSERT_TRUE(!has_failed || result.err.find("error: ") != std::string::npos) << result.err;
    ASSERT_TRUE(result.out == as_before || result.out.ends_with(as_after)) << result.out << result.err;
  }
  std::cout << failed << " of " << points << " runs met a full disk and said so\n";
  ASSERT_GT(failed, 0U);
}

INSTANTIATE_TEST_SUITE_P(Runs, FullDiskTest, testing::Values("sync", "rebuild"),
                         [](const auto& verb) { return std::string(verb.param); });

}  // namespace
}  // namespace dateline::test
