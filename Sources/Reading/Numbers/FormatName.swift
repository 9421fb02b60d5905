/// Number formats as Excel names them in web pages and SpreadsheetML: some by an English word in place of a code.
enum FormatName {
    /// Whether the name or code shows a date or a time.
    static func showsDate(_ format: some Collection<UInt8>) -> Bool {
        switch String(decoding: Array(format), as: UTF8.self).lowercased() {
        case "general date", "short date", "medium date", "long date", "short time", "medium time", "long time": true
        case "general", "general number", "currency", "euro currency", "fixed", "standard", "percent", "scientific",
            "yes/no",
            "true/false", "on/off", "boolean", "@":
            false
        default: NumberFormats.showsDate(format)
        }
    }
}
