using ItaIngest.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItaIngest.Web.Pages.Report;

/// <summary>What every part of a report file stands on.</summary>
public abstract class ReportPart : Spoken
{
    /// <summary>What it shows.</summary>
    [Parameter, EditorRequired]
    public required ReportContents Contents { get; set; }
}
