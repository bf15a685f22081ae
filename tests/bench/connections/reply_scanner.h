// ReplyScanner: finds where a reply to GET ends in bytes that come in any pieces, and keeps its status alone.
// One reply an object; reset() for the next.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::bench {

class ReplyScanner {
 public:
  // Takes what belongs to this reply, and returns how many bytes that were.
  std::size_t take(std::string_view bytes);
  void reset();

  bool has_begun() const { return has_begun_; }
  bool is_whole() const { return is_whole_; }
  // No HTTP/1, a head above 64 KiB, or no length of its body: nothing more is taken.
  bool is_broken() const { return is_broken_; }
  int status() const { return status_; }     // once whole
  bool is_last() const { return is_last_; }  // it says that the connection closes

 private:
  void read_head();

  std::string head_;
  std::size_t body_left_ = 0;
  int status_ = 0;
  bool has_head_ = false;
  bool has_begun_ = false;
  bool is_whole_ = false;
  bool is_broken_ = false;
  bool is_last_ = false;
};

}  // namespace dateline::bench
