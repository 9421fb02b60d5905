import Foundation
import Testing

@testable import Reading

struct DecimalTextTests {
    @Test(arguments: [
        ("94.640000000000001", "94.64"), ("0.1", "0.1"), ("1E+2", "100"), ("1181590830161", "1181590830161"),
        ("1.10042E+20", "110042000000000000000"), ("0.30000000000000004", "0.3"), ("-5", "-5"), ("-0", "0"), ("0", "0"),
        ("007", "7"), ("1.50", "1.5"), ("1.", "1"), (".5", "0.5"), ("+3", "3"), ("1e-7", "0.0000001"),
        ("123456789012345678", "123456789012346000"), ("0.99999999999999999", "1"), ("2.5E-3", "0.0025"),
        ("100", "100"), ("1234567890123.45", "1234567890123.45"), ("3.7000000000000002", "3.7"), ("0.000", "0"),
        ("-12.50", "-12.5"), ("999999999999999.9", "1000000000000000"), ("45000.75", "45000.75"),
    ])
    func numbersAreAsExcelShowsThem(_ text: String, _ expected: String) {
        var bytes: [UInt8] = []
        let isNumber = Array(text.utf8).withUnsafeBytes { DecimalText.append($0, to: &bytes) }
        #expect(isNumber)
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }

    @Test(arguments: ["", "abc", "1,000", "NaN", "1E999999999", "--1", "1.2.3", ".", "1e", "0x10", "๑"])
    func whatIsNoNumberIsRefused(_ text: String) {
        var bytes: [UInt8] = []
        #expect(!Array(text.utf8).withUnsafeBytes { DecimalText.append($0, to: &bytes) })
        #expect(bytes.isEmpty)
    }

    @Test(arguments: [
        (94.64, "94.64"), (0.1 + 0.2, "0.3"), (1_181_590_830_161, "1181590830161"),
        (1.10042e20, "110042000000000000000"),
        (-0.0, "0"), (1e-7, "0.0000001"), (12345.678, "12345.678"), (-2.5, "-2.5"), (1e15, "1000000000000000"),
        (0.07, "0.07"), (44774.635995370371, "44774.6359953704"), (2_147_483_648.01, "2147483648.01"),
    ])
    func doublesLoseTheirNoise(_ value: Double, _ expected: String) {
        #expect(String(decoding: DecimalText.shortest(value), as: UTF8.self) == expected)
    }

    /// The shortest decimal of these doubles ends in a sixteenth digit 5, which is not where their value lies.
    @Test(arguments: [
        (0.5669190677549415, "0.566919067754941"), (6.408202499198975, "6.40820249919897"),
        (40461.42372685185, "40461.4237268518"), (32529.14572265625, "32529.1457226562"),
        (1_234_567_890_123.125, "1234567890123.13"), (0.9659671015314805, "0.96596710153148"),
    ])
    func tiesAreSettledByTheExactValue(_ value: Double, _ expected: String) {
        #expect(String(decoding: DecimalText.shortest(value), as: UTF8.self) == expected)
        var bytes: [UInt8] = []
        let isNumber = Array("\(value)".utf8).withUnsafeBytes { DecimalText.append($0, to: &bytes) }
        #expect(isNumber && String(decoding: bytes, as: UTF8.self) == expected)
    }

    /// Against the system's own rounding, which is exact, too; halves it rounds to even.
    @Test func doublesAreRoundedByTheirExactValue() throws {
        var random = SplitMix(state: 7)
        for index in 0..<40_000 {
            let value =
                switch index % 4 {
                case 0: Double(bitPattern: random.next())
                case 1: Double.random(in: -1e6...1e6, using: &random)
                case 2: Double(Int64(truncatingIfNeeded: random.next()) >> 8) / 65_536
                default: Double.random(in: 0...1, using: &random) * pow(10, Double(index % 44) - 22)
                }
            guard value.isFinite else { continue }
            let text = String(decoding: DecimalText.shortest(value), as: UTF8.self)
            let expected = String(format: "%.14e", value)
            // What stands behind the fifteenth digit.
            let rest = String(format: "%.60e", abs(value)).dropFirst(16).prefix { $0 != "e" }
            let isTie = rest.first == "5" && rest.dropFirst().allSatisfy { $0 == "0" }
            if !isTie { #expect(Double(text) == Double(expected), "\(value)") }
        }
    }

    /// Around the ends of the range in which digits are taken from the double's bits, and powers of ten.
    @Test func doublesNextToPowersOfTenAreRight() {
        for power in -8...20 {
            let value = Double("1e\(power)") ?? 0
            let zeros = String(repeating: "0", count: abs(power))
            let text = power < 0 ? "0." + zeros.dropLast() + "1" : "1" + zeros
            for near in [value, value.nextUp, value.nextDown] {
                #expect(String(decoding: DecimalText.shortest(near), as: UTF8.self) == text)
            }
        }
    }

    @Test(arguments: ["1E309", "-1E309", "1.8E308", "1" + String(repeating: "0", count: 320)])
    func whatADoubleCantHoldIsNoNumber(_ text: String) {
        var bytes: [UInt8] = []
        #expect(!Array(text.utf8).withUnsafeBytes { DecimalText.append($0, to: &bytes) })
        #expect(bytes.isEmpty)
    }

    @Test func textAndDoubleAgree() {
        var random = SplitMix(state: 42)
        for _ in 0..<20_000 {
            let value =
                Double(Int64(truncatingIfNeeded: random.next()) >> 20)
                / Double([1, 10, 100, 1000, 7, 3][Int(random.next() % 6)])
            var fromText: [UInt8] = []
            let isNumber = Array("\(value)".utf8).withUnsafeBytes { DecimalText.append($0, to: &fromText) }
            #expect(isNumber && fromText == DecimalText.shortest(value), "\(value)")
        }
    }
}
