#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "target.hpp"

/// Runs a target once over each file of the folders named: fuzz_replay TARGET FOLDER...
/// What was found once stays in the corpus, so this is the test that it stays mended.
int main(int count, char** words) {
  const isotrack::fuzz::Target* target =
      count > 2 ? isotrack::fuzz::target_named(words[1]) : nullptr;
  if (target == nullptr) {
    std::fprintf(stderr, "fuzz_replay TARGET FOLDER...\n");
    return 2;
  }
  std::vector<std::filesystem::path> files;
  for (int i = 2; i < count; ++i) {
    for (const auto& file : std::filesystem::recursive_directory_iterator(words[i])) {
      if (file.is_regular_file()) files.push_back(file.path());
    }
  }
  std::ranges::sort(files);
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    const std::string input{std::istreambuf_iterator<char>(in), {}};
    std::fprintf(stderr, "%s\n", file.c_str());  // the last one named is the one that failed
    target->run(input);
  }
  std::printf("%zu passed, 0 failed\n", files.size());
  return files.empty() ? 1 : 0;
}
