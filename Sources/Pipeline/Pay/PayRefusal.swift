import Records

/// Why raises were not worked out.
package struct PayRefusal: Error, Sendable, Hashable {
    package enum Reason: Sendable, Hashable {
        case notReconciled
        case noRegister
        /// So many citizen ids that were named are nobody's.
        case nobody(Int)
        /// No budget is stated by the rules.
        case noBudget
    }

    package var round: Round
    package var reason: Reason

    package init(round: Round, reason: Reason) {
        self.round = round
        self.reason = reason
    }

    package func message(_ language: Language) -> String {
        switch reason {
        case .notReconciled:
            Wording(
                th: "รอบ \(round.text) ยังไม่ได้กระทบยอด สั่ง thabian reconcile --round \(round.text) ก่อน",
                en: "Round \(round.text) is not reconciled. Run thabian reconcile --round \(round.text) first.")[
                    language]
        case .noRegister:
            Wording(
                th: "ยังไม่มีทะเบียนของรอบ \(round.text) นำเข้าทะเบียนข้าราชการก่อน",
                en: "Round \(round.text) has no register. Import the register of persons first.")[language]
        case .nobody(let count):
            Wording(
                th: "ไม่พบบุคคลตามเลขประจำตัวประชาชนที่ระบุ \(count) เลข ในรอบ \(round.text)",
                en: "\(count) of the citizen ids given are nobody's in round \(round.text).")[language]
        case .noBudget:
            Wording(
                th: "ชุดกฎของรอบ \(round.text) ไม่ได้กำหนดวงเงิน เพิ่ม incrementBudget หรือ budgetRules ในชุดกฎของหน่วยงาน",
                en:
                    "The rule set of round \(round.text) states no budget. Add incrementBudget or budgetRules to the agency's set."
            )[language]
        }
    }
}
