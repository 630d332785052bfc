#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace isotrack {

/// A UUID of version 8 (RFC 9562) worked out from `parts`, `xxxxxxxx-xxxx-8xxx-8xxx-xxxxxxxxxxxx`
/// in hexadecimal: the same parts in the same order always give the same one. The first part is a
/// random text that the record keeps; to anybody without it the UUID tells nothing of the others.
std::string derived_uuid(std::initializer_list<std::string_view> parts);

}  // namespace isotrack
