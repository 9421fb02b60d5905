// The functions that keep their state in a value: hashing a short text allocates nothing.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
