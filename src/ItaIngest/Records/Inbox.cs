using ItaIngest.Checks;

namespace ItaIngest.Records;

/// <summary>Which documents a person wants to work on; what is null or empty does not matter.</summary>
/// <param name="State">What of a document is wanted.</param>
/// <param name="Year">Fiscal year (BE) of the report: its report year, or without one the year of its scores.</param>
/// <param name="Province">Province as settled.</param>
/// <param name="Agency">Type and name of the agency, written together.</param>
/// <param name="Severity">With an open finding of just this severity.</param>
/// <param name="Code">With an open finding of this check.</param>
/// <param name="Search">A stretch of the path or of the agency's type, name, district or province.</param>
public sealed record InboxFilter(
    InboxState State = InboxState.Open,
    int? Year = null,
    string? Province = null,
    string? Agency = null,
    Severity? Severity = null,
    string? Code = null,
    string? Search = null);

/// <summary>What of a document an inbox looks at.</summary>
public enum InboxState
{
    /// <summary>Findings of Warning or Error that nobody has answered.</summary>
    Open = 0,

    /// <summary>Decisions that are to be confirmed, or whose claim is not there any more.</summary>
    ToConfirm,

    /// <summary>Every document.</summary>
    All,
}

/// <summary>A part of an inbox, and what the whole of it has.</summary>
/// <param name="Documents">The asked-for part, in the order of paths.</param>
/// <param name="Total">How many documents the filter lets through.</param>
/// <param name="Open">How many open findings they have, of the severity and code that the filter names.</param>
/// <param name="ToConfirm">How many decisions of theirs are to be looked at.</param>
/// <param name="Facets">How they divide. Each facet counts with its own field of the filter left out, so that another of its values can be chosen.</param>
public sealed record Inbox(IReadOnlyList<InboxDocument> Documents, int Total, int Open, int ToConfirm, InboxFacets Facets);

/// <summary>A document in an inbox.</summary>
/// <param name="Document">Its id.</param>
/// <param name="Path">First of its paths.</param>
/// <param name="AgencyType">Type of the agency, or empty.</param>
/// <param name="AgencyName">Name of the agency, or empty.</param>
/// <param name="District">District, or empty.</param>
/// <param name="Province">Province, or empty.</param>
/// <param name="Year">Fiscal year (BE) of the report, or null.</param>
/// <param name="Outcome">How it ended among the others.</param>
/// <param name="Errors">Open findings that hold values back.</param>
/// <param name="Warnings">Other open findings.</param>
/// <param name="ToConfirm">Decisions that are to be looked at.</param>
/// <param name="Decided">Decisions that were ever made about it.</param>
public sealed record InboxDocument(
    string Document,
    string Path,
    string AgencyType,
    string AgencyName,
    string District,
    string Province,
    int? Year,
    Outcome Outcome,
    int Errors,
    int Warnings,
    int ToConfirm,
    int Decided);

/// <summary>How the documents of an inbox divide. Years, the latest first; the others with the most findings first, then by name; agencies at most a hundred.</summary>
/// <param name="Years">By year ("2568", "" without).</param>
/// <param name="Provinces">By province ("" without).</param>
/// <param name="Agencies">By type and name.</param>
/// <param name="Severities">By severity ("error", "warning").</param>
/// <param name="Codes">By check.</param>
public sealed record InboxFacets(
    IReadOnlyList<FacetValue> Years,
    IReadOnlyList<FacetValue> Provinces,
    IReadOnlyList<FacetValue> Agencies,
    IReadOnlyList<FacetValue> Severities,
    IReadOnlyList<FacetValue> Codes);

/// <summary>A value of a facet.</summary>
/// <param name="Value">The value.</param>
/// <param name="Documents">Documents that have it.</param>
/// <param name="Findings">Open findings of theirs (of this severity or code, where that is the facet).</param>
public sealed record FacetValue(string Value, int Documents, int Findings);
