/// What is special about somebody's appraisal. A rule set says what differs for whom; who is of a case, records and
/// people say.
package enum AppraisalCase: String, Sendable, Hashable, CaseIterable {
    /// Nothing special.
    case ordinary
    /// On probation, in the whole round or a part of it.
    case probation
    /// Of the service's fast track (HiPPS).
    case hipps
    /// Works in another unit or agency than the post is in.
    case secondee
    /// Deputy head of a department (รองอธิบดี).
    case deputyHead
    /// Inspector of a department (ผู้ตรวจราชการกรม).
    case inspector
    /// Expert directly under the department's or a bureau's head (ผู้เชี่ยวชาญ, ผู้เชี่ยวชาญเฉพาะด้าน).
    case expert
    /// Head of a bureau, division or the like (ผู้อำนวยการสำนัก/กอง หรือเทียบเท่า).
    case unitHead
    /// Head of a department's office in a province (ท้องถิ่นจังหวัด).
    case provincialHead
}
