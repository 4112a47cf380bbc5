namespace ItaIngest.Tests.Generated;

/// <summary>A test on PDF files that are made while it runs; skipped, saying so, where a program that makes them is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MakerFactAttribute(params Maker[] makers) : FactAttribute
{
    /// <summary>What the test needs.</summary>
    public IReadOnlyList<Maker> Makers => makers;

    /// <summary>It needs the folder `shared` beside the repository, too.</summary>
    public bool NeedsShared { get; set; }

    public override string? Skip
    {
        get => base.Skip ?? makers.Select(MakerPrograms.Missing).FirstOrDefault(m => m is not null) ?? (NeedsShared ? new SharedFactAttribute().Skip : null);
        set => base.Skip = value;
    }
}
