#include "server/http/date_field.h"

#include "server/api/http_date.h"

namespace dateline {

std::string DateField::at(std::chrono::system_clock::time_point now) {
  const std::int64_t second = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
  const std::lock_guard lock(mutex_);
  if (second != second_) text_ = http_date(second);
  second_ = second;
  return text_;
}

}  // namespace dateline
