#include "indexer/cli/console.h"

#include <gtest/gtest.h>

#include <sstream>

namespace dateline {
namespace {

struct Spoken {
  std::string out;
  std::string err;
};

Spoken speak(const Options& options, bool is_terminal) {
  std::ostringstream out;
  std::ostringstream err;
  Console console({out, err, is_terminal}, options);
  console.progress("half");
  console.say(Message::kFailed, "bad\x1b[2J\nname");
  console.say(Message::kNotice, "by the way");
  console.result("done");
  return {out.str(), err.str()};
}

TEST(Console, KeepsControlsOfForeignTextFromTheTerminal) {
  const Spoken spoken = speak({}, false);
  EXPECT_EQ(spoken.out, "done\n");
  EXPECT_EQ(spoken.err, "failed: bad\\x1b[2J\\x0aname\nnote: by the way\n");
}

TEST(Console, SaysOnlyWhatIsGraveWhenQuiet) {
  Options quiet;
  quiet.loudness = Loudness::kQuiet;
  const Spoken spoken = speak(quiet, true);
  EXPECT_EQ(spoken.out, "");
  EXPECT_EQ(spoken.err.find("by the way"), std::string::npos);
  EXPECT_NE(spoken.err.find("failed"), std::string::npos);
}

TEST(Console, ShowsProgressOnATerminalAndClearsIt) {
  Options plain;
  plain.color = ColorWhen::kNever;
  EXPECT_EQ(speak(plain, true).err, "\r\x1b[Khalf\r\x1b[Kfailed: bad\\x1b[2J\\x0aname\nnote: by the way\n");
  plain.is_json = true;
  EXPECT_EQ(speak(plain, true).err.find("half"), std::string::npos);
}

TEST(Console, ColorsWhenTold) {
  Options colored;
  colored.color = ColorWhen::kAlways;
  EXPECT_NE(speak(colored, false).err.find("\x1b[31mfailed:\x1b[0m"), std::string::npos);
}

}  // namespace
}  // namespace dateline
