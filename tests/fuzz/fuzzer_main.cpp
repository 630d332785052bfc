#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "target.hpp"

/// One fuzzer for all targets: isotrack_fuzz TARGET [options of libFuzzer] [FOLDER...]
namespace {

const isotrack::fuzz::Target* chosen = nullptr;

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** words) {
  chosen = *count > 1 ? isotrack::fuzz::target_named((*words)[1]) : nullptr;
  if (chosen == nullptr) {
    std::fprintf(stderr, "isotrack_fuzz TARGET [OPTION...] [FOLDER...]; the targets:\n");
    for (const auto& target : isotrack::fuzz::all_targets()) {
      std::fprintf(stderr, "%s\n", target.name.data());
    }
    std::exit(2);
  }
  (*words)[1] = (*words)[0];  // libFuzzer reads the words after its name
  ++*words;
  --*count;
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  chosen->run({reinterpret_cast<const char*>(data), size});
  return 0;
}
