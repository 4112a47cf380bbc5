using ItaIngest.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace ItaIngest.Web.Shared;

/// <summary>What every component of the page stands on: who looks at it, and the words of their language.</summary>
public abstract class Spoken : ComponentBase
{
    /// <summary>Who looks at it.</summary>
    [Inject]
    public required Visit Visit { get; init; }

    /// <summary>The words of their language.</summary>
    protected PageWords Words => Visit.Words;
}
