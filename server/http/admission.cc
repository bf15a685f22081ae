#include "server/http/admission.h"

namespace dateline {

Verdict Admission::enter(const PeerAddress& peer) {
  if (count_ >= limits_.connections) return Verdict::kFull;
  if (is_counted(peer)) {
    std::size_t& of_client = per_client_[peer.client()];
    if (of_client >= limits_.connections_per_address) return Verdict::kCrowd;
    ++of_client;
  }
  ++count_;
  return Verdict::kAdmitted;
}

void Admission::leave(const PeerAddress& peer) {
  --count_;
  if (!is_counted(peer)) return;
  const auto of_client = per_client_.find(peer.client());
  if (--of_client->second == 0) per_client_.erase(of_client);
}

}  // namespace dateline
