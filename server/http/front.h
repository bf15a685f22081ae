// Front: the part of http/ that knows cpp-httplib, which formats replies: status lines, header lines,
// lengths. Connections are the gate's, and what a request means is the Dispatcher's. Safe from any thread.
#pragma once

#include <httplib.h>

#include "server/http/date_field.h"
#include "server/http/dispatch.h"
#include "server/http/gate_task.h"

namespace dateline {

class Front : private httplib::Server {
 public:
  explicit Front(const Dispatcher& dispatcher);  // outlives it

  // The whole reply to a request, which is logged.
  Outgoing answer(const ReadRequest& request);
  // The same for what is refused before it reaches a route.
  Outgoing refuse(const Error& error) const;

 private:
  const Dispatcher& dispatcher_;
  mutable DateField date_;
};

}  // namespace dateline
