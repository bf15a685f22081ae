#include "tests/faults/fault_plan.h"

#include <cstring>

#include "tests/faults/fault_state.h"
#include "tests/support/temp_folder.h"

namespace dateline::test {

void set_fault(ProcessSpec& spec, const FaultPlan& plan, const std::filesystem::path& state) {
  spec.environment["LD_PRELOAD"] = DATELINE_FAULT_SHIM;
  spec.environment["DATELINE_FAULT"] = plan.kind;
  spec.environment["DATELINE_FAULT_AT"] = std::to_string(plan.at);
  spec.environment["DATELINE_FAULT_CALLS"] = plan.calls;
  spec.environment["DATELINE_FAULT_BELOW"] = plan.below.string();
  spec.environment["DATELINE_FAULT_STATE"] = state.string();
}

FaultResult run_with_fault(ProcessSpec spec, const FaultPlan& plan) {
  const TempFolder folder;
  const auto state = folder.write("state", std::string(sizeof(FaultState), '\0'));
  set_fault(spec, plan, state);
  FaultResult result;
  result.process = run_process(spec);
  const std::string bytes = read_text(state);
  std::memcpy(&result.calls, bytes.data(), sizeof result.calls);
  std::memcpy(&result.faults, bytes.data() + sizeof result.calls, sizeof result.faults);
  return result;
}

}  // namespace dateline::test
