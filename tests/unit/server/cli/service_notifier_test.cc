#include "server/cli/service_notifier.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>

#include "tests/support/notify_socket.h"
#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

using std::chrono::microseconds;

TEST(ServiceNotifier, TellsThatItServesAndStops) {
  const test::TempFolder folder;
  for (const std::string& name :
       {(folder / "notify").string(), "@dateline-test-" + std::to_string(getpid())}) {
    const test::NotifySocket manager(name);
    ServiceNotifier notifier({name});
    notifier.ready([] { return "63 articles"; });
    EXPECT_EQ(manager.receive(), "READY=1\nSTATUS=63 articles") << name;
    notifier.stopping();
    EXPECT_EQ(manager.receive(), "STOPPING=1\nSTATUS=stopping") << name;
  }
}

TEST(ServiceNotifier, TellsThatItLivesAndWhatIsNew) {
  const test::TempFolder folder;
  const test::NotifySocket manager((folder / "notify").string());
  std::atomic<int> articles{1};
  ServiceNotifier notifier({(folder / "notify").string(), microseconds(1000)});
  notifier.ready([&articles] { return std::to_string(articles) + " articles"; });
  EXPECT_EQ(manager.receive(), "READY=1\nSTATUS=1 articles");
  for (int at = 0; at < 3; ++at) EXPECT_EQ(manager.receive(), "WATCHDOG=1");
  articles = 2;
  std::string state = manager.receive();
  while (state == "WATCHDOG=1") state = manager.receive();
  EXPECT_EQ(state, "WATCHDOG=1\nSTATUS=2 articles");
}

TEST(ServiceNotifier, DoesNotLiveWithoutAStatus) {
  const test::TempFolder folder;
  const test::NotifySocket manager((folder / "notify").string());
  std::atomic<bool> may_go_on{false};
  std::atomic<int> asked{0};
  ServiceNotifier notifier({(folder / "notify").string(), microseconds(1000)});
  notifier.ready([&] {
    if (asked++ > 0) may_go_on.wait(false);
    return "x";
  });
  EXPECT_EQ(manager.receive(), "READY=1\nSTATUS=x");
  while (asked < 2) std::this_thread::yield();
  notifier.stopping();
  EXPECT_EQ(manager.receive(), "STOPPING=1\nSTATUS=stopping") << "and no word of life before it";
  may_go_on = true;
  may_go_on.notify_all();
}

TEST(ServiceNotifier, TellsNoLifeOfWhatHasNone) {
  const test::TempFolder folder;
  const test::NotifySocket manager((folder / "notify").string());
  std::atomic<int> asked{0};
  ServiceNotifier notifier({(folder / "notify").string(), microseconds(1000)});
  notifier.ready([&asked]() -> std::optional<std::string> {
    if (asked++ == 0) return "x";
    return std::nullopt;
  });
  EXPECT_EQ(manager.receive(), "READY=1\nSTATUS=x");
  while (asked < 5) std::this_thread::yield();
  notifier.stopping();
  EXPECT_EQ(manager.receive(), "STOPPING=1\nSTATUS=stopping");
}

TEST(ServiceNotifier, IsSilentWhereNobodyListens) {
  for (const char* name : {"", "relative", "@", "/nonexistent/notify"}) {
    ServiceNotifier notifier({name, microseconds(1000)});
    notifier.ready([] { return "x"; });
    notifier.stopping();
  }
  ServiceNotifier long_name({"/" + std::string(500, 'a')});
  long_name.stopping();
}

TEST(ServiceEnvironment, IsThatOfThisProcess) {
  const auto read = [](const char* span, const std::string& process) {
    setenv("NOTIFY_SOCKET", "/run/x", 1);
    setenv("WATCHDOG_USEC", span, 1);
    setenv("WATCHDOG_PID", process.c_str(), 1);
    return ServiceEnvironment::read();
  };
  EXPECT_EQ(read("30000000", std::to_string(getpid())).watchdog, std::chrono::seconds(30));
  EXPECT_EQ(read("30000000", "").watchdog, std::chrono::seconds(30));
  EXPECT_EQ(read("30000000", "1").watchdog, microseconds(0));
  EXPECT_EQ(read("x", "").watchdog, microseconds(0));
  EXPECT_EQ(read("-5", "").watchdog, microseconds(0));
  EXPECT_EQ(read("", "").socket, "/run/x");
  for (const char* name : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"}) unsetenv(name);
  EXPECT_EQ(ServiceEnvironment::read().socket, "");
}

}  // namespace
}  // namespace dateline
