using ItaIngest.Checks;
using ItaIngest.Decisions;

namespace ItaIngest.Records;

/// <summary>
/// One thing that a store keeps, without anything of its engine: what a store is moved by. What follows from these (findings, standings of
/// values, the inbox) is made anew by the store that takes them.
/// </summary>
public abstract record StoreItem;

/// <summary>A run.</summary>
/// <param name="Number">The how manyth, from 1.</param>
/// <param name="Run">The run.</param>
public sealed record RunItem(int Number, RunRecord Run) : StoreItem;

/// <summary>All that the companions beside the files say.</summary>
public sealed record CompanionsItem(IReadOnlyList<SourceEntry> Sources, IReadOnlyList<ExpectedAgency> Agencies) : StoreItem;

/// <summary>A published list with its rows, in order.</summary>
public sealed record ListItem(string Path, string Root, IReadOnlyList<PublishedScore> Rows) : StoreItem;

/// <summary>A decision; those of one report come oldest first.</summary>
public sealed record DecisionItem(Decision Decision) : StoreItem;

/// <summary>A content, also one that was superseded or forgotten.</summary>
/// <param name="File">Under the path that its result was made under; the result packed, and beside that without the text of its file.</param>
/// <param name="ProgramVersion">The program that made the result.</param>
/// <param name="RulesRevision">The rules that it was made by.</param>
/// <param name="IsLive">A path that is present or missing leads to it.</param>
/// <param name="Relations">What its relations say.</param>
public sealed record ContentItem(FileRecord File, string ProgramVersion, string RulesRevision, bool IsLive, IReadOnlyList<CheckResult> Relations) : StoreItem;

/// <summary>A path, and the contents that it had.</summary>
public sealed record PathItem(KnownFile Known, IReadOnlyList<FileVersion> Versions) : StoreItem;

/// <summary>An agency of which something has changed since it was related.</summary>
public sealed record AgencyToRelateItem(string Type, string Name) : StoreItem;
