/// A file's name without the folders that lead to it: only that is kept and shown.
enum FileName {
    static func last(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
