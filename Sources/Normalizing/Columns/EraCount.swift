/// How many days of a column were written in each era.
package struct EraCount: Sendable, Hashable {
    package var buddhist = 0
    package var gregorian = 0
}
