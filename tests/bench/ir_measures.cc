#include "tests/bench/ir_measures.h"

#include <algorithm>
#include <cmath>

namespace dateline::bench {
namespace {

int grade_of(const Grades& grades, const std::string& id) {
  const auto found = grades.find(id);
  return found == grades.end() ? 0 : std::max(found->second, 0);
}

double discount(std::size_t place) {
  return std::log2(static_cast<double>(place) + 2);
}

}  // namespace

std::size_t count_relevant(const Grades& grades) {
  return static_cast<std::size_t>(
      std::count_if(grades.begin(), grades.end(), [](const auto& grade) { return grade.second > 0; }));
}

double ndcg(const std::vector<std::string>& ranking, const Grades& grades, std::size_t depth) {
  std::vector<int> ideal;
  for (const auto& [id, grade] : grades) ideal.push_back(std::max(grade, 0));
  std::sort(ideal.rbegin(), ideal.rend());
  double best = 0;
  for (std::size_t i = 0; i < std::min(depth, ideal.size()); ++i) best += ideal[i] / discount(i);
  if (best == 0) return 0;
  double gain = 0;
  for (std::size_t i = 0; i < std::min(depth, ranking.size()); ++i) {
    gain += grade_of(grades, ranking[i]) / discount(i);
  }
  return gain / best;
}

double average_precision(const std::vector<std::string>& ranking, const Grades& grades) {
  const std::size_t relevant = count_relevant(grades);
  if (relevant == 0) return 0;
  std::size_t found = 0;
  double sum = 0;
  for (std::size_t i = 0; i < ranking.size(); ++i) {
    if (grade_of(grades, ranking[i]) == 0) continue;
    ++found;
    sum += static_cast<double>(found) / static_cast<double>(i + 1);
  }
  return sum / static_cast<double>(relevant);
}

double recall(const std::vector<std::string>& ranking, const Grades& grades, std::size_t depth) {
  const std::size_t relevant = count_relevant(grades);
  if (relevant == 0) return 0;
  std::size_t found = 0;
  for (std::size_t i = 0; i < std::min(depth, ranking.size()); ++i) {
    if (grade_of(grades, ranking[i]) > 0) ++found;
  }
  return static_cast<double>(found) / static_cast<double>(relevant);
}

}  // namespace dateline::bench
