/// The one stream of a compound file, read by its tables.
enum CompoundStream {
    static func read(_ file: [UInt8]) -> [UInt8] {
        func number(_ place: Int) -> Int { (0..<4).reduce(0) { $0 | Int(file[place + $1]) << (8 * $1) } }
        func place(_ sector: Int) -> Int { 512 + sector * 512 }
        var tables = (0..<109).map { number(76 + 4 * $0) }
        var list = number(68)
        while list < 0xFFFF_FFFC {
            tables += (0..<127).map { number(place(list) + 4 * $0) }
            list = number(place(list) + 508)
        }
        tables.removeAll { $0 >= 0xFFFF_FFFC }
        precondition(tables.count == number(44))
        let next = tables.flatMap { table in (0..<128).map { number(place(table) + 4 * $0) } }
        let entry = place(number(48)) + 128
        var (sector, bytes) = (number(entry + 116), [UInt8]())
        while sector < 0xFFFF_FFFC {
            bytes += file[place(sector)..<place(sector + 1)]
            sector = next[sector]
        }
        return Array(bytes.prefix(number(entry + 120)))
    }
}
