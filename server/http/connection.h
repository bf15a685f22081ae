// Connection: one client's socket as a state machine that never waits: it reads a request, hands it out, is
// given the reply, writes it, and so on until it ends. When it stays too long in a state is the gate's
// business, and so is whose turn it is. The gate's thread only.
#pragma once

#include <cstdint>
#include <optional>

#include "server/http/deadline_list.h"
#include "server/http/gate_task.h"
#include "server/http/reply_writer.h"
#include "server/http/request_reader.h"

namespace dateline {

class Connection : public DeadlineList::Node {
 public:
  enum class State : std::uint8_t {
    kIdle,       // between requests; nothing of one has come
    kHead,       // a part of a head has come
    kBody,       // a whole head, a part of its body
    kAsked,      // task() is a whole request, which waits for a worker or is with one
    kWriting,    // a part of a reply is unsent
    kLingering,  // all is sent, and the client may not have read it yet
  };
  static constexpr std::size_t kStates = 6;

  enum class Step : std::uint8_t {
    kWait,   // for what the socket tells
    kAgain,  // there is more to do, when others have had their turn
    kAsk,    // task() wants an answer
    kEnd,    // nothing more comes of it
  };

  // Takes the socket; `answerer` and `limits` outlive it.
  Connection(int socket, PeerAddress peer, const Answerer& answerer, const HeadLimits& limits);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // What epoll told of the socket (edge-triggered).
  void note(std::uint32_t events);
  // Does all that can be done now.
  Step proceed();
  // The reply to task(), or a refusal in any state but kAsked with a worker; proceed() writes it.
  void reply(Outgoing reply, Ending ending);
  // Answers what is wrong; proceed() writes it.
  void refuse(const Error& error, Ending ending = Ending::kClose);

  int socket() const { return socket_; }
  State state() const { return state_; }
  const PeerAddress& peer() const { return peer_; }
  GateTask& task() { return task_; }
  // Whether the head of another request has come whole; looks at the socket too.
  bool has_next_head();
  // The client takes and sends nothing more.
  bool is_gone() const { return is_gone_; }
  std::uint64_t sent() const { return writer_.sent(); }

  // The gate's own notes on it: as what it is counted, and what it had sent when its time began.
  struct Notes {
    State state = State::kIdle;
    std::uint64_t sent = 0;
    bool is_refused = false;                   // it was one too many
    std::optional<PeerAddress> asks_for = {};  // the client behind a proxy whose request counts as under way
  };
  Notes notes;

 private:
  // What a step within proceed() came to: kAgain stands for going on.
  Step read();
  Step write();
  Step linger();
  // The bytes that came, into the reader or nowhere; how many, 0 for none now.
  enum class Into : std::uint8_t { kReader, kNowhere };
  std::size_t receive(Into into);

  int socket_;
  PeerAddress peer_;
  const Answerer& answerer_;
  RequestReader reader_;
  ReplyWriter writer_;
  GateTask task_;
  State state_ = State::kIdle;
  Ending ending_ = Ending::kKeep;
  bool may_read_ = true;     // unknown, or the socket has bytes
  bool has_ended_ = false;   // the client sends no more
  bool is_closing_ = false;  // its end was told in an event, and may stand behind bytes
  bool is_gone_ = false;
  std::size_t drained_ = 0;
};

}  // namespace dateline
