extension Planter {
    /// Faults of E-PM's summaries and of who appraises whom.
    static let appraisals: [Planter] = [
        Planter("appraisal: weights that do not make a hundred") { planting in
            planting.set(.appraisals, .competencyWeight, .baht(20))
            planting.label("weights-not-100", file: .appraisals, field: .resultWeight, seen: "70.00")
        },
        Planter("appraisal: results weigh too little", on: { ($0.result ?? 0) <= 6000 }) { planting in
            planting.set(.appraisals, .resultWeight, .baht(60))
            planting.set(.appraisals, .competencyWeight, .baht(40))
            planting.label("result-weight-too-low", file: .appraisals, field: .resultWeight, seen: "60.00")
        },
        Planter("appraisal: a newcomer by the weights of everybody", of: .newcomers) { planting in
            planting.set(.appraisals, .resultWeight, .baht(70))
            planting.set(.appraisals, .competencyWeight, .baht(30))
            planting.label(
                "probation-weights", file: .appraisals, field: .resultWeight, seen: "70.00", expected: "50.00")
        },
        Planter("appraisal: government employee by the weights of officials", of: .contract) { planting in
            planting.set(.appraisals, .resultWeight, .baht(70))
            planting.set(.appraisals, .competencyWeight, .baht(30))
            planting.label("result-weight-too-low", file: .appraisals, field: .resultWeight, seen: "70.00")
        },
        Planter("appraisal: another total than the report's", on: { ($0.result ?? 0) > 3000 }) { planting in
            let person = planting.person
            guard let result = person.result, let competency = person.competency else { return }
            let total = result - 200 + competency
            planting.set(.appraisals, .result, .number(result - 200))
            planting.set(.appraisals, .total, .number(total))
            planting.set(.appraisals, .grade, .text(SampleGrade(total: total).name))
            planting.label("duplicate-assessment", file: .appraisals)
        },
        Planter("appraisal: signed by somebody whom the list does not name", needs: [.other]) { planting in
            let other = planting.other
            planting.set(.appraisals, .reviewerName, .text(other.fullName))
            planting.label(
                "assessor-not-assigned", file: .appraisals, field: .reviewerName, seen: other.fullName,
                expected: planting.world.appraiser(of: planting.person)?.fullName)
        },
        Planter("appraisal: signed by the person") { planting in
            planting.set(.appraisals, .reviewerName, .text(planting.person.fullName))
            planting.label("assessor-is-self", file: .appraisals, field: .reviewerName, seen: planting.person.fullName)
        },
        Planter("appraisal: refused to sign") { planting in
            planting.set(.appraisals, .acknowledged, .text("ไม่รับทราบ"))
            planting.label("acknowledgement-missing", file: .appraisals, field: .acknowledged, seen: "false")
        },
        Planter("appraiser: oneself in the list") { planting in
            planting.set(.assessors, .raterName, .text(planting.person.fullName))
            planting.set(.assessors, .raterId, .text(planting.person.citizenId))
            planting.label("assessor-is-self", file: .assessors, field: .raterId, seen: planting.person.citizenId)
        },
        Planter("appraiser: none in the list") { planting in
            planting.change(.assessors, .drop)
            planting.change(.raters, .drop, line: 1)
            planting.set(.ratings, .bySuperior, .text("-"))
            planting.label("assessor-missing", file: .roster)
        },
        Planter("appraiser: none for a government employee", of: .contract) { planting in
            planting.change(.assessors, .drop)
            planting.label("assessor-missing", file: .contractRoster)
        },
        Planter("appraiser: somebody whom the register does not have") { planting in
            let stranger = SampleId.id(seed: planting.world.seed &+ 3, index: planting.person.index, firstDigit: 3)
            planting.set(.assessors, .raterId, .text(stranger))
            planting.label("assessor-unknown", file: .assessors, field: .raterId, seen: stranger)
        },
        Planter("appraiser: a digit of the id wrong") { planting in
            guard let head = planting.world.appraiser(of: planting.person) else { return }
            let wrong = wrongDigit(head.citizenId, at: 7)
            planting.set(.assessors, .raterId, .text(wrong))
            planting.label("cid-checksum", "assessor-unknown", file: .assessors, field: .raterId, seen: wrong)
        },
    ]
}
