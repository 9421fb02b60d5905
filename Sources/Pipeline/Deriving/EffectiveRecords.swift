import Correcting
import Records
import Storage

/// Renews the effective versions of records that an import, a correction or an undo touched.
struct EffectiveRecords {
    let writer: StoreWriter

    func renew(_ records: [Int64]) throws {
        for record in try writer.resetEffective(records) {
            let overlay = Overlay(try writer.reader.corrections(ofRecord: record))
            let inForce = try overlay.inForce { try writer.reader.sourceValue(record: record, field: $0) }
            try writer.derive(record: record, from: inForce)
        }
    }
}

extension StoreReader {
    /// Corrections of a round that no longer match what their source says.
    func conflicts(round: Round) throws -> [Overlay.Conflict] {
        try corrections(round: round).flatMap { record, corrections in
            try Overlay(corrections).conflicts { try sourceValue(record: record, field: $0) }
        }
    }

    /// Corrections that make up effective values of a round now, one a record and field.
    func correctionsInForce(round: Round) throws -> [Correction] {
        try corrections(round: round).flatMap { record, corrections in
            try Overlay(corrections).inForce { try sourceValue(record: record, field: $0) }
        }
    }
}
