#include "tests/support/metrics_check.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>

namespace dateline::test {
namespace {

bool is_name(const std::string& text) {
  return !text.empty() && std::isdigit(static_cast<unsigned char>(text[0])) == 0 &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == ':';
         });
}

struct Sample {
  std::string name;
  std::map<std::string, std::string> labels;
  double value = 0;
};

// Reads NAME{LABEL="VALUE",...} NUMBER; throws std::runtime_error saying what is wrong.
class SampleReader {
 public:
  explicit SampleReader(const std::string& line) : line_(line) {}

  Sample read() {
    Sample sample{take_name(), {}, 0};
    if (peek() == '{') {
      do {
        ++at_;
        std::string label = take_name();
        expect('=');
        if (!sample.labels.emplace(std::move(label), take_quoted()).second) fail("a label twice");
      } while (peek() == ',');
      expect('}');
    }
    expect(' ');
    std::size_t length = 0;
    const std::string number = line_.substr(at_);
    sample.value = std::stod(number, &length);
    if (length != number.size() || std::isspace(static_cast<unsigned char>(number[0])) != 0)
      fail("no number");
    return sample;
  }

 private:
  char peek() const { return at_ < line_.size() ? line_[at_] : '\0'; }
  void expect(char c) {
    if (peek() != c) fail(std::string("want ") + c);
    ++at_;
  }
  std::string take_name() {
    const std::size_t start = at_;
    while (std::isalnum(static_cast<unsigned char>(peek())) != 0 || peek() == '_' || peek() == ':') ++at_;
    if (!is_name(line_.substr(start, at_ - start))) fail("want a name");
    return line_.substr(start, at_ - start);
  }
  std::string take_quoted() {
    std::string value;
    for (expect('"'); peek() != '"'; ++at_) {
      if (peek() == '\\' && std::string("\\\"n").find(line_.substr(++at_, 1)) == std::string::npos)
        fail("escape");
      if (peek() == '\0') fail("no end of a label");
      value.push_back(peek());
    }
    ++at_;
    return value;
  }
  [[noreturn]] void fail(const std::string& what) const { throw std::runtime_error(what + " in: " + line_); }

  const std::string& line_;
  std::size_t at_ = 0;
};

class Checker {
 public:
  std::vector<std::string> check(const std::string& text) {
    if (!text.ends_with('\n')) say("no line end at the end");
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) take(line);
    end_family();
    return faults_;
  }

 private:
  void say(const std::string& fault) { faults_.push_back(fault); }

  void take(const std::string& line) {
    if (line.starts_with("# HELP ")) {
      end_family();
      family_ = line.substr(7, line.find(' ', 7) - 7);
      type_.clear();
      if (!is_name(family_) || line.size() < 9 + family_.size()) say("no help: " + line);
      if (!seen_.insert(family_).second) say("twice: " + family_);
    } else if (line.starts_with("# TYPE ")) {
      if (!line.starts_with("# TYPE " + family_ + " ") || !type_.empty()) say("a stray type: " + line);
      type_ = line.substr(line.rfind(' ') + 1);
      if (type_ != "counter" && type_ != "gauge" && type_ != "histogram") say("no type: " + line);
      if ((type_ == "counter") != family_.ends_with("_total"))
        say("counters alone end in _total: " + family_);
    } else {
      take_sample(line);
    }
  }

  void take_sample(const std::string& line) {
    try {
      const Sample sample = SampleReader(line).read();
      if (type_.empty()) say("no type before: " + line);
      const bool is_part =
          type_ == "histogram" && (sample.name == family_ + "_bucket" || sample.name == family_ + "_sum" ||
                                   sample.name == family_ + "_count");
      if (sample.name != family_ && !is_part) say("of another name than " + family_ + ": " + line);
      if (type_ == "histogram" && !is_part) say("no part of a histogram: " + line);
      if (!series_.insert(line.substr(0, line.rfind(' '))).second) say("a series twice: " + line);
      if (type_ != "gauge" && !(sample.value >= 0)) say("below nothing: " + line);
      if (is_part) take_part(sample, line);
    } catch (const std::exception& error) {
      say(error.what());
    }
  }

  struct Histogram {
    double bound = -INFINITY;
    double up_to = 0;
    double count = -1;
    bool has_sum = false;
  };

  void take_part(const Sample& sample, const std::string& line) {
    auto labels = sample.labels;
    const bool is_bucket = sample.name.ends_with("_bucket");
    if (is_bucket != labels.contains("le")) return say("le stands on buckets alone: " + line);
    const std::string text = is_bucket ? labels.extract("le").mapped() : "";
    Histogram& histogram = histograms_[labels];
    if (sample.name.ends_with("_sum")) {
      histogram.has_sum = true;
    } else if (sample.name.ends_with("_count")) {
      histogram.count = sample.value;
    } else {
      const double bound = text == "+Inf" ? INFINITY : std::stod(text);
      if (!(bound > histogram.bound) || sample.value < histogram.up_to) say("buckets do not ascend: " + line);
      histogram.bound = bound;
      histogram.up_to = sample.value;
    }
  }

  void end_family() {
    if (!family_.empty() && type_.empty()) say("no type: " + family_);
    for (const auto& [labels, histogram] : histograms_) {
      if (histogram.bound != INFINITY || histogram.count != histogram.up_to || !histogram.has_sum) {
        say("not a whole histogram: " + family_);
      }
    }
    histograms_.clear();
  }

  std::vector<std::string> faults_;
  std::set<std::string> seen_;
  std::set<std::string> series_;
  std::string family_;
  std::string type_;
  std::map<std::map<std::string, std::string>, Histogram> histograms_;
};

}  // namespace

std::vector<std::string> metrics_faults(const std::string& text) {
  return Checker().check(text);
}

}  // namespace dateline::test
