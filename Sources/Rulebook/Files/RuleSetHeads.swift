import Records

/// What is wrong with the rule sets as files among each other: ids, rounds, agencies, inheritance.
enum RuleSetHeads {
    static func check(_ layers: RuleSetLayers, log: ProblemLog) {
        let files = layers.files
        for (former, file) in zip(files, files.dropFirst()) where former.id == file.id {
            if former.from == file.from, former.staffType == file.staffType {
                file.place.report(
                    th: "ชุด \(file.id) ตั้งแต่รอบ \(file.from.text) มีแล้วใน \(former.place.file)",
                    en: "set \(file.id) from \(file.from.text) stands in \(former.place.file) already")
            }
            if former.agency != file.agency {
                file.place.report(th: "ชุด \(file.id) มีสองหน่วยงาน", en: "set \(file.id) is of two agencies")
            }
        }
        for file in files { check(file, layers) }
        if !files.contains(where: { $0.id == RuleSetList.nationalID && $0.staffType == nil }) {
            log.report(
                file: "rules/\(RuleSetList.nationalID).yaml", th: "ไม่มีชุดกฎกลาง \(RuleSetList.nationalID)",
                en: "the national base \(RuleSetList.nationalID) is missing")
        }
    }

    private static func check(_ file: RuleSetFile, _ layers: RuleSetLayers) {
        if let parent = file.inherits, !isThere(parent, for: file, layers) {
            file.place.report(
                th: "ไม่มีชุด \(parent) ที่ใช้ก่อนหรือตั้งแต่รอบ \(file.from.text)",
                en: "there is no set \(parent) in force by \(file.from.text)")
        }
        let isNational = file.id == RuleSetList.nationalID
        if file.agency == nil, file.title == nil, !isNational {
            file.place.report(
                th: "ชุดที่ไม่ใช่ \(RuleSetList.nationalID) ต้องบอกหน่วยงาน (agency) หรือชื่อ (title)",
                en: "a set other than \(RuleSetList.nationalID) must name its agency or its title")
        }
        if isNational, file.agency != nil || file.until != nil {
            file.place.report(
                th: "ชุด \(RuleSetList.nationalID) ไม่มี agency และ until",
                en: "the set \(RuleSetList.nationalID) has neither agency nor until")
        }
        // A file for one staff type follows the way of its set's general file where there is one.
        if file.staffType != nil, let parent = file.inherits, parent != file.id,
            layers.latest(file.id, nil, at: file.from) != nil
        {
            file.place.report(
                th: "ชุด \(file.id) มีแฟ้มสำหรับทุกประเภทแล้ว จึงรับค่าตามแฟ้มนั้น ให้ตัด inherits ออก",
                en: "set \(file.id) has a file for everybody and inherits as that does; leave inherits out")
        }
    }

    private static func isThere(_ parent: String, for file: RuleSetFile, _ layers: RuleSetLayers) -> Bool {
        guard parent == file.id, let staffType = file.staffType else {
            return file.staffType == nil
                ? layers.parent(of: file, at: file.from) != nil : layers.latest(parent, nil, at: file.from) != nil
        }
        return layers.files.contains { $0.id == parent && $0.staffType == staffType && $0.from < file.from }
    }
}
