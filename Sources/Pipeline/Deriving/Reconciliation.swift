import Records
import Storage

/// Holds all sources of a round against each other.
package struct Reconciliation {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    /// Links the round's records to persons and renews all findings, in one transaction.
    package func run(round: Round) throws {
        try workspace.store.writing { writer in
            try Derivation(workspace: workspace, round: round, writer: writer).deriveAll()
        }
    }
}
