#include "tests/faults/fault_world.h"

#include "tests/support/index_content.h"

namespace dateline::test {
namespace {

constexpr int kDone = 0;
constexpr int kSomeFailed = 3;

std::string words_of(const ProcessResult& result) {
  return "exit code " + std::to_string(result.exit_code) + ", signal " + std::to_string(result.signal) +
         (result.timed_out ? ", timed out" : "") + "\n" + result.out + result.err;
}

}  // namespace

ProcessSpec FaultWorld::spec(std::vector<std::string> words, const std::string& name) const {
  ProcessSpec made;
  made.arguments = {DATELINE_INDEXER};
  made.arguments.insert(made.arguments.end(), words.begin(), words.end());
  made.arguments.insert(made.arguments.end(), {"--db", db(name).string()});
  made.folder = folder_.path();
  return made;
}

ProcessResult FaultWorld::run(std::vector<std::string> words, const std::string& name) const {
  return run_process(spec(std::move(words), name));
}

void FaultWorld::write_records(const std::string& path, std::size_t count) const {
  std::string lines;
  for (std::size_t i = 1; i <= count; ++i) {
    lines += "{\"title\": \"Record " + std::to_string(i) + "\", \"body\": \"One of very many" +
             std::string(400, ' ') + "indeed.\"}\n";
  }
  write(path, lines);
}

void FaultWorld::sync(const std::string& name) const {
  const ProcessResult result = run({"sync", articles_.path().string(), "--allow-shrink"}, name);
  ASSERT_TRUE(result.exit_code == kDone || result.exit_code == kSomeFailed) << words_of(result);
}

IndexContent FaultWorld::fresh_content() const {
  remove("fresh");
  sync("fresh");
  return content("fresh");
}

IndexContent FaultWorld::content(const std::string& name) const {
  return describe_index(db(name));
}

bool FaultWorld::has_index(const std::string& name) const {
  return std::filesystem::exists(db(name) / kCurrentFile);
}

void FaultWorld::copy(const std::string& from, const std::string& to) const {
  remove(to);
  if (std::filesystem::exists(db(from))) {
    std::filesystem::copy(db(from), db(to), std::filesystem::copy_options::recursive);
  }
}

std::vector<std::string> sync_words(const FaultWorld& world) {
  return {"sync", world.articles().path().string(), "--allow-shrink"};
}

testing::AssertionResult is_sound(const FaultWorld& world, const std::string& name) {
  const ProcessResult result = world.run({"verify"}, name);
  if (result.exit_code == kDone) return testing::AssertionSuccess();
  return testing::AssertionFailure() << "verify: " << words_of(result);
}

testing::AssertionResult is_same(const IndexContent& got, const IndexContent& wanted) {
  for (const auto& [key, text] : wanted) {
    const auto found = got.find(key);
    if (found == got.end()) return testing::AssertionFailure() << "'" << key << "' is missing";
    if (found->second != text) {
      return testing::AssertionFailure() << "'" << key << "' differs:\n"
                                         << found->second << "\nwanted:\n"
                                         << text;
    }
  }
  for (const auto& [key, text] : got) {
    if (!wanted.contains(key)) return testing::AssertionFailure() << "'" << key << "' should not be there";
  }
  return testing::AssertionSuccess();
}

testing::AssertionResult ended_in_words(const ProcessResult& result) {
  const bool is_by_itself = result.signal == 0 && !result.timed_out;
  const bool has_words = result.exit_code == kDone || !result.err.empty() || !result.out.empty();
  if (is_by_itself && has_words) return testing::AssertionSuccess();
  return testing::AssertionFailure() << words_of(result);
}

}  // namespace dateline::test
