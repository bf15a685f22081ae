// TinyPdf: writes a PDF of a few lines of text, so that no test needs a file of strangers. Used by the tests
// of the PDF reader and of what is built on it. Pure function.
#pragma once

#include <cstdio>
#include <string>
#include <vector>

namespace dateline::test {

// Pages of lines in Helvetica, 14 points apart, the first 40 points under the page's top; "" leaves a line
// free. `info` is the inside of the Info dictionary: "/Title(T)/CreationDate(D:20241021053000+09'00')".
// Parentheses in a line must be escaped.
inline std::string tiny_pdf(const std::vector<std::vector<std::string>>& pages,
                            const std::string& info = "") {
  std::vector<std::string> objects{"<</Type/Catalog/Pages 2 0 R>>", "",
                                   "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
  std::string kids;
  for (const auto& lines : pages) {
    std::string text = "BT /F1 11 Tf\n";
    int y = 752;
    for (const std::string& line : lines) {
      if (!line.empty()) text += "1 0 0 1 72 " + std::to_string(y) + " Tm (" + line + ") Tj\n";
      y -= 14;
    }
    text += "ET";
    const std::size_t number = objects.size() + 1;
    kids += std::to_string(number) + " 0 R ";
    objects.push_back(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents " +
        std::to_string(number + 1) + " 0 R>>");
    objects.push_back("<</Length " + std::to_string(text.size()) + ">>\nstream\n" + text + "\nendstream");
  }
  objects[1] = "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(pages.size()) + ">>";
  objects.push_back("<<" + info + ">>");
  std::string pdf = "%PDF-1.4\n";
  std::string table;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    char entry[32];
    std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", pdf.size());
    table += entry;
    pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string size = std::to_string(objects.size() + 1);
  const std::string at = std::to_string(pdf.size());
  return pdf + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer<</Size " + size +
         "/Root 1 0 R/Info " + std::to_string(objects.size()) + " 0 R>>\nstartxref\n" + at + "\n%%EOF\n";
}

}  // namespace dateline::test
