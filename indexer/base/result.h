// Result: a value, or the reason why there is none.
// Used wherever bad input is expected (files, flags, queries); what ends a run or a request is an exception
// instead, caught in one place a program. A plain value: copy and move it freely between threads.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace dateline {

// What was wrong with an input. `field` names it ("page", "front matter"), `message` says what was wanted and
// what came, in lower case, and starts with the field: "page: want 1..50, got 'abc'".
struct Error {
  std::string field;
  std::string message;

  friend bool operator==(const Error&, const Error&) = default;
};

// Builds the Error whose message is "FIELD: DETAIL".
inline Error make_error(std::string field, const std::string& detail) {
  std::string message;
  message.reserve(field.size() + 2 + detail.size());
  message.append(field).append(": ").append(detail);
  return Error{std::move(field), std::move(message)};
}

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT: implicit, so that `return value;` works
  Result(Error error) : state_(std::move(error)) {}  // NOLINT: implicit, so that `return error;` works

  bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }

  // The value; only when ok() (throws std::bad_variant_access otherwise).
  T& value() & { return std::get<T>(state_); }
  const T& value() const& { return std::get<T>(state_); }
  T&& value() && { return std::get<T>(std::move(state_)); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }

  // The reason; only when not ok().
  const Error& error() const { return std::get<Error>(state_); }

 private:
  std::variant<T, Error> state_;
};

// The result of something that yields nothing when it works.
struct Done {};
using Outcome = Result<Done>;

}  // namespace dateline
