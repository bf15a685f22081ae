// What stands in folders beside articles: entries that are no regular files, names that are no text, trees
// that have no end. Each between two good neighbours, which are indexed; nothing hangs, nothing is followed.
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/un.h>
#include <unistd.h>

#include <functional>

#include "tests/e2e/indexer/indexer_fixture.h"

namespace dateline::test {
namespace {

using Path = std::filesystem::path;

// Makes an entry at `at`; there is an article in the folder `outside`. False when it may not be made here.
using Make = std::function<bool(const Path& at, const Path& outside)>;

struct OddEntry {
  std::string name;
  Make make;
  std::string says;  // "": nothing
};

Make link_to(const std::string& target) {
  return [target](const Path& at, const Path&) { return ::symlink(target.c_str(), at.c_str()) == 0; };
}

bool make_socket(const Path& at, const Path&) {
  const int listener = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  at.string().copy(address.sun_path, sizeof address.sun_path - 1);
  const bool is_bound = ::bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  ::close(listener);
  return is_bound;
}

bool make_deep_tree(const Path& at, const Path&) {
  // From the bottom up: no path on the way is long.
  const Path beside = at.string() + ".beside";
  std::filesystem::create_directory(at);
  for (int depth = 0; depth < 4000; ++depth) {
    std::filesystem::create_directory(beside);
    std::filesystem::rename(at, beside / "d");
    std::filesystem::rename(beside, at);
  }
  return true;
}

void remove_deep_tree(const Path& at) {
  const Path beside = at.string() + ".beside";
  std::error_code code;
  while (std::filesystem::exists(at / "d", code)) {
    std::filesystem::rename(at / "d", beside);
    std::filesystem::remove(at);
    std::filesystem::rename(beside, at);
  }
}

std::vector<OddEntry> odd_entries() {
  const std::string link = ": not read: a symbolic link";
  return {
      {"LinkToANeighbour", link_to("a.md"), link},
      {"LinkToAFileOutside",
       [](const Path& at, const Path& outside) {
         return ::symlink((outside / "out.md").c_str(), at.c_str()) == 0;
       },
       link},
      {"LinkToAFolderOutside",
       [](const Path& at, const Path& outside) { return ::symlink(outside.c_str(), at.c_str()) == 0; }, link},
      {"LinkToTheFolderAbove", link_to(".."), link},
      {"LinkToItself", link_to("entry.md"), link},
      {"LinkToNothing", link_to("nowhere"), link},
      {"LinkToADevice", link_to("/dev/zero"), link},
      {"Fifo", [](const Path& at, const Path&) { return ::mkfifo(at.c_str(), 0600) == 0; },
       ": not read: a FIFO"},
      {"Socket", make_socket, ": not read: a socket"},
      {"Device",
       [](const Path& at, const Path&) { return ::mknod(at.c_str(), S_IFCHR | 0600, makedev(1, 5)) == 0; },
       ": not read: a device"},
      {"FolderNamedAsAFile", [](const Path& at, const Path&) { return ::mkdir(at.c_str(), 0700) == 0; }, ""},
      {"TreeOf4000Folders", make_deep_tree, ": not read: folders deeper than 32"},
  };
}

class OddFolders : public IndexerFixture {
 protected:
  void SetUp() override {
    folder_.write("articles/a.md", "# Before\n\nThe first neighbour.\n");
    folder_.write("articles/z.md", "# Behind\n\nThe last neighbour.\n");
    folder_.write("outside/out.md", "# Outside\n\nNot to be read.\n");
  }

  void expect_sound() const { EXPECT_EQ(run({"verify"}).exit_code, 0); }
};

class OddEntries : public OddFolders, public testing::WithParamInterface<OddEntry> {
 protected:
  void TearDown() override { remove_deep_tree(entry()); }
  Path entry() const { return folder_ / "articles" / "entry.md"; }
};

TEST_P(OddEntries, AreNamedAndNotOpened) {
  if (!GetParam().make(entry(), folder_ / "outside")) GTEST_SKIP() << "it may not be made here";
  const ProcessResult result = run({"sync", "articles", "-v"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  expect_holds(result.out, "2 new, 0 changed, 0 removed, 0 failed in ");
  if (GetParam().says.empty()) {
    EXPECT_EQ(result.err.find("entry.md"), std::string::npos) << result.err;
  } else {
    expect_holds(result.err, GetParam().says);
  }
  expect_sound();
  // The root itself is the user's word: a link to a folder is followed, the rest is no root.
  const ProcessResult alone = run({"sync", "articles/entry.md", "--db", "alone.db"});
  EXPECT_EQ(alone.signal, 0);
}

INSTANTIATE_TEST_SUITE_P(Table, OddEntries, testing::ValuesIn(odd_entries()),
                         [](const testing::TestParamInfo<OddEntry>& row) { return row.param.name; });

struct OddName {
  std::string name;
  std::string bytes;
  std::string shown;
};

class OddNames : public OddFolders, public testing::WithParamInterface<OddName> {};

TEST_P(OddNames, AreReadAndShownAsText) {
  const std::string& bytes = GetParam().bytes;
  folder_.write("articles/" + bytes + "/good.md", "# Within\n\nRead all the same.\n");
  folder_.write("articles/" + bytes + "/bad.txt", "");
  folder_.write("articles/" + bytes + ".md", "# Named so\n\nRead all the same.\n");
  const ProcessResult result = run({"sync", "articles"});
  EXPECT_EQ(result.exit_code, 3) << result.err;
  expect_holds(result.out, "4 new, 0 changed, 0 removed, 1 failed in ");
  expect_holds(result.err, "articles/" + GetParam().shown + "/bad.txt: file: empty");
  EXPECT_EQ(result.err.find('\x1b'), std::string::npos);
  expect_sound();
  expect_holds(run({"sync"}).out, "0 new, 0 changed, 0 removed, 1 failed in ");
  std::filesystem::remove(folder_ / "articles" / (bytes + ".md"));
  expect_holds(run({"sync"}).out, "0 new, 0 changed, 1 removed, 1 failed in ");
  // As a root of its own, and as a word of the command line.
  std::filesystem::rename(folder_ / "articles" / bytes, folder_ / bytes);
  expect_holds(run({"sync", "--db", "own.db", "--", bytes}).out, "1 new, 0 changed, 0 removed, 1 failed in ");
}

INSTANTIATE_TEST_SUITE_P(Table, OddNames,
                         testing::Values(OddName{"Newline", "new\nline", "new\\x0aline"},
                                         OddName{"Escape", "esc\x1b[2J", "esc\\x1b[2J"},
                                         OddName{"InvalidUtf8", "bad\xff", "bad\\xff"},
                                         OddName{"LeadingDash", "-rf", "-rf"}, OddName{"Space", " ", " "},
                                         OddName{"Korean", "북한군", "북한군"},
                                         OddName{"Of250Bytes", std::string(250, 'n'), std::string(250, 'n')}),
                         [](const testing::TestParamInfo<OddName>& row) { return row.param.name; });

// $1 the folder, $2 the indexer, $3 the index. A tmpfs in it, in a mount namespace that ends with the script.
constexpr const char* kMountScript = R"sh(
mkdir "$1/mounted" && mount -t tmpfs -o size=1m small "$1/mounted" || exit 99
printf '# Mounted\n\nElsewhere.\n' > "$1/mounted/m.md"
"$2" sync --db "$3" "$1" -v
)sh";

TEST_F(OddFolders, AnotherFileSystemIsNotEntered) {
  ProcessSpec spec;
  spec.arguments = {"/usr/bin/unshare", "-Umr", "/bin/true"};
  if (run_process(spec).exit_code != 0) GTEST_SKIP() << "no mount namespace may be made here (unshare -Umr)";
  spec.arguments = {"/usr/bin/unshare",
                    "-Umr",
                    "/bin/sh",
                    "-c",
                    kMountScript,
                    "sh",
                    (folder_ / "articles").string(),
                    DATELINE_INDEXER,
                    (folder_ / "dateline.db").string()};
  const ProcessResult result = run_process(spec);
  ASSERT_EQ(result.exit_code, 0) << result.err;
  expect_holds(result.out, "2 new, 0 changed, 0 removed, 0 failed in ");
  expect_holds(result.err, "mounted: not read: a folder of another file system");
  expect_sound();
}

}  // namespace
}  // namespace dateline::test
