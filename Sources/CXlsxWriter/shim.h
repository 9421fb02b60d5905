#include <xlsxwriter.h>
// The writer's files are deflated by zlib, which it needs anyway; reading them back takes the same library.
#include <zlib.h>
