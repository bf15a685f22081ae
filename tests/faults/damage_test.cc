// Flipped bits and truncations of an index's files: `verify` finds what it promises, and neither program ever
// crashes or hangs on any.
#include <gtest/gtest.h>

#include <fstream>
#include <iostream>
#include <map>

#include "indexer/base/digest.h"
#include "indexer/schema/glass_block.h"
#include "indexer/schema/layout.h"
#include "tests/faults/fault_world.h"
#include "tests/faults/scale.h"
#include "tests/faults/test_server.h"

namespace dateline::test {
namespace {

// The files of an index that hold something: not those of locks.
std::vector<std::filesystem::path> files_of(const std::filesystem::path& db) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(db)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_regular_file() && entry.file_size() > 0 && name != kLockFile) {
      files.push_back(entry.path().lexically_relative(db));
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

// A place in a file; every other time one where a block of a table has what its reader must believe.
std::size_t pick_place(std::size_t size, ArticleFolder& random) {
  constexpr std::size_t kHeadBytes = 256;
  const std::size_t at = random.pick(size);
  if (random.pick(2) == 0) return at;
  const std::size_t in_block = at % kGlassBlockBytes;
  return at - in_block + in_block % kHeadBytes;
}

// Flips one bit, or cuts the file; says which.
std::string damage(const std::filesystem::path& file, ArticleFolder& random) {
  std::string bytes = read_text(file);
  const std::size_t at = pick_place(bytes.size(), random);
  const bool is_cut = random.pick(4) == 0;
  const std::size_t bit = random.pick(8);
  if (is_cut) {
    bytes.resize(at);
  } else {
    bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ (1U << bit));
  }
  std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
  return is_cut ? "cut to " + std::to_string(at) + " bytes"
                : "bit " + std::to_string(bit) + " of byte " + std::to_string(at);
}

class DamageTest : public testing::TestWithParam<bool> {
 protected:
  void SetUp() override {
    world_.articles().change(120);
    world_.sync("whole");
    if (is_committed()) {
      // So little that it goes into the generation that stands.
      world_.write("little.txt", "Title: A little more\n\nThe harbour was open.\n");
      world_.sync("whole");
    }
    digest_ = content_digest("whole").out;
    ASSERT_FALSE(digest_.empty());
    for (const auto& [key, text] : world_.content("whole")) {
      if (!key.starts_with("facet:") && !key.starts_with("labels:")) ids_.push_back(article_id(key));
    }
  }

  bool is_committed() const { return GetParam(); }

  ProcessResult content_digest(const std::string& name) const {
    ProcessSpec spec;
    spec.arguments = {DATELINE_PRINT_CONTENT, world_.db(name).string()};
    return run_process(spec);
  }

  void expect_verify_finds_it(const std::string& file) {
    const ProcessResult verify = world_.run({"verify"});
    ASSERT_TRUE(ended_in_words(verify));
    const bool is_found = verify.exit_code != 0;
    found_[file] += is_found ? 1 : 0;
    // What names the generation is not of it: cut by its line's end it still does.
    const bool is_of_generation = file != kCurrentFile;
    const bool must_be_found = (!is_committed() && is_of_generation) || content_digest("db").out != digest_;
    ASSERT_TRUE(is_found || !must_be_found) << verify.out;
  }

  void expect_the_server_answers() {
    TestServer server(server_spec(world_.db()));
    std::vector<std::string> targets{"/api/v1/search?q=harbour",
                                     "/api/v1/search?q=%22was+open+on%22&sort=date:desc",
                                     "/?q=words",
                                     "/api/v1/suggest?q=har",
                                     "/api/v1/facets/source",
                                     "/api/v1/export?q=&format=csv"};
    for (int i = 0; i < 3; ++i) {
      const std::string& id = ids_[world_.articles().pick(ids_.size())];
      targets.insert(targets.end(), {"/a/" + id, "/api/v1/articles/" + id + "/similar"});
    }
    for (const std::string& target : targets) {
      if (!server.is_up()) break;
      ASSERT_GE(get(server.port(), target).status, 200) << target;
    }
    const ProcessResult result = server.stop();
    ASSERT_TRUE(ended_in_words(result));
    ASSERT_LE(result.exit_code, 1);
  }

  // Or it says why it cannot.
  void expect_rebuild_makes_it_whole(const std::string& file) {
    const ProcessResult rebuilt = world_.run({"rebuild", "--allow-shrink"});
    ASSERT_TRUE(ended_in_words(rebuilt));
    if (rebuilt.exit_code != 0 && rebuilt.exit_code != 3) return;
    ++rebuilt_[file];
    ASSERT_TRUE(is_sound(world_));
  }

  FaultWorld world_{fault_seed()};
  std::string digest_;                                  // of the whole index's articles
  std::vector<std::string> ids_;                        // of these articles
  std::map<std::string, int> found_, tried_, rebuilt_;  // by file
};

TEST_P(DamageTest, IsFoundAndSurvived) {
  const auto files = files_of(world_.db("whole"));
  const std::size_t times = how_many(40, 500);
  for (std::size_t i = 0; i < times; ++i) {
    const std::filesystem::path& file = files[world_.articles().pick(files.size())];
    world_.copy("whole", "db");
    SCOPED_TRACE(file.string() + ": " + damage(world_.db() / file, world_.articles()));
    ++tried_[file.string()];
    expect_verify_finds_it(file.string());
    ASSERT_TRUE(ended_in_words(world_.run({"status"})));
    expect_the_server_answers();
    world_.articles().change();
    ASSERT_TRUE(ended_in_words(world_.run(sync_words(world_))));
    expect_rebuild_makes_it_whole(file.string());
    if (HasFatalFailure()) return;
  }
  for (const auto& [file, count] : tried_) {
    std::cout << file << ": " << found_[file] << " of " << count << " found by verify, " << rebuilt_[file]
              << " rebuilt\n";
  }
}

INSTANTIATE_TEST_SUITE_P(Generations, DamageTest, testing::Values(false, true),
                         [](const auto& kind) { return kind.param ? "Committed" : "Built"; });

}  // namespace
}  // namespace dateline::test
