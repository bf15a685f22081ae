#include "docker/manual/roff.h"

namespace dateline {

std::string roff_text(std::string_view text) {
  std::string out;
  bool is_line_start = true;
  for (const char letter : text) {
    if (is_line_start && (letter == '.' || letter == '\'')) out += "\\&";
    is_line_start = letter == '\n';
    switch (letter) {
      case '\\':
        out += "\\e";
        break;
      case '-':
        out += "\\-";
        break;
      case '~':
        out += "\\(ti";
        break;
      case '^':
        out += "\\(ha";
        break;
      case '`':
        out += "\\(ga";
        break;
      case '\'':
        out += "\\(aq";
        break;
      default:
        out += letter;
    }
  }
  return out;
}

std::string roff_bold(std::string_view text) {
  return "\\fB" + roff_text(text) + "\\fR";
}

std::string roff_italic(std::string_view text) {
  return "\\fI" + roff_text(text) + "\\fR";
}

std::string roff_quoted(std::string_view text) {
  std::string out = "\"";
  for (const char letter : roff_text(text)) {
    if (letter == '"') {
      out += "\\(dq";
    } else {
      out += letter;
    }
  }
  return out + "\"";
}

}  // namespace dateline
