// swift-tools-version: 6.2
import PackageDescription

// Targets stand in the order in which a row travels. What each may import is in the README's table,
// and RepositoryTests holds the sources to it.
let package = Package(
    name: "thabian",
    products: [
        .executable(name: "thabian", targets: ["thabian"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CIsal", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
        .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

        .target(name: "Records", dependencies: ["CCrypto"]),
        .target(name: "Reading", dependencies: ["Records", "CIsal"]),
        .target(name: "Rulebook", dependencies: ["Records", .product(name: "Yams", package: "Yams")]),
        .target(name: "Mapping", dependencies: ["Records"]),
        .target(name: "Normalizing", dependencies: ["Records"]),
        .target(name: "Correcting", dependencies: ["Records"]),
        .target(name: "Checking", dependencies: ["Records"]),
        .target(name: "Reconciling", dependencies: ["Records"]),
        .target(name: "Appraising", dependencies: ["Records"]),
        .target(name: "Reviewing", dependencies: ["Records"]),
        .target(name: "Exporting", dependencies: ["Records", "CXlsxWriter"]),
        .target(name: "Sampling", dependencies: ["Records"]),
        .target(
            name: "Storage",
            dependencies: [
                "Records", "CIsal", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        .target(
            name: "Pipeline",
            dependencies: [
                "Records", "Reading", "Rulebook", "Mapping", "Normalizing", "Correcting", "Checking", "Reconciling",
                "Appraising", "Reviewing", "Exporting", "Storage",
            ]),
        .executableTarget(
            name: "thabian",
            dependencies: ["Pipeline", "Sampling", .product(name: "ArgumentParser", package: "swift-argument-parser")]),

        .target(name: "TestSupport", dependencies: ["Records"], path: "Tests/TestSupport"),
        .testTarget(name: "RecordsTests", dependencies: ["Records"]),
        .testTarget(
            name: "ReadingTests", dependencies: ["Reading", "TestSupport"], exclude: ["Fixtures", "Snapshots"]),
        .testTarget(name: "RulebookTests", dependencies: ["Rulebook", "TestSupport"]),
        .testTarget(name: "MappingTests", dependencies: ["Mapping", "TestSupport"]),
        .testTarget(name: "NormalizingTests", dependencies: ["Normalizing", "Rulebook", "TestSupport"]),
        .testTarget(name: "CorrectingTests", dependencies: ["Correcting", "TestSupport"]),
        .testTarget(name: "CheckingTests", dependencies: ["Checking", "TestSupport"]),
        .testTarget(name: "ReconcilingTests", dependencies: ["Reconciling", "TestSupport"]),
        .testTarget(name: "AppraisingTests", dependencies: ["Appraising", "TestSupport"]),
        .testTarget(name: "ReviewingTests", dependencies: ["Reviewing", "TestSupport"]),
        .testTarget(name: "ExportingTests", dependencies: ["Exporting", "Reading", "TestSupport"]),
        .testTarget(name: "SamplingTests", dependencies: ["Sampling", "TestSupport"]),
        .testTarget(
            name: "StorageTests",
            dependencies: ["Storage", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")]),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "Records", "Reading", "Rulebook", "Mapping", "Appraising", "Exporting", "Storage", "Pipeline",
                "Sampling", "thabian", "TestSupport",
            ],
            exclude: ["Snapshots"]),
        .testTarget(name: "RepositoryTests", dependencies: ["Records", "Rulebook", "TestSupport"]),
    ]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .swiftLanguageMode(.v6),
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
    ]
}
