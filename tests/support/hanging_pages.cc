#include "tests/support/hanging_pages.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace dateline::test {

HangingPages::HangingPages() {
  std::filesystem::copy(DATELINE_WEB, folder(), std::filesystem::copy_options::recursive);
}

HangingPages::~HangingPages() {
  if (writer_ >= 0) close(writer_);
}

void HangingPages::hang() {
  std::filesystem::rename(trap(), kept());
  if (mkfifo(trap().c_str(), 0600) != 0) throw std::system_error(errno, std::generic_category(), "mkfifo");
}

bool HangingPages::has_caught() {
  // Opens when there is a reader, who then waits for what is never written.
  if (writer_ < 0) writer_ = open(trap().c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
  return writer_ >= 0;
}

void HangingPages::release() {
  std::filesystem::rename(kept(), trap());
  if (writer_ >= 0) close(writer_);
  writer_ = -1;
}

}  // namespace dateline::test
