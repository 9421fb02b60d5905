/// The longest texts that the system takes into which corrected data go back.
package struct TextLimits: Sendable, Hashable {
    /// For people: `DPIS 5.2`.
    package var system: String
    /// Characters, Thai vowels and tone marks counted each.
    package var characters: [Field: Int]

    package init(system: String, characters: [Field: Int]) {
        self.system = system
        self.characters = characters
    }
}
