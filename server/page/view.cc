#include "server/page/view.h"

#include <utility>

namespace dateline {

using Data = kainjow::mustache::data;

View& View::text(const char* name, std::string_view value) {
  data_[name] = Data(std::string(value));
  return *this;
}

View& View::maybe(const char* name, std::string_view value) {
  return value.empty() ? flag(name, false) : text(name, value);
}

View& View::flag(const char* name, bool value) {
  data_[name] = Data(value);
  return *this;
}

View& View::nested(const char* name, View view) {
  data_[name] = std::move(view.data_);
  return *this;
}

View& View::list(const char* name, std::vector<View> views) {
  Data items(Data::type::list);
  // The library's own ways to fill a list copy every item with all that is in it, once a level.
  auto& values = const_cast<kainjow::mustache::list&>(items.list_value());  // NOLINT: `items` is ours
  values.reserve(views.size());
  for (View& view : views) values.push_back(std::move(view.data_));
  data_[name] = std::move(items);
  return *this;
}

View& View::listed(const char* flag, const char* name, std::vector<View> views) {
  data_[flag] = Data(!views.empty());
  return list(name, std::move(views));
}

}  // namespace dateline
