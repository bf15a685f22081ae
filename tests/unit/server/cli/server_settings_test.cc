#include "server/cli/server_settings.h"

#include <gtest/gtest.h>

#include "server/api/exporter.h"
#include "server/search/searcher.h"

namespace dateline {
namespace {

Result<ServerSettings> checked(std::map<std::string, std::string> flags) {
  flags.emplace("db", "x.db");
  const auto settings = resolve_settings(server_setting_specs(), {std::move(flags), {}, {}, "server"});
  if (!settings) return settings.error();
  return check_settings(*settings);
}

TEST(ServerSettings, HasTheDocumentedDefaults) {
  const auto settings = checked({});
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->host, "127.0.0.1");
  EXPECT_EQ(settings->port, 8080);
  EXPECT_TRUE(settings->allowed_hosts.empty());
  EXPECT_EQ(settings->log.level, "info");
  EXPECT_EQ(settings->log.format, LogFormat::kText);
  EXPECT_EQ(settings->query_log, QueryLog::kSize);
  EXPECT_EQ(settings->search_deadline, std::chrono::seconds(1));
  EXPECT_EQ(settings->search_threads, 0U);
  EXPECT_EQ(settings->posting_bytes, kDefaultPostingBytes);
  EXPECT_EQ(settings->most_export_bytes, kMaxExportBytes);
}

TEST(ServerSettings, SplitsHosts) {
  EXPECT_EQ(checked({{"allowed-host", "a,,b"}})->allowed_hosts, (std::vector<std::string>{"a", "b"}));
}

TEST(ServerSettings, TakesRequestsForThePublicUrl) {
  const auto settings = checked({{"allowed-host", "a"}, {"public-url", "https://News.Example:8443/"}});
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->public_url, "https://news.example:8443");
  EXPECT_EQ(settings->allowed_hosts, (std::vector<std::string>{"a", "news.example"}));
}

TEST(ServerSettings, TakesOrigins) {
  EXPECT_TRUE(checked({})->cors_origins.empty());
  EXPECT_EQ(checked({{"cors-origin", "https://A.example,*"}})->cors_origins,
            (std::vector<std::string>{"https://a.example", "*"}));
}

TEST(ServerSettings, TakesTheExportLimitInMebibytes) {
  EXPECT_EQ(checked({{"export-limit", "3"}})->most_export_bytes, 3U * 1024 * 1024);
}

TEST(ServerSettings, TakesTheLimitsOfConnections) {
  const auto settings = checked({{"max-fields", "7"}, {"head-timeout-ms", "5"}, {"max-body", "0"}});
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->limits.fields, 7U);
  EXPECT_EQ(settings->limits.head_timeout, std::chrono::milliseconds(5));
  EXPECT_EQ(settings->limits.body, 0U);
  EXPECT_EQ(settings->limits.queue, GateLimits().queue);
}

TEST(ServerSettings, TakesTheLimitsOfASearch) {
  const auto settings = checked({{"max-window", "20000"}, {"max-query-words", "200"}});
  ASSERT_TRUE(settings);
  const SearchRules rules = rules_of(*settings);
  EXPECT_EQ(rules.limits.window, 20'000U);
  EXPECT_EQ(rules.limits.query_words, 200U);
  EXPECT_EQ(rules.limits.query_bytes, SearchLimits().query_bytes);
  EXPECT_EQ(checked({{"max-window", "99"}}).error().message, "max-window: want 100..100000, got '99'");
  EXPECT_EQ(checked({{"max-window", "100001"}}).error().message,
            "max-window: want 100..100000, got '100001'");
}

TEST(ServerSettings, TakesProxies) {
  const auto settings = checked({{"trust-proxy", "10.0.0.0/8,::1"}});
  ASSERT_TRUE(settings);
  ASSERT_EQ(settings->trusted_proxies.size(), 2U);
  EXPECT_TRUE(settings->trusted_proxies[0].contains(*PeerAddress::parse("10.1.2.3")));
  EXPECT_TRUE(checked({})->trusted_proxies.empty());
}

TEST(ServerSettings, TakeSeveralIndexes) {
  EXPECT_EQ(checked({{"db", "a.db\nb,c.db"}})->db, (std::vector<std::filesystem::path>{"a.db", "b,c.db"}));
}

TEST(ServerSettings, TakesWhatIsLoggedAndHow) {
  const auto settings = checked({{"log-level", "warn"}, {"log-format", "json"}, {"log-queries", "on"}});
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->log.level, "warn");
  EXPECT_EQ(settings->log.format, LogFormat::kJson);
  EXPECT_EQ(settings->query_log, QueryLog::kText);
}

TEST(ServerSettings, SaysWhatIsWrong) {
  struct Row {
    std::map<std::string, std::string> flags;
    const char* message;
  };
  for (const Row& row : std::vector<Row>{
           {{{"db", ""}}, "db: want the index directory; give it with --db DB"},
           {{{"db", "a\nb\na"}}, "db: 'a' is given twice"},
           {{{"host", ""}}, "host: want an address to listen on, got ''"},
           {{{"port", "65536"}}, "port: want 0..65535, got '65536'"},
           {{{"port", "abc"}}, "port: want 0..65535, got 'abc'"},
           {{{"port", "-1"}}, "port: want 0..65535, got '-1'"},
           {{{"public-url", "news.example"}},
            "public-url: want http://HOST or https://HOST, perhaps with a port, and no path, query or user, "
            "got "
            "'news.example'"},
           {{{"search-deadline-ms", "0"}}, "search-deadline-ms: want 1..600000, got '0'"},
           {{{"search-threads", "many"}}, "search-threads: want 0..256, got 'many'"},
           {{{"posting-cache", "65537"}}, "posting-cache: want 0..65536, got '65537'"},
           {{{"cors-origin", "https://a.example/"}},
            "cors-origin: want an origin such as https://news.example or *, got 'https://a.example/'"},
           {{{"export-limit", "0"}}, "export-limit: want 1..1048576, got '0'"},
           {{{"metrics", "yes"}}, "metrics: want on|off, got 'yes'"},
           {{{"trust-proxy", "proxy.example"}},
            "trust-proxy: want an address or a network such as 10.0.0.0/8, got 'proxy.example'"},
           {{{"max-fields", "0"}}, "max-fields: want 1..10000, got '0'"},
           {{{"stop-timeout-ms", "soon"}}, "stop-timeout-ms: want 1..3600000, got 'soon'"},
           {{{"log-level", "loud"}}, "log-level: want trace|debug|info|warn|error|off, got 'loud'"},
           {{{"log-format", "xml"}}, "log-format: want text|json, got 'xml'"},
           {{{"log-queries", "yes"}}, "log-queries: want on|off, got 'yes'"},
           {{{"color", "red"}}, "color: want auto|always|never, got 'red'"}}) {
    const auto settings = checked(row.flags);
    ASSERT_FALSE(settings) << row.message;
    EXPECT_EQ(settings.error().message, row.message);
  }
}

}  // namespace
}  // namespace dateline
