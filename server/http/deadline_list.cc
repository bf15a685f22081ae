#include "server/http/deadline_list.h"

namespace dateline {

DeadlineList::DeadlineList(Clock::duration time) : time_(time) {
  ends_.before = &ends_;
  ends_.after = &ends_;
}

void DeadlineList::add(Node& node, Clock::time_point now) {
  remove(node);
  node.at = now + time_;
  node.before = ends_.before;
  node.after = &ends_;
  ends_.before->after = &node;
  ends_.before = &node;
}

void DeadlineList::remove(Node& node) {
  if (node.before == nullptr) return;
  node.before->after = node.after;
  node.after->before = node.before;
  node.before = nullptr;
  node.after = nullptr;
}

std::optional<DeadlineList::Clock::time_point> DeadlineList::next() const {
  if (ends_.after == &ends_) return std::nullopt;
  return ends_.after->at;
}

DeadlineList::Node* DeadlineList::take_expired(Clock::time_point now) {
  Node* first = ends_.after;
  if (first == &ends_ || first->at > now) return nullptr;
  remove(*first);
  return first;
}

}  // namespace dateline
