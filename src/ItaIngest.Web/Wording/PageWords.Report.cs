using ItaIngest.Records;
using ItaIngest.Terms;
using ItaIngest.Web.Pages.Report;

namespace ItaIngest.Web.Wording;

// The page that is a file.
public abstract partial class PageWords
{
    public abstract string ReportFileTitle { get; }

    /// <summary>Of which years and how many provinces it is.</summary>
    public abstract string ReportScope(IReadOnlyList<int> years, int provinces);

    /// <summary>What one can rely on.</summary>
    public abstract string ReportPromise { get; }

    /// <summary>The counts at its head, each with its name.</summary>
    public IReadOnlyList<(string Name, int Count)> FiguresOf(ReportFigures figures) =>
        [.. FigureNames.Zip((int[])[figures.Documents, figures.Read, figures.Reports, figures.Agencies, figures.Scores, figures.Held, figures.Open])];

    public abstract string HowToRead { get; }

    /// <summary>A sentence each.</summary>
    public abstract IReadOnlyList<string> ReadingNotes { get; }

    public abstract string OnThisPage { get; }

    public abstract string ReadOtherwise(int files);

    public abstract string MissingFiles(int files);

    /// <summary>Files that do not say their year or province are not in a page of one.</summary>
    public abstract string FilesLeftOut(int files);

    public abstract string UnsettledFiles(int files);

    public abstract string MissingReports(int reports);

    /// <summary>How many more are missing; a command that lists all of them follows.</summary>
    public abstract string MoreMissing(int reports);

    /// <summary>District and province.</summary>
    public abstract string PlaceOfAgencyColumn { get; }

    public abstract string ReportsByProvince { get; }

    public abstract string ReportScores { get; }

    public abstract string NoScoresAtAll { get; }

    public abstract string ReportFindings { get; }

    public abstract string MostToDecide { get; }

    /// <summary>How many of how many are listed; a command in which they are decided follows.</summary>
    public abstract string MostToDecideNote(int listed, int all);

    public abstract string UnreadFiles { get; }

    public abstract string AllRead { get; }

    public abstract string WhyUnreadColumn { get; }

    public abstract string TodoColumn { get; }

    public abstract string FilesColumn { get; }

    public abstract Advice FailedFile(Failure failure);

    public abstract string PartlyReadTodo { get; }

    public abstract string ReportPlaces { get; }

    public abstract string PlacesNote { get; }

    /// <summary>How to say where files came from; the columns of the list follow.</summary>
    public abstract string NoSourcesTodo { get; }

    /// <summary>A province; empty: it is not known; null: all of them.</summary>
    public string ProvinceName(string? province) => province switch { null => AllProvinces, "" => NoProvince, _ => province };

    public abstract string CountsOfProvince(int agencies, int files);

    public abstract string FilesAndSources { get; }

    public abstract string OverallColumn { get; }

    public abstract string EarlierColumn { get; }

    /// <summary>Agency, year, kind, and how its reading ended.</summary>
    public abstract string WhatItIsColumn { get; }

    public abstract string SourceColumn { get; }

    public abstract string RetrievedColumn { get; }

    /// <summary>Whose a file is by the list of sources alone.</summary>
    public abstract string SaidToBe(string agency);

    public abstract string MadeBy(string program, string rules);

    /// <summary>Documents, read, reports, agencies, scores, held scores, open findings.</summary>
    protected abstract IReadOnlyList<string> FigureNames { get; }
}
