/// How wide a column may become, in Excel's width units (about one digit of the default font).
///
/// The width follows the content between the two bounds; text wider than the upper bound wraps.
package struct SheetColumn: Sendable, Hashable {
    package var narrowest: Double
    package var widest: Double

    package init(narrowest: Double = 6, widest: Double = 40) {
        self.narrowest = narrowest
        self.widest = max(narrowest, widest)
    }

    /// A column whose width does not depend on the content.
    package init(fixed width: Double) {
        self.init(narrowest: width, widest: width)
    }
}
