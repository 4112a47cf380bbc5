namespace ItaIngest.Tests.Generated;

/// <summary>A test on PDF files that are made while it runs; skipped, saying so, where a program that makes them is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MakerFactAttribute : FactAttribute
{
    public MakerFactAttribute(params Maker[] makers)
    {
        Makers = makers;
        Skip = makers.Select(MakerPrograms.Missing).FirstOrDefault(m => m is not null);
    }

    /// <summary>What the test needs.</summary>
    public IReadOnlyList<Maker> Makers { get; }
}
