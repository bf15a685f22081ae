// What clients are told that the gate does not serve: the errors, and the way to tell them where there is no
// place for a connection. Functions of their arguments.
#pragma once

#include <chrono>
#include <string>

#include "indexer/base/result.h"
#include "server/http/admission.h"
#include "server/http/gate_task.h"

namespace dateline {

// 503: "the server is busy: REASON; try again later".
Error busy(const std::string& reason);
// 503, for a verdict that is not kAdmitted.
Error no_place(Verdict verdict);
// 408: "request: want its WHAT within N ms".
Error too_slow(const std::string& what, std::chrono::milliseconds time);
// " within N ms".
std::string within(std::chrono::milliseconds time);

// Sends the reply in one try, without waiting, and closes the socket.
void tell_and_close(int socket, const Outgoing& reply);

}  // namespace dateline
