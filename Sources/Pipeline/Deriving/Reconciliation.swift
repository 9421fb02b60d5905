import Records
import Storage

/// Holds all sources of a round against each other.
package struct Reconciliation {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    /// Links the round's records to persons and renews all findings, in one transaction. Where nothing has changed since
    /// it was last done, nothing is done.
    package func run(round: Round) throws {
        try workspace.store.writing { writer in
            let derivation = try Derivation(workspace: workspace, round: round, writer: writer)
            if try !derivation.isUpToDate() { try derivation.deriveAll() }
        }
    }
}
