import Records

extension EncodingDecision {
    /// The encoding that a person has told, with what the bytes say besides.
    ///
    /// Bytes that are not valid in it are told when they are read; the evidence counts those that a code page does not
    /// define.
    static func told(
        _ encoding: TextEncoding, _ source: any ByteSource, place: ReadingPlace
    ) throws(ReadingError) -> EncodingDecision {
        let mark = try byteOrderMark(of: source)
        var decision = EncodingDecision(
            encoding: encoding, markLength: mark?.encoding == encoding ? mark?.length ?? 0 : 0,
            evidence: [
                Wording(th: "รหัสอักขระ \(encoding.rawValue) ตามที่ระบุ", en: "encoding \(encoding.rawValue) as told")
            ], isChecked: false)
        do throws(ReadingError) {
            let own = try decide(source, place: place)
            if own.encoding == encoding {
                decision.isChecked = own.isChecked
            } else if !own.isASCII || encoding == .utf16LittleEndian || encoding == .utf16BigEndian {
                let found = looks + " \(own.encoding.rawValue)"
                decision.evidence.append(own.evidence.first.map { found + ": " + $0 } ?? found)
            }
        } catch {
            switch error.kind {
            case .notATable: decision.evidence.append(looks + Wording(th: "ข้อมูลไบนารี", en: " binary data"))
            case .unsupported(let found):
                decision.evidence.append(looks + Wording(th: found.wording.th, en: " " + found.wording.en))
            case .damaged, .truncated:
                if encoding != .utf8 {
                    decision.evidence.append(looks + Wording(th: " utf-8 ที่มีส่วนเสียหาย", en: " utf-8 with faults"))
                }
            default: throw error
            }
        }
        switch encoding {
        case .utf8, .utf16LittleEndian, .utf16BigEndian: break
        case .cp874, .cp1252:
            let page = encoding == .cp874 ? EightBitText.cp874 : EightBitText.cp1252
            let (undefined, _, _) = try highBytes(of: source, page)
            if undefined > 0 { decision.evidence.append(replaced(undefined, encoding)) }
        }
        return decision
    }

    private static let looks = Wording(th: "ไบต์ในแฟ้มดูเหมือน", en: "the bytes look like")
}
