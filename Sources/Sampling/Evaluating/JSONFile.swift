import Foundation

/// A value from a file of JSON.
enum JSONFile {
    static func read<Value: Decodable>(_ type: Value.Type, path: String) throws -> Value {
        guard let data = FileManager.default.contents(atPath: path) else { throw SamplingError.cannotRead(path) }
        do {
            return try JSONDecoder().decode(type, from: data)
        } catch let error as DecodingError {
            throw SamplingError.malformed(path, String(describing: error))
        }
    }
}
