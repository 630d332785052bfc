#pragma once

#include "isotrack/base/suggest.hpp"
