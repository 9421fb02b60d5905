#include <isa-l/igzip_lib.h>
#include <isa-l/crc.h>

// The macro is an expression of sizes, which Swift does not import.
static const unsigned int isal_level1_buffer_size = ISAL_DEF_LVL1_DEFAULT;
