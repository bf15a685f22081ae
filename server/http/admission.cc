#include "server/http/admission.h"

namespace dateline {

Verdict Admission::enter(const PeerAddress& peer) {
  if (count_ >= limits_.connections) return Verdict::kFull;
  if (!take(peer)) return Verdict::kCrowd;
  ++count_;
  return Verdict::kAdmitted;
}

void Admission::leave(const PeerAddress& peer) {
  --count_;
  give_back(peer);
}

bool Admission::enter_request(const PeerAddress& client) {
  return take(client);
}

void Admission::leave_request(const PeerAddress& client) {
  give_back(client);
}

bool Admission::take(const PeerAddress& peer) {
  if (!is_counted(peer)) return true;
  const auto of_client = per_client_.try_emplace(peer.client()).first;
  if (of_client->second >= limits_.connections_per_address) return false;
  ++of_client->second;
  return true;
}

void Admission::give_back(const PeerAddress& peer) {
  if (!is_counted(peer)) return;
  const auto of_client = per_client_.find(peer.client());
  if (--of_client->second == 0) per_client_.erase(of_client);
}

}  // namespace dateline
