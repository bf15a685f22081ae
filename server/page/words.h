// Words: the interface's own words, from web/words.json: the language that pages are in, every text that they
// say, by key, and how that language writes numbers and dates. A newsroom translates that one file. Made at
// start-up; immutable, safe from any thread. Not for the words of articles, of the query language and of the
// API.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "server/page/date_writer.h"
#include "server/page/message_text.h"
#include "server/page/number_writer.h"
#include "server/page/web_files.h"

namespace dateline {

class Words {
 public:
  // Reads words.json. Throws std::runtime_error naming what is malformed: the file, its language, its
  // direction, a text, a message.
  explicit Words(std::string_view json);

  // Those of `files`. They must have the keys of the built-in ones and no other, and messages no other
  // arguments: throws std::runtime_error naming the first that is missing or unknown.
  static Words load(const WebFiles& files);

  const std::string& language() const { return language_; }    // for lang attributes: "en"
  const std::string& locale() const { return locale_; }        // whose dates and numbers pages have: "en-GB"
  const std::string& direction() const { return direction_; }  // "ltr", "rtl"

  bool has(std::string_view key) const { return texts_.find(key) != texts_.end(); }
  // The text as the file has it. Throws std::out_of_range for an unknown key.
  const std::string& text(std::string_view key) const;
  // The message with its arguments in place. Throws std::out_of_range for an unknown key.
  std::string say(std::string_view key, Arguments arguments) const;

  std::string number(std::uint64_t number) const { return numbers_.write(number); }
  std::string date(DateForm form, Day day) const { return dates_.write(form, day); }

 private:
  struct File;
  explicit Words(const File& file);

  std::string language_;
  std::string locale_;
  std::string direction_;
  std::map<std::string, std::string, std::less<>> texts_;
  std::map<std::string, MessageText, std::less<>> messages_;
  NumberWriter numbers_;
  DateWriter dates_;
};

}  // namespace dateline
